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

/** The tables for a text. What is declared holds, unless the text has none of its small words, or those of another. */
export function languageOf(doc: Doc, tag: string | undefined): Language | undefined {
  const declared = languageFor(tag);
  const words = doc.lower.slice(0, HEAD).filter((_, token) => doc.flags[token]! & WORD);
  if (words.length < ENOUGH) return declared;
  const share = ({ small }: Language) => words.filter((word) => small.has(word)).length / words.length;
  if (declared) return share(declared) < FOREIGN ? undefined : declared;
  return languages.find((language) => share(language) >= OWN);
}
