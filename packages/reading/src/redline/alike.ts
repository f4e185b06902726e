import type { RedlineWords } from './redline-words.js';
import type { Word } from './words.js';

/** How many letters were put in, left out, exchanged or swapped; counts no further than `most` (Damerau and Levenshtein, restricted). */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const exchanged = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(exchanged, row[j]! + 1, next[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return Math.min(row[b.length]!, most + 1);
}

/** Whether two words differ only as forms of one: attack and attacks. */
export function isInflected(a: string, b: string, { endings }: RedlineWords): boolean {
  let stem = 0;
  while (stem < a.length && a[stem] === b[stem]) stem++;
  if (stem < 3) return false;
  // The stem may end before what both have in common: died and dies.
  for (let cut = stem; cut >= Math.max(3, stem - 1); cut--)
    if (endings.has(a.slice(cut)) && endings.has(b.slice(cut))) return true;
  return false;
}

/** Whether one ordinary word is a slip of the other: recieve and receive. */
export function isSlip(a: string, b: string, words: RedlineWords): boolean {
  const length = Math.min(a.length, b.length);
  if (length < 4 || a[0] !== b[0]) return false;
  const most = length >= 8 ? 2 : 1;
  return distance(a, b, most) <= most && !isInflected(a, b, words);
}

/** Whether a short form stands for a word: gov and governor, ltd and limited. */
export function isShortFor(short: string, long: string): boolean {
  // With one letter less it may as well be another name at the end of a sentence.
  if (short.length < 2 || short.length > long.length - 2 || short[0] !== long[0]) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}

/** Whether letters are the first ones of words: un and united nations. */
export function isInitials(letters: string, words: readonly string[], { small }: RedlineWords): boolean {
  const all = words.map((word) => word[0]).join('');
  const telling = words
    .filter((word) => !small.has(word))
    .map((word) => word[0])
    .join('');
  return letters.length > 1 && (letters === all || letters === telling);
}

type Part = readonly Pick<Word, 'key' | 'number' | 'denies' | 'name'>[];
type Shown = (word: Part[number]) => string;

/** Whether words are the same in another writing: a short form written out, initials, one word as two. */
export function isOtherWriting(before: Part, after: Part, written: Shown, words: RedlineWords): boolean {
  if (before.length === 0 || after.length === 0) return false;
  const [a, b] = [before.map(({ key }) => key), after.map(({ key }) => key)];
  if (a.join('') === b.join('')) return true;
  if (a.length === 1 && b.length > 1 && isInitials(a[0]!, b, words)) return true;
  if (b.length === 1 && a.length > 1 && isInitials(b[0]!, a, words)) return true;
  return (
    a.length === b.length &&
    a.every((key, n) => {
      const other = b[n]!;
      if (key === other) return true;
      const [short, long] = key.length < other.length ? [before[n]!, other] : [after[n]!, key];
      return written(short).endsWith('.') && isShortFor(short.key, long);
    })
  );
}
