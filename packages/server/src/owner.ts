import { sha256 } from '@dateline/core/base';

/**
 * The header of the answer to `/api/info` that tells whose library it is, without saying who that is: a device compares it
 * with what it keeps, which it shows to nobody else and sends in nobody else's name.
 */
export const OWNER_HEADER = 'dateline-owner';

/** @param path of the library file @param person a name, empty for the first person */
export const ownerOf = (path: string, person: string): string => sha256(`${path}\n${person}`).slice(0, 32);

/**
 * Where a library is kept, as it is shown to a person: whoever is not the first learns the name of the file or database, and nothing
 * of the machine, the account or the folders it stands in.
 */
export const shownPath = (path: string, person: string): string =>
  person === ''
    ? path
    : path
        .replace(/[?#].*$/s, '')
        .split(/[/\\]/)
        .at(-1)!;
