import { KEY_BITS } from './posting-lists.js';
import type { Profile } from './profile.js';
import { INDEXED } from './sketch.js';
import { mixed } from './term-hash.js';

/** Seconds of a stretch of time; the index is asked for that of an article and the two beside it. */
export const STRETCH = 5.5 * 86_400;
/** Terms by which an article is found: those that tell most of it. */
const TERMS = 12;
/** Articles that are taken of those that share a term: of a term that more have, the last. */
export const MOST_POSTINGS = 24;
/** Articles that are compared with a new one: those that share most with it. */
const COMPARED = 16;
/** Keys that they share at least: one rare word in common is no event. */
const FEWEST = 2;
/** How much a shared run of words counts beside a term. */
const RUN_WEIGHT = 12;
/** Keeps runs apart from terms in the index. */
const RUN = 0x1000000;

export const stretchOf = (at: number): number => Math.floor(at / STRETCH);

/** A key of the index and how much it counts that two articles share it. */
export interface Key {
  key: number;
  weight: number;
}

/** Spreads what an article is found by over all keys. */
const keyOf = (hash: number): number => mixed(hash) >>> (32 - KEY_BITS);

/** What an article is found by: runs of words and terms. */
export function keysOf({ sketch, terms }: Profile): Key[] {
  return [
    ...sketch.slice(0, INDEXED).map((hash) => ({ key: keyOf(hash + RUN), weight: RUN_WEIGHT })),
    ...terms.slice(0, TERMS).map(({ hash, weight }) => ({ key: keyOf(hash), weight })),
  ];
}

export interface Postings {
  /** Of each key the last articles of a stretch of time that have it, at most `MOST_POSTINGS`. */
  find(stretch: number, keys: readonly number[]): readonly (readonly number[])[];
}

/** The articles that share most with a new one: a bounded number, however many there are. */
export function candidatesOf(postings: Postings, keys: readonly Key[], at: number, self: number): number[] {
  const stretch = stretchOf(at);
  const sums = new Map<number, { weight: number; keys: number }>();
  const wanted = keys.map(({ key }) => key);
  for (const near of [stretch - 1, stretch, stretch + 1])
    postings.find(near, wanted).forEach((places, n) => {
      for (const place of places) {
        if (place === self) continue;
        const sum = sums.get(place) ?? { weight: 0, keys: 0 };
        sums.set(place, sum);
        sum.weight += keys[n]!.weight;
        sum.keys++;
      }
    });
  return [...sums]
    .filter(([, sum]) => sum.keys >= FEWEST)
    .sort(([a, one], [b, other]) => other.weight - one.weight || b - a)
    .slice(0, COMPARED)
    .map(([place]) => place);
}
