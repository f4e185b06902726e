import type { Span } from '@dateline/core';

/** A word in one form. */
export const fold = (word: string): string =>
  word.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’ʼ]/g, "'").replaceAll('ß', 'ss').toLowerCase();

/** Whether the first letter is a capital. */
export const hasCapital = (text: string): boolean => /^\p{Lu}/u.test(text);

/** Which text of an article a span stands in. */
export const placeOf = ({ at, part }: Pick<Span, 'at' | 'part'>) => `${at} ${part ?? ''}`;
