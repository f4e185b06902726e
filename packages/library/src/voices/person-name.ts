import { FREQUENT_LAST, GENERATIONS, LEGAL, TITLES } from './name-words.js';
import { NICKNAME_ROOTS } from './nicknames.js';
import { remembered } from './remembered.js';
import { wordsOf } from './text-words.js';

export interface PersonName {
  /** All but the last name, folded, without titles; initials are single letters. */
  given: readonly string[];
  last: string;
  generation?: string;
  /** Titles that stood before it. */
  titles: readonly string[];
}

/** The parts of a person's name; undefined where it is none. */
export const personName = remembered(parse);

function parse(name: string): PersonName | undefined {
  const bare = name.replace(/["“”(][^"“”()]*["“”)]/g, ' ').replace(/(?<=\p{L})['’]s$/u, '');
  let words = [...wordsOf(bare)];
  const titles: string[] = [];
  while (words.length > 1 && TITLES.has(words[0]!)) titles.push(words.shift()!);
  const generation = GENERATIONS.get(words.at(-1) ?? '');
  if (generation && words.length > 1) words = words.slice(0, -1);
  const last = words.at(-1);
  if (last === undefined || last.length < 2 || /\d/.test(words.join(''))) return undefined;
  if (LEGAL.has(last) || TITLES.has(last)) return undefined;
  return { given: words.slice(0, -1), last, titles, ...(generation && { generation }) };
}

const rootsOf = (name: string): ReadonlySet<string> => NICKNAME_ROOTS.get(name) ?? new Set([name]);

/** Dan of Daniel. */
const isShortened = (short: string, name: string) => short.length > 2 && name.startsWith(short);

const isInitial = (word: string) => word.length === 1;

/** Whether two words differ by one letter that was left out, put in, exchanged or swapped with its neighbour. */
export function isMisprint(a: string, b: string, least = 5): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < least) return false;
  let at = 0;
  while (a[at] === b[at]) at++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - at && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [left, right] = [a.length - at - end, b.length - at - end];
  if (Math.max(left, right) <= 1) return true;
  return left === 2 && right === 2 && a[at] === b[at + 1] && a[at + 1] === b[at];
}

/**
 * What two names say of one person: `full` where their first names are the same, `form` where one is a short or other form of
 * the other, `slip` where short ones differ by a letter, `bare` where one is a last name alone.
 */
export type Likeness = 'full' | 'form' | 'slip' | 'bare' | 'none';

export function compareNames(a: PersonName, b: PersonName): Likeness {
  const misprint = a.last !== b.last;
  if (misprint && !isMisprint(a.last, b.last)) return 'none';
  if (a.generation && b.generation && a.generation !== b.generation) return 'none';
  if (a.given.length === 0 || b.given.length === 0) return misprint ? 'none' : 'bare';
  const given = compareGiven(a.given, b.given);
  if (given === 'none' || (misprint && given !== 'full')) return 'none';
  // A father and a son: one says so, the other does not.
  if (given !== 'slip' && (a.generation !== b.generation || misprint)) return 'form';
  return given;
}

function compareGiven(a: readonly string[], b: readonly string[]): Likeness {
  const [first, other] = [a[0]!, b[0]!];
  if (conflictingMiddles(a, b)) return 'none';
  if (first === other) return isInitial(first) ? 'form' : 'full';
  // Boone Pickens and T. Boone Pickens.
  const whole = (words: readonly string[]) => words.filter((word) => !isInitial(word));
  if (isInitial(first) !== isInitial(other)) {
    if (whole(a).some((word) => whole(b).includes(word))) return 'full';
    return first[0] === other[0] ? 'form' : 'none';
  }
  if ([...rootsOf(first)].some((root) => rootsOf(other).has(root))) return 'form';
  if (isMisprint(first, other) || isShortened(first, other) || isShortened(other, first)) return 'form';
  if (isMisprint(first, other, 3)) return 'slip';
  // Abdul-Aziz and Abdulaziz; Jean Pierre and Jean-Pierre.
  if (a.join('') === b.join('')) return 'full';
  return 'none';
}

/** John A. Smith is not John B. Smith. */
function conflictingMiddles(a: readonly string[], b: readonly string[]): boolean {
  const [mine, theirs] = [a[1], b[1]];
  if (mine === undefined || theirs === undefined) return false;
  if (!isInitial(mine) && !isInitial(theirs))
    return mine !== theirs && !isMisprint(mine, theirs) && !b.includes(mine) && !a.includes(theirs);
  return mine[0] !== theirs[0];
}

export const isFrequent = ({ last }: PersonName): boolean => FREQUENT_LAST.has(last);

/** The letters that the first name begins with in any of its forms; none of a last name alone. */
export const firstLetters = ({ given }: PersonName): string[] => [
  ...new Set(given.flatMap((name) => (isInitial(name) ? [name] : [...rootsOf(name), name].map((form) => form[0]!)))),
];
