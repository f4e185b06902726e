import type { Hunk } from './align.js';
import { distance, isInitials, isShortFor } from './alike.js';
import { type Compared, type Found, isName, runsOf, wordsAt, written } from './meaning.js';
import type { RedlineWords } from './redline-words.js';
import { fold } from './word-forms.js';
import { textOf, type Version, type Word } from './words.js';

/** Words beside the names of an exchange that carry something. */
const OTHERS = 1;

/** Letters by which two spellings of a name may differ. */
const slack = (a: string, b: string) => Math.max(1, Math.floor(Math.min(a.length, b.length) / 3));

/** Whether one name is the other spelled otherwise, word by word. */
function isRespelled(a: readonly Word[], b: readonly Word[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ key }, n) => {
      const other = b[n]!.key;
      const most = slack(key, other);
      return key === other || (Math.min(key.length, other.length) > 2 && distance(key, other, most) <= most);
    })
  );
}

/** Whether both name the same: in full and in short, by initials, by what the Readings say of them. */
function isSameName(compared: Compared, old: readonly number[], now: readonly number[]): boolean {
  const { before, after, words } = compared;
  const [a, b] = [wordsAt(before, old), wordsAt(after, now)];
  const [keys, others] = [a.map(({ key }) => key), b.map(({ key }) => key)];
  const [few, many] = keys.length < others.length ? [keys, others] : [others, keys];
  if (few.every((key) => many.includes(key))) return true;
  if (few.length === 1 && isInitials(few[0]!, many, words)) return true;
  const isShortened = (word: Word, n: number) => {
    const [here, there] = [
      { key: word.key, text: written(before, word) },
      { key: b[n]!.key, text: written(after, b[n]!) },
    ];
    const [short, long] = here.key.length < there.key.length ? [here, there] : [there, here];
    return short.key === long.key || isShortName(short, long.key, a.length > 1, words);
  };
  if (a.length === b.length && a.every(isShortened)) return true;
  const nameOf = ({ names }: Version, list: readonly Word[]) =>
    names[list.find(({ name }) => name !== undefined)?.name ?? -1];
  const [one, other] = [nameOf(before, a), nameOf(after, b)];
  const [text, otherText] = [textOf(before, old[0]!, old.at(-1)! + 1), textOf(after, now[0]!, now.at(-1)! + 1)].map(
    fold,
  );
  if (one?.forms.has(otherText!) || other?.forms.has(text!)) return true;
  return one?.position !== undefined && one.position === other?.position && !isRespelled(a, b);
}

/** Whether a word of a name is short for another: J. and John, Ltd and Limited; of several words Lib and Liberal. */
function isShortName(short: { key: string; text: string }, long: string, isOneOfSeveral: boolean, words: RedlineWords) {
  const { key, text } = short;
  if (words.shortForms.get(key) === long) return true;
  if (key.length === 1) return long.startsWith(key);
  const stem = key.replace(/s$/, '');
  if (isOneOfSeveral && stem.length > 2 && long.startsWith(stem) && long.length - stem.length > 2) return true;
  return (text.endsWith('.') || text === text.toUpperCase()) && isShortFor(key, long);
}

/** A derived form and not a correction: both forms are in a version. */
function isDerived({ before, after }: Compared, a: readonly Word[], b: readonly Word[]): boolean {
  return a.some(({ key }, n) => {
    const other = b[n]!.key;
    if (key === other || !(key.startsWith(other) || other.startsWith(key))) return false;
    return has(after, key) || has(before, other);
  });
}
const has = ({ words }: Version, key: string) => words.some((word) => word.key === key);

/** The words of the name around some of them. */
function whole(version: Version, numbers: readonly number[], compared: Compared): number[] {
  let [first, last] = [numbers[0]!, numbers.at(-1)!];
  const { name, piece } = version.words[first]!;
  const goesOn = (at: number) => {
    const word = version.words[at];
    return (
      word !== undefined &&
      word.piece === piece &&
      word.name === name &&
      name !== undefined &&
      isName(version, word, compared)
    );
  };
  while (goesOn(first - 1)) first--;
  while (goesOn(last + 1)) last++;
  return Array.from({ length: last - first + 1 }, (_, n) => first + n);
}

/** Names in whose place another name, or another spelling, stands now. */
export function findNames(compared: Compared, hunk: Hunk): Found[] {
  const { before, after, words } = compared;
  const names = (version: Version, numbers: readonly number[]) =>
    runsOf(numbers.filter((number) => isName(version, version.words[number]!, compared)));
  const [old, now] = [names(before, hunk.before), names(after, hunk.after)];
  const beside = (version: Version, numbers: readonly number[]) =>
    numbers.filter((number) => {
      const word = version.words[number]!;
      return !isName(version, word, compared) && !words.small.has(word.key);
    }).length;
  const isClose = beside(before, hunk.before) <= OTHERS && beside(after, hunk.after) <= OTHERS;
  const found: Found[] = [];
  old.forEach((run, n) => {
    const a = wordsAt(before, run);
    const alike = now.find((other) => isRespelled(a, wordsAt(after, other)));
    const other = alike ?? (old.length === now.length && isClose ? now[n] : undefined);
    if (!other || isSameName(compared, run, other)) return;
    const b = wordsAt(after, other);
    if (alike && isDerived(compared, a, b)) return;
    const key = (list: readonly Word[]) => list.map((word) => word.key).join(' ');
    found.push({
      kind: 'name-corrected',
      before: whole(before, run, compared),
      after: whole(after, other, compared),
      key: `${key(a)} > ${key(b)}`,
    });
  });
  return found;
}
