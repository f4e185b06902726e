import { english } from './english/index.js';
import type { Language } from './language.js';

const languages: Language[] = [english];

/**
 * The tables for a BCP 47 tag, by its first subtag; English where no language is named, undefined where there are none.
 */
export function languageFor(tag: string | undefined): Language | undefined {
  const first = (tag ?? 'en').toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language.tag === first);
}
