// Whether an incoming story is an article that is known, as far as that can be told from both.
import { type Alias, aliasKey } from './aliases.js';
import type { PreparedStory } from './prepare.js';
import type { Arrival } from './put.js';

/** An article of the library that an incoming one may be. */
export interface Known {
  place: number;
  id: string;
  hash: string;
  headline: string | null;
  time: string;
  first_seen: string;
  length: number;
  origin: string;
  listing: number;
  due: number;
}

/** What tells an incoming story from others. */
export interface Incoming {
  id: string;
  hash: string;
  headline?: string;
  published?: string;
  length: number;
  aliases: readonly Alias[];
  /** The person whose alone it is; null for what all may share. */
  owner: number | null;
  feed?: number;
}

const DAY = 86_400_000;

/** Whether two texts that are the same were published on the same day, as far as that is known. */
export const isSameDay = ({ time }: Pick<Known, 'time'>, published: string | undefined): boolean =>
  published === undefined || Math.abs(Date.parse(time) - Date.parse(published)) < DAY;

/** Whether headline or date are the same. */
export const isAlike = (
  known: Pick<Known, 'headline' | 'time'>,
  story: Pick<Incoming, 'headline' | 'published'>,
): boolean =>
  (known.headline ?? '') === (story.headline ?? '') ||
  (story.published !== undefined && known.time === story.published);

/**
 * Whether a story whose headline and date are others is the article that one of its names led to.
 * @param by that name
 * @param others all names of the article
 * @param listed guids that the same document lists
 */
export function isSameByNames(
  story: Pick<Incoming, 'aliases'>,
  by: Alias,
  others: readonly Alias[],
  listed: ReadonlySet<string>,
): boolean {
  // The other kind of name: addresses where a guid led here, guids of the same scope where an address did.
  const mine = story.aliases.filter(({ scope }) => (scope === '') !== (by.scope === ''));
  const theirs = others.filter(({ scope }) =>
    by.scope === '' ? mine.some((alias) => alias.scope === scope) : scope === '',
  );
  if (mine.length === 0 || theirs.length === 0) return true;
  if (mine.some((alias) => theirs.some((other) => aliasKey(other) === aliasKey(alias)))) return true;
  // A guid that stays while headline, date and address change is a number used again. An address that stays while the
  // guid changes is the same page, unless the feed lists the old guid beside the new one.
  return by.scope === '' && !theirs.some((other) => listed.has(aliasKey(other)));
}

/** A summary, a stub or half a story never takes the place of a whole one. */
export function isLess(
  { withdrawn, length }: Pick<PreparedStory, 'withdrawn' | 'length'>,
  known: Pick<Known, 'length' | 'origin'>,
  arrival: Pick<Arrival, 'partial' | 'feed'>,
): boolean {
  if (withdrawn) return false;
  if (known.length > 0 && length === 0) return true;
  if (arrival.partial) return length < known.length;
  if (arrival.feed && known.origin !== 'feed') return length < known.length * 0.9;
  return known.length > 400 && length < known.length * 0.5;
}
