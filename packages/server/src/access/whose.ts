import { DatelineError } from '@dateline/core/base';
import type { Library } from '@dateline/library';
import type { Visitor } from './access.js';

/**
 * The library that a visitor uses.
 * @param name the person whom the request names, if it does
 * @throws DatelineError `bad-person`, `foreign-person` for a name that is not that of the token's person
 */
export function libraryOf(library: Library, visitor: Visitor, name?: string): Library {
  const { person } = visitor;
  if (person !== undefined && name && !isSame(name, person))
    throw new DatelineError('foreign-person', { token: visitor.token ?? '' });
  const whose = person ?? name;
  if (!whose) return library;
  try {
    return library.as(whose);
  } catch (error) {
    throw new DatelineError('bad-person', undefined, { cause: error });
  }
}

const isSame = (one: string, other: string) => one.trim().toLowerCase() === other.toLowerCase();
