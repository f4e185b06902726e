import { fold } from '@dateline/core/base';
import { remembered } from './remembered.js';

/** A text folded, in words; U.S. is one word, and a possessive s is none. */
export const wordsOf = remembered((text): readonly string[] => {
  const joined = text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\b(?:\p{L}\.){2,}/gu, (letters) => letters.replace(/\./g, ''))
    .replace(/(?<=\p{L})['’]s?(?!\p{L})/giu, '');
  return fold(joined).split(' ').filter(Boolean);
});
