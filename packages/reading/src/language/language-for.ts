import { english } from './english/index.js';
import { german } from './german/index.js';
import type { Language } from './language.js';
import { type Telling, tagged, toldBy } from './told-by.js';

/** The languages of the package. */
export const ownLanguages: readonly Language[] = [english, german];

/**
 * The tables for a BCP 47 tag, by its first subtag; English where no language is named, undefined where there are none.
 */
export function languageFor(tag: string | undefined): Language | undefined {
  return tagged(tag, ownLanguages);
}

/**
 * The tables for a text. What is declared holds, unless the text has none of its small words, or those of another. Where
 * nothing is declared, something must tell the language: of a text without such a word nothing is known.
 */
export function languageOf(text: string, tag: string | undefined): Language | undefined {
  return toldBy(text, tag, ownLanguages);
}

/** The same where other languages were added: those stand before the ones of the package, whose place they may take. */
export function languageAmong<L extends Telling>(
  text: string,
  tag: string | undefined,
  added: readonly L[],
): L | Language | undefined {
  return toldBy<L | Language>(text, tag, [...added, ...ownLanguages]);
}
