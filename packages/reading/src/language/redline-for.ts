import type { RedlineWords } from '../redline/redline-words.js';
import { englishRedline } from './english/redline.js';
import { germanRedline } from './german/redline.js';

const words: Readonly<Record<string, RedlineWords>> = { en: englishRedline, de: germanRedline };

/** By what it is told in a language what an edit means, by its BCP 47 tag; undefined where there is nothing. */
export const redlineFor = (tag: string): RedlineWords | undefined => words[tag.toLowerCase().split(/[-_]/)[0]!];
