import type { Source } from '../source.js';
import { linesOf } from './layout.js';
import { partition } from './partition.js';

/** Program text, tables of values and logs: text, but nobody's story. */
const NO_STORY = /^\s*(?:#!|<\?php|\/\*|\/\/|import\s|#include|package\s|-----BEGIN|\{\\rtf|%!PS|BEGIN:V)/;

/** Agency copy is known by its dateline; other prose is read as copy without one. */
export function detectWire(source: Source): number {
  const { head, declared } = source;
  const text = head.trimStart();
  if (NO_STORY.test(text) || /^<[?!]/.test(text) || (/^</.test(text) && /<\/[a-z]/i.test(text))) return 0;
  const { split } = partition(linesOf(head.slice(0, 8192)));
  if (split) return split.dateline.day !== undefined || split.dateline.agency !== undefined ? 0.88 : 0.6;
  const plain = declared.type === 'text/plain' || declared.type === 'text/markdown';
  return isProse(head) && hasSentence(text) ? (plain ? 0.6 : 0.45) : plain ? 0.1 : 0;
}

/** A sentence, or more than one line: a few words alone are no story. */
function hasSentence(text: string): boolean {
  return /[.!?…。！？।॥؟][\p{Pe}\p{Pf}"'\s]*(?:\s|$)/u.test(text) || /\S.*\n\s*\S/.test(text);
}

/** Whether a text is made of words: letters and spaces for the most part, with words of a usual length. */
function isProse(text: string): boolean {
  const letters = text.match(/\p{L}|\p{M}/gu)?.length ?? 0;
  const solid = text.replace(/\s/g, '').length;
  if (letters < 12 || letters < solid * 0.6) return false;
  const signs = text.match(/[{}<>;=\\|]/g)?.length ?? 0;
  return signs < solid * 0.05;
}
