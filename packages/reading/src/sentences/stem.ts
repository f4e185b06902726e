import type { Language } from '../language/language.js';
import { columnFor, type Doc, flags } from '../text/index.js';

const { CLITIC, DIGIT, MARKUP, WORD } = flags;

/** A word keeps at least so many letters when its ending is taken off. */
const SHORTEST = 3;
/** Letters of a stem that count: what follows is an ending more. */
const LONGEST = 8;

/** A number of 32 bits for a text (FNV-1a over its code units); never 0. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0 || 1;
}

/** Lower case without accents. */
export function bare(word: string): string {
  for (let at = 0; at < word.length; at++)
    if (word.charCodeAt(at) > 127)
      return word.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').replaceAll('’', "'");
  return word;
}

/** The form in which words are compared. */
export function stemOf(word: string, { comparing }: Language): string {
  if (!comparing) return word;
  const { endings, same } = comparing;
  const whole = same.get(word);
  if (whole !== undefined) return whole;
  const ending = endings.find((end) => word.endsWith(end) && word.length - end.length >= SHORTEST);
  let stem = ending === undefined ? word : word.slice(0, -ending.length);
  // Stopped and stop.
  if (ending !== undefined && stem.length > SHORTEST && stem.at(-1) === stem.at(-2)) stem = stem.slice(0, -1);
  if (stem.length > SHORTEST && /[ey]$/.test(stem)) stem = stem.slice(0, -1);
  return (same.get(stem) ?? stem).slice(0, LONGEST);
}

/** Words that every text is full of, or that only tell that somebody speaks. */
function isSmall(word: string, { small, redline, text, comparing, names }: Language): boolean {
  return (
    small.has(word) ||
    text.starters.has(word) ||
    (redline?.small.has(word) ?? false) ||
    (comparing?.small.has(word) ?? false) ||
    (names?.sayingVerbs.has(word) ?? false)
  );
}

/** What a form is compared by: the hash of its stem, 0 where it carries nothing. */
function stemHash(lower: string, set: number, language: Language): number {
  if (!(set & (WORD | DIGIT)) || set & (CLITIC | MARKUP)) return 0;
  const word = bare(lower)
    .replace(/\.$/, '')
    .replace(/(?<=\p{L})\./gu, '');
  return isSmall(word, language) ? 0 : hashOf(stemOf(word, language));
}

const lowHalf = columnFor((language: Language) => (lower: string, set: number) => stemHash(lower, set, language));
const highHalf = columnFor(
  (language: Language) => (lower: string, set: number) => stemHash(lower, set, language) >> 16,
);

/** Gives what the forms of a lexicon are compared by, whose columns have sixteen bits. */
export function stemsOf({ lexicon }: Doc, language: Language): (form: number) => number {
  const [low, high] = [lexicon.numbers(lowHalf(language)), lexicon.numbers(highHalf(language))];
  return (form) => (high[form]! << 16) | (low[form]! & 0xffff);
}

export const DENIES = 1;
/** A number may begin with it. */
export const COUNTS = 2;
/** Tells how somebody takes the news. */
export const REACTS = 8;
/** Says what became of a thing. */
export const TURNS = 16;
/** The sign of a unit, before the digits. */
export const SIGN = 4;

/** What a form can do in a sentence beside carrying something. */
export const duties = columnFor((language: Language) => (lower: string, set: number) => {
  const word = bare(lower);
  const { negations, negationEnds, numbers } = language.redline ?? {};
  const denies = negations?.has(word) || negationEnds?.some((end) => word.endsWith(end));
  // One and first are words like others.
  const value = numbers?.words.get(word);
  const counts = set & DIGIT ? /^\p{N}/u.test(word) : value !== undefined ? value !== 1 : countsAsWord(word, language);
  const reacts = language.comparing?.reactions.some((begin) => word.startsWith(begin));
  const stem = set & WORD ? stemOf(word, language) : '';
  const turns = language.comparing?.turns.some(
    (begin) => stem === begin || (begin.length > 3 && stem.startsWith(begin)),
  );
  return (
    (denies ? DENIES : 0) |
    (counts ? COUNTS : 0) |
    (numbers?.signs.has(word) ? SIGN : 0) |
    (reacts ? REACTS : 0) |
    (turns ? TURNS : 0)
  );
});

/** Hundreds, and twenty-six where the two stand as one word. */
function countsAsWord(word: string, { redline }: Language): boolean {
  const dash = word.indexOf('-');
  return dash > 0 && (redline?.numbers.words.get(word.slice(0, dash)) ?? 0) >= 20;
}
