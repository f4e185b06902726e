import { clean } from './clean.js';
import stringWidth, { NARROW } from './string-width.js';

/** How many cells of a terminal a text takes, controls left out. */
export function width(text: string): number {
  return NARROW.test(text) ? text.length : stringWidth(clean(text));
}

// Made when first needed: it costs more than all that most texts need.
let segmenter: Intl.Segmenter | undefined;

/** The characters of a text as a person counts them, each with its place in UTF-16 code units. */
export function* graphemes(text: string): Generator<{ at: number; text: string }> {
  if (NARROW.test(text)) {
    for (let at = 0; at < text.length; at++) yield { at, text: text[at]! };
    return;
  }
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  for (const { index, segment } of segmenter.segment(text)) yield { at: index, text: segment };
}

/** The text, cut with an ellipsis where it takes more than `cells`. */
export function fit(text: string, cells: number): string {
  const one = clean(text);
  if (width(one) <= cells) return one;
  if (cells <= 0) return '';
  let taken = 0;
  for (const { at, text: character } of graphemes(one)) {
    taken += width(character);
    if (taken > cells - 1) return `${one.slice(0, at).trimEnd()}…`;
  }
  return one;
}

/** The text with blanks after it up to `cells`; longer text stays as it is. */
export function padEnd(text: string, cells: number): string {
  return text + ' '.repeat(Math.max(0, cells - width(text)));
}
