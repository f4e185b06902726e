import type { DiaryWords } from '../diary-words.js';
import { english } from './english.js';
import { german } from './german.js';

const tables: Readonly<Record<string, DiaryWords>> = { en: english, de: german };

/** The words of a language (BCP 47); undefined where there is no table. */
export const wordsFor = (language: string): DiaryWords | undefined => tables[language.toLowerCase().split('-')[0]!];
