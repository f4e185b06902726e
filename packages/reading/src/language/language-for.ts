import { english } from './english/index.js';
import { foreignWords } from './foreign-words.js';
import type { Language } from './language.js';

const languages: Language[] = [english];

/** How many words at the head of a text tell its language, and how few are too few to go by their shares. */
const HEAD = 400;
const ENOUGH = 80;
/** So many characters hold as many words. */
const HEAD_CHARACTERS = 4000;
/** Parts of its words that small words of the language are, in a text that is not in it and in one that is. */
const FOREIGN = 0.008;
const OWN = 0.12;

const WORD = /\p{L}[\p{L}\p{M}\p{N}'’]*/gu;

/**
 * The tables for a BCP 47 tag, by its first subtag; English where no language is named, undefined where there are none.
 */
export function languageFor(tag: string | undefined): Language | undefined {
  const first = (tag ?? 'en').toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language.tag === first);
}

interface Head {
  /** The words at the head of a text, in lower case. */
  words: string[];
  /** Those that begin with a small letter: names say little of the language around them. */
  plain: string[];
}

function headOf(text: string): Head {
  const words = (text.slice(0, HEAD_CHARACTERS).match(WORD) ?? []).slice(0, HEAD);
  return { words: words.map((word) => word.toLowerCase()), plain: words.filter((word) => /^\p{Ll}/u.test(word)) };
}

const countIn = (words: readonly string[], ...sets: readonly ReadonlySet<string>[]) =>
  words.reduce((sum, word) => sum + (sets.some((set) => set.has(word)) ? 1 : 0), 0);

/** Whether another language has more of its small words in a text than this one has. */
function isForeign({ words, plain }: Head, { tag, small, telling }: Language): boolean {
  const isOwn = (word: string) => small.has(word) || telling.some((set) => set.has(word));
  const own = words.filter(isOwn).length;
  const others = plain.filter((word) => !isOwn(word));
  return Object.entries(foreignWords).some(([other, set]) => other !== tag && countIn(others, set) > own);
}

/**
 * The tables for a text. What is declared holds, unless the text has none of its small words, or those of another. Where
 * nothing is declared, something must tell the language: of a text without such a word nothing is known.
 */
export function languageOf(text: string, tag: string | undefined): Language | undefined {
  const head = headOf(text);
  const { words } = head;
  const declared = languageFor(tag);
  const few = words.length < ENOUGH;
  const share = ({ small }: Language) => countIn(words, small) / words.length;
  if (few) {
    if (!declared || isForeign(head, declared)) return undefined;
    const telling = tag === undefined ? countIn(words, declared.small, ...declared.telling) : 1;
    return telling > 0 || words.length === 0 ? declared : undefined;
  }
  if (declared) return share(declared) < FOREIGN ? undefined : declared;
  return languages.find((language) => share(language) >= OWN);
}
