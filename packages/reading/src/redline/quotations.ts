import type { Piece } from './words.js';

/** Words between marks of quotation. */
export interface Quotation {
  piece: number;
  /** Half-open, UTF-16 code units of its piece, without the marks. */
  start: number;
  end: number;
  /** Its words, as numbers of `Version.words`. */
  first: number;
  last: number;
  /** Somebody says it; not a word or a title that is set in marks. */
  isSpeech: boolean;
}

const PAIRS: Record<string, string> = { '“': '”', '„': '“”', '«': '»', '»': '«', '"': '"' };
const OPENS_SINGLE = /^[\s([—–-]$/;
const CLOSES_SINGLE = /^[\s.,;:!?)\]—–-]$/;

/** Where single marks that open at a place close; -1 where they are an apostrophe. */
function singleEnd(text: string, open: number): number {
  for (let at = open + 2; at < text.length; at++) {
    if (text[at] === '"' || text[at] === '“') return -1;
    const closes = text[at] === '’' || text[at] === "'";
    if (closes && !/\s/.test(text[at - 1]!) && (at + 1 === text.length || CLOSES_SINGLE.test(text[at + 1]!))) return at;
  }
  return -1;
}

/** Marks of two strokes as one mark and a blank, so that everything else stands where it stood. */
const DOUBLED = /``|''/g;

/** The quotations of a text, outermost only. One that does not end there goes to its end, as over several paragraphs. */
export function quotationsIn({ text: written, type }: Pick<Piece, 'text' | 'type'>): { start: number; end: number }[] {
  const text = written.replace(DOUBLED, (marks) => (marks === '``' ? '“ ' : ' ”'));
  if (type === 'quote') return [{ start: 0, end: text.length }];
  const found: { start: number; end: number }[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]!;
    const closing = PAIRS[mark];
    if (closing !== undefined) {
      let end = at + 1;
      while (end < text.length && !closing.includes(text[end]!)) end++;
      if (end > at + 1) found.push({ start: at + 1, end });
      at = end;
    } else if (
      (mark === '‘' || mark === "'") &&
      (at === 0 || OPENS_SINGLE.test(text[at - 1]!)) &&
      /\S/.test(text[at + 1] ?? ' ')
    ) {
      const end = singleEnd(text, at);
      if (end < 0) continue;
      found.push({ start: at + 1, end });
      at = end;
    }
  }
  return found;
}
