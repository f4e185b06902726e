import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';

/** Text of one cell a character: ASCII, typographic signs, Latin, Greek, Cyrillic, arrows, lines, stars. */
export const NARROW =
  /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20c0\u2190-\u21ff\u2500-\u257f\u2588-\u2590\u2605\u2606]*$/;

/** Scripts of South and South East Asia, of whose signs that stand beside a letter terminals think differently. */
const BESIDE = /[\u0900-\u0dff\u0f00-\u109f\u1780-\u17ff\u1900-\u1cff\ua800-\uabff]/g;
const ABOVE = /[\p{Mn}\p{Me}\p{Cf}]/gu;

/** A cell for each letter and each sign beside it: a terminal that joins them leaves a gap, and none loses a sign. */
const besideWidth = (text: string) => text.replace(ABOVE, '').length;

/**
 * How many cells of a terminal a text takes at most, styled or not. The first answer of `string-width` takes 50 ms: it compiles
 * a pattern of all emoji, which most screens have none of.
 */
export default function narrowWidth(text: string): number {
  const plain = text.includes('\u001b') ? stripVTControlCharacters(text) : text;
  if (NARROW.test(plain)) return plain.length;
  const beside = plain.match(BESIDE);
  return beside ? besideWidth(beside.join('')) + stringWidth(plain.replace(BESIDE, '')) : stringWidth(plain);
}
