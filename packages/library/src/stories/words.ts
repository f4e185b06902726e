import { segmentWords } from '../index/segment.js';
import { hashOf } from './term-hash.js';

/** A word of a text. */
export interface Word {
  /** Of the form in which words are compared. */
  hash: number;
  /** Begins with a capital, and not because a sentence begins there. */
  isName: boolean;
  /** Begins with a capital where a sentence begins. */
  isInitial: boolean;
  isNumber: boolean;
}

/** Words with what holds them together, such as U.S., 2.5 and O'Neill; the sentence ends where the text between two says so. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|[.,'’&-](?=[\p{L}\p{N}]))*/gu;
const SENTENCE_END = /[.!?…:“"”»]\s*["“”«»(]*$|\n/;
/** Letters of a word that count: what follows is mostly an ending. */
const STEM = 8;

/** The form in which words are compared: without case, marks and the commonest endings. */
export function formOf(word: string): string {
  let form = word.toLowerCase();
  if (/[^\x00-\x7f]/.test(form))
    form = form
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .replaceAll('’', "'");
  form = form.replace(/'s?$|'s$/, '');
  if (/^[\d.,]+$/.test(form)) return form.replaceAll(',', '');
  if (form.length > 4 && form.endsWith('s') && !form.endsWith('ss')) form = form.slice(0, -1);
  return form.slice(0, STEM);
}

const forms = new Map<string, number>();
/** Words whose hashes are kept at hand: most of a text are among the commonest. */
const KEPT = 50_000;

function wordHash(word: string): number {
  const known = forms.get(word);
  if (known !== undefined) return known;
  const hash = hashOf(formOf(word));
  if (forms.size >= KEPT) forms.clear();
  forms.set(word, hash);
  return hash;
}

const isCapital = (word: string) => {
  const code = word.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(word);
};

/** The words of a text in order. */
export function wordsOf(text: string): Word[] {
  const found: Word[] = [];
  const segmented = segmentWords(text);
  let end = 0;
  for (const match of segmented.matchAll(WORD)) {
    const [word] = match;
    const capital = isCapital(word);
    const begins =
      capital &&
      (found.length === 0 || SENTENCE_END.test(segmented.slice(Math.max(end, match.index - 6), match.index)));
    found.push({
      hash: wordHash(word),
      isName: capital && !begins,
      isInitial: begins,
      isNumber: /^\d/.test(word),
    });
    end = match.index + word.length;
  }
  return found;
}
