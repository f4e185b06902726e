import { CAPITAL } from '../text/flags.js';
import type { Doc } from '../text/index.js';

/** A small number of the first code unit and the length of a word. */
const bucket = (first: number, length: number) => (first * 31 + length) & 0xff;

/**
 * Of some words, in lower case, those that the text has without a capital as well: there their capital says nothing.
 * Most tokens are passed over by first letter and length, which is cheaper than looking them up.
 */
export function smallWords(doc: Doc, words: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  if (words.size === 0) return found;
  const buckets = new Uint8Array(0x100);
  for (const word of words) buckets[bucket(word.charCodeAt(0), word.length)] = 1;
  const { size, flags, codes, start, end, lower } = doc;
  for (let token = 0; token < size; token++) {
    if (flags[token]! & CAPITAL) continue;
    const from = start[token]!;
    if (buckets[bucket(codes[from]!, end[token]! - from)] === 0) continue;
    if (words.has(lower[token]!)) found.add(lower[token]!);
  }
  return found;
}
