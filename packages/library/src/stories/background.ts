import { COMMON_WORDS } from './language/english.js';
import { hashOf } from './term-hash.js';
import { formOf } from './words.js';

/** Articles that the common words of a language count as. */
const ARTICLES = 1_000;
/** Articles of the collection that rarity is measured in, whatever the size of the library. */
const COLLECTION = 4_000;

let english: Map<number, number> | undefined;

/** Of English words that many articles have, in what share of them they stand. */
function commonWords(): Map<number, number> {
  english ??= new Map(
    COMMON_WORDS.flatMap(({ share, words }) =>
      words
        .trim()
        .split(/\s+/)
        .map((word): [number, number] => [hashOf(formOf(word)), share]),
    ),
  );
  return english;
}

/** Words that so many articles have, or more, are what they are: none of them is counted. */
const EVERYWHERE = 0.05;

/** Whether a term is too common for it to matter how many articles of a library have it. */
export const isEverywhere = (term: number): boolean => (commonWords().get(term) ?? 0) >= EVERYWHERE;

/**
 * How much less often than others a term stands in articles: the logarithm of one in how many has it. It means the same in a
 * library of ten articles and of a million: what is not known of the few is taken from the common words of the language.
 * @param frequency articles that have it, of so many `articles` that were counted
 */
export function rarity(term: number, frequency: number, articles: number): number {
  const common = commonWords().get(term) ?? 0;
  const share = common >= EVERYWHERE ? common : (frequency + ARTICLES * common) / (articles + ARTICLES);
  return Math.log((COLLECTION + 1) / (share * COLLECTION + 1));
}

/** Of a larger library one in so many articles is counted: what is rare stays rare. */
const SAMPLED = [
  { from: 2_000, one: 4 },
  { from: 10_000, one: 32 },
];

/** Whether the terms of an article are counted that is the Nth that `came`, after so many that were. */
export function isCounted(came: number, counted: number): boolean {
  const sample = SAMPLED.findLast(({ from }) => counted >= from);
  return !sample || came % sample.one === 0;
}
