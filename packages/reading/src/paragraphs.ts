import type { TextSpan } from './types.js';

/** The paragraphs of bare text: what stands between empty lines, without the white space around it. */
export function paragraphsOf(text: string): TextSpan[] {
  const paragraphs: TextSpan[] = [];
  for (const { 0: match, index } of text.matchAll(/\S(?:[^\n]|\n(?![^\S\n]*\n))*/g)) {
    paragraphs.push({ start: index, end: index + match.trimEnd().length });
  }
  return paragraphs;
}
