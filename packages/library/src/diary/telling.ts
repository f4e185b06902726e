/** By what an event is known again. */
export interface Telling {
  /** Its day, as a key. */
  key: number;
  /** Words of names in its clause, and the others that say something. */
  names: readonly string[];
  words: readonly string[];
}

/** Letters by which a word is known, whatever ends it: open, opened; election, elections. */
const [LEAST, MOST] = [4, 6];
const stem = (word: string) => word.slice(0, Math.min(MOST, Math.max(LEAST, word.length - 2)));
export const stems = (words: readonly string[]) => new Set(words.map(stem));

/** Shares of the words of the shorter clause that have to stand in the other: of any two stories, and of two of one Story. */
const ALIKE = 0.6;
const ALIKE_IN_STORY = 0.34;

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const word of a) if (b.has(word)) count++;
  return count;
}

/** What is compared of an event, cut once. */
export interface Compared {
  names: ReadonlySet<string>;
  all: ReadonlySet<string>;
}

export const comparedOf = ({ names, words }: Pick<Telling, 'names' | 'words'>): Compared => ({
  names: new Set(names),
  all: stems([...names, ...words]),
});

/**
 * How many words two clauses of one day share where they tell of the same event, else 0: they share a name and most of their
 * words, or are the same words. One wrongly taken for another hides it, so doubt keeps them apart.
 * @param oneStory whether their articles are of the same Story
 */
export function likeness(a: Compared, b: Compared, oneStory = false): number {
  const together = shared(a.all, b.all);
  const least = Math.min(a.all.size, b.all.size);
  if (oneStory) return together >= 2 && together >= ALIKE_IN_STORY * least ? together : 0;
  if (together < 3) return 0;
  const isAlike =
    shared(a.names, b.names) > 0
      ? together >= ALIKE * least
      : together === Math.max(a.all.size, b.all.size) && together > 3;
  return isAlike ? together : 0;
}

export const alike = (a: Telling, b: Telling): boolean => a.key === b.key && likeness(comparedOf(a), comparedOf(b)) > 0;
