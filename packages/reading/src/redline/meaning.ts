import type { RedlineKind } from '@dateline/core/library';
import type { Alignment, Hunk } from './align.js';
import { isOtherWriting, isSlip } from './alike.js';
import { sameAmount } from './numbers.js';
import type { RedlineWords } from './redline-words.js';
import { hasCapital } from './word-forms.js';
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

/** Whether two words are one number, however it is written. */
export function isSameNumber(a: Word, b: Word, { numbers }: RedlineWords): boolean {
  return a.number !== undefined && b.number !== undefined
    ? sameAmount({ ...a, value: a.number }, { ...b, value: b.number }, numbers)
    : false;
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
export function isNoise(compared: Compared, hunk: Pick<Hunk, 'before' | 'after'>): boolean {
  const { before, after, words } = compared;
  const [old, now] = [wordsAt(before, hunk.before), wordsAt(after, hunk.after)];
  const show = (word: object) => written((old as object[]).includes(word) ? before : after, word as Word);
  if (isOtherWriting(old, now, show, words)) return true;
  if (old.length !== now.length) return false;
  return old.every((word, n) => {
    const other = now[n]!;
    if (word.key === other.key) return true;
    if (word.number !== undefined || other.number !== undefined) return isSameNumber(word, other, words);
    if (word.denies !== other.denies) return false;
    if (isName(before, word, compared) || isName(after, other, compared)) return false;
    return isOtherWriting([word], [other], show, words) || isSlip(word.key, other.key, words);
  });
}

/** Whether two lists hold the same things, in whatever order. */
export function hasSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && [...a].sort().join('\n') === [...b].sort().join('\n');
}

/** Whether a word is a part of a name: the Reading says so, or it has a capital where ordinary words have none. */
export function isName(version: Version, word: Word, { before, after, words }: Compared): boolean {
  if (word.number !== undefined || word.time !== undefined || word.denies || word.inNotice) return false;
  if (words.titles.has(word.key) || words.small.has(word.key)) return false;
  if (!hasCapital(version.pieces[word.piece]!.text.slice(word.start))) return false;
  if (word.name !== undefined) return true;
  return !words.nounCapitals && !word.opensSentence && !before.small.has(word.key) && !after.small.has(word.key);
}
