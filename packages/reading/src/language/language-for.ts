import { WORD } from '../text/flags.js';
import type { Doc } from '../text/index.js';
import { english } from './english/index.js';
import type { Language } from './language.js';

const languages: Language[] = [english];

/** How many words at the head of a text tell its language, and how few are too few to say it is another one. */
const HEAD = 400;
const ENOUGH = 80;
/** Parts of its words that small words of the language are, in a text that is not in it and in one that is. */
const FOREIGN = 0.008;
const OWN = 0.12;

/**
 * The tables for a BCP 47 tag, by its first subtag; English where no language is named, undefined where there are none.
 */
export function languageFor(tag: string | undefined): Language | undefined {
  const first = (tag ?? 'en').toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language.tag === first);
}

/**
 * Which part of the words at the head of a text small words of a language are; 1 as soon as it is sure to be `asked`,
 * undefined where there are too few to tell.
 */
function shareOf({ size, flags, lower }: Doc, { small }: Language, asked: number): number | undefined {
  let words = 0;
  let own = 0;
  for (let token = 0; token < Math.min(size, HEAD); token++) {
    if (!(flags[token]! & WORD)) continue;
    words++;
    if (small.has(lower[token]!)) own++;
    if (words >= ENOUGH && own >= asked * HEAD) return 1;
  }
  return words < ENOUGH ? undefined : own / words;
}

/** The tables for a text. What is declared holds, unless the text has none of its small words, or those of another. */
export function languageOf(doc: Doc, tag: string | undefined): Language | undefined {
  const declared = languageFor(tag);
  if (declared) return (shareOf(doc, declared, FOREIGN) ?? 1) < FOREIGN ? undefined : declared;
  return languages.find((language) => (shareOf(doc, language, OWN) ?? 0) >= OWN);
}
