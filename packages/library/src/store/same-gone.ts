import { type Alias, aliasKey } from './aliases.js';
import type { Told } from './identity.js';

/** Days that the names of a story stay after its feed listed it last. */
export const GRACE = 30;

// What stands for the words and for the id of a story among its names.
export const TEXT = 'text';
export const ID = 'id';

/** A story that went. */
export interface Gone {
  id: number;
  headline: string | null;
  time: string;
}

/** The names by which a story that went is known again, the telling ones first. */
export const namesWhenGone = (story: Told): Alias[] => [
  ...story.aliases,
  { scope: TEXT, value: story.hash },
  ...(story.aliases.length === 0 ? [{ scope: ID, value: story.id }] : []),
];

/**
 * Whether a story is the one that went under a name of this scope. A name that came back for another story does not count: then
 * headline, date and the other kind of name differ, as for stories that are here.
 */
export function isSameGone(gone: Gone, story: Told, scope: string, namesOf: () => readonly Alias[]): boolean {
  if ((gone.headline ?? '') === (story.headline ?? '') || gone.time === story.published) return true;
  if (scope === TEXT || scope === ID) return false;
  const isAddress = scope === '';
  const mine = story.aliases.filter((alias) => (alias.scope === '') !== isAddress);
  const theirs = namesOf().filter(
    (alias) => alias.scope !== TEXT && alias.scope !== ID && (alias.scope === '') !== isAddress,
  );
  if (mine.length === 0 || theirs.length === 0) return true;
  const keys = new Set(theirs.map(aliasKey));
  return isAddress || mine.some((alias) => keys.has(aliasKey(alias)));
}
