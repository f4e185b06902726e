// What two texts share word by word: the smallest hashes of all runs of words of a text stand for all of them (a bottom-k
// sketch, A. Broder, "On the resemblance and containment of documents", 1997).
import { mixed } from './term-hash.js';

/** Words of a run. */
const RUN = 4;
/** Hashes that are kept of a text. */
const KEPT = 40;
/** Kept hashes that the index knows: a copy cut to half shares each of them with a chance of a half. */
export const INDEXED = 10;
/** Bits of a hash that are kept. */
export const HASH_BITS = 24;

/** The smallest different hashes of the runs of a text, in order. */
export function sketchOf(words: readonly { hash: number }[]): number[] {
  const hashes = new Set<number>();
  for (let at = 0; at + RUN <= words.length; at++) {
    let hash = 0;
    for (let n = 0; n < RUN; n++) hash = (Math.imul(hash, 31) + words[at + n]!.hash) | 0;
    hashes.add(mixed(hash) >>> (32 - HASH_BITS));
  }
  return [...hashes].sort((a, b) => a - b).slice(0, KEPT);
}

export interface Shared {
  /** The share of the shorter text that the longer one has too, as far as the sketches tell: 0 to 1. */
  share: number;
  /** On how many runs this is based. */
  runs: number;
  /** How many of them both texts have. */
  both: number;
}

/** How much of the shorter of two texts stands in the other. */
export function sharedBy(a: readonly number[], b: readonly number[]): Shared {
  // Up to the smaller end both sketches hold every hash of their texts.
  const end = Math.min(
    a.length < KEPT ? Number.POSITIVE_INFINITY : a.at(-1)!,
    b.length < KEPT ? Number.POSITIVE_INFINITY : b.at(-1)!,
  );
  let [n, m, both] = [0, 0, 0];
  while (n < a.length && m < b.length && a[n]! <= end && b[m]! <= end) {
    if (a[n] === b[m]) {
      both++;
      n++;
      m++;
    } else if (a[n]! < b[m]!) n++;
    else m++;
  }
  const count = (hashes: readonly number[]) => {
    let within = 0;
    while (within < hashes.length && hashes[within]! <= end) within++;
    return within;
  };
  const runs = Math.min(count(a), count(b));
  return { share: runs === 0 ? 0 : both / runs, runs, both };
}
