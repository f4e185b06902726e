// How much it says where words stand, for the order of relevance.
import type { Query } from '@dateline/core/base';
import { matcher } from './match.js';

/** Hits that are weighed: the newest of them. Weighing each hit of a common word takes too long. */
export const WEIGHED = 1_000;
/** Hits with the words in the headline that are weighed beside them, from a stretch so many times as long. */
export const HEADLINES = 250;
export const STRETCH = 20;

const WEIGHTS = { headline: 8, deck: 4, byline: 2 } as const;
type Field = keyof typeof WEIGHTS;
export type WeighedFields = Record<Field, string | null>;

/** The words and phrases that are to be there. */
export function wantedWords(query: Query): Query[] {
  if (query.kind === 'and' || query.kind === 'or') return query.items.flatMap(wantedWords);
  return query.kind === 'text' ? [query] : [];
}

/** What an article weighs by the fields in which words stand. */
export function fieldWeight(words: readonly Query[]): (row: WeighedFields) => number {
  const patterns = words.map(matcher).filter((pattern) => pattern !== undefined);
  const has = (text: string | null, pattern: RegExp) => text !== null && text.search(pattern) >= 0;
  return (row) => {
    let weight = 0;
    for (const pattern of patterns)
      for (const field of Object.keys(WEIGHTS) as Field[]) if (has(row[field], pattern)) weight += WEIGHTS[field];
    return weight;
  };
}
