import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';

/** Text of one cell a character: ASCII, typographic signs, Latin, Greek, Cyrillic, arrows, lines, stars. */
export const NARROW =
  /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20c0\u2190-\u21ff\u2500-\u257f\u2588-\u2590\u2605\u2606]*$/;

/**
 * How many cells of a terminal a text takes, styled or not. The build gives this to Ink instead of `string-width`, whose
 * first answer takes 50 ms: it compiles a pattern of all emoji, which most screens have none of.
 */
export default function narrowWidth(text: string): number {
  const plain = text.includes('\u001b') ? stripVTControlCharacters(text) : text;
  return NARROW.test(plain) ? plain.length : stringWidth(text);
}
