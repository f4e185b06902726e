import { cutWords } from './cut-words.js';

/** Characters of a sentence that a clause is shown with. */
const LONGEST = 280;
/** Where a sentence ends: a mark behind two small letters, figures or closing marks, so behind no initial, and a capital behind it. */
const END = /(?<=[\p{Ll}\p{N})”"’%]{2}|\s\p{N})[.!?][”"’)]*\s+(?=[“"‘(]*\p{Lu})/gu;

interface Range {
  start: number;
  end: number;
}

function sentenceAround(text: string, { start, end }: Range): Range {
  let first = 0;
  for (const match of text.matchAll(END)) {
    const next = match.index + match[0].length;
    if (next <= start) first = next;
    else if (match.index >= end) return { start: first, end: match.index + match[0].trimEnd().length };
  }
  return { start: first, end: text.trimEnd().length };
}

/** Whether a clause reads as one: it begins a sentence, or with a word of its own. */
const standsAlone = (text: string, { start }: Range, joining: ReadonlySet<string>): boolean => {
  const head = text.slice(start, start + 40);
  return /^["“‘(]*\p{Lu}/u.test(head) && !joining.has(cutWords(head)[0] ?? '');
};

/**
 * A clause as it is shown: with the rest of its sentence where it begins in the middle of one, unless that is too long.
 * @param date where its date begins; a date in the middle of a sentence begins no clause
 */
export function wholeClause(
  text: string,
  clause: Range,
  joining: ReadonlySet<string>,
  date: number,
): Range | undefined {
  const cut = date <= clause.start;
  if (!cut && standsAlone(text, clause, joining)) return clause;
  const sentence = sentenceAround(text, clause);
  if (sentence.end - sentence.start <= LONGEST) return sentence;
  return cut && sentence.start < clause.start ? undefined : clause;
}

/** Whether the sentence of a clause asks a question. */
export const isAsked = (text: string, clause: Range): boolean => {
  const { end } = sentenceAround(text, clause);
  return /\?[”"’)]*$/.test(text.slice(clause.end, Math.max(end, clause.end)).trimEnd().slice(-4));
};
