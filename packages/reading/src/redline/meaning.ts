import type { RedlineKind } from '@dateline/core/library';
import type { Alignment, Hunk } from './align.js';
import { isOtherWriting, isSlip } from './alike.js';
import type { RedlineWords } from './redline-words.js';
import type { Version, Word } from './words.js';

/** A change of meaning, by the numbers of its words. */
export interface Found {
  kind: RedlineKind;
  before: number[];
  after: number[];
  /** What was exchanged: the same exchange in several places is one change. */
  key?: string;
}

/** Two versions with what is where. */
export interface Compared {
  before: Version;
  after: Version;
  alignment: Alignment;
  words: RedlineWords;
}

export const wordsAt = ({ words }: Version, numbers: readonly number[]): Word[] => numbers.map((n) => words[n]!);

/** A word as it stands, with the stop behind it. */
export function written({ pieces }: Version, { piece, start, end }: Pick<Word, 'piece' | 'start' | 'end'>): string {
  const { text } = pieces[piece]!;
  return text.slice(start, text[end] === '.' ? end + 1 : end);
}

/** Runs of words that stand side by side. */
export function runsOf(numbers: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs;
}

/** Whether a hunk changes nothing but how something is written, or mends a slip in an ordinary word. */
export function isNoise({ before, after, words }: Compared, hunk: Pick<Hunk, 'before' | 'after'>): boolean {
  const [old, now] = [wordsAt(before, hunk.before), wordsAt(after, hunk.after)];
  const show = (word: object) => written((old as object[]).includes(word) ? before : after, word as Word);
  if (isOtherWriting(old, now, show, words)) return true;
  if (old.length !== now.length) return false;
  return old.every((word, n) => {
    const other = now[n]!;
    if (word.key === other.key) return true;
    if (word.number !== undefined || other.number !== undefined)
      return word.number === other.number && (word.unit === undefined || other.unit === undefined);
    if (word.denies !== other.denies || word.name !== undefined || other.name !== undefined) return false;
    return isOtherWriting([word], [other], show, words) || isSlip(word.key, other.key, words);
  });
}

/** Whether a hunk stands in the headline or the deck, which are told of as wholes. */
export function isInField({ before, after }: Compared, hunk: Hunk): boolean {
  const word = before.words[hunk.before[0] ?? -1];
  const piece = word ? before.pieces[word.piece] : after.pieces[after.words[hunk.after[0]!]!.piece];
  return typeof piece?.at !== 'number';
}

/** Whether two lists hold the same things, in whatever order. */
export function hasSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && [...a].sort().join('\n') === [...b].sort().join('\n');
}
