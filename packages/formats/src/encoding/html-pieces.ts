import { htmlDeclaration } from './declared.js';
import { mayBeDouble } from './double.js';
import { encodingOf } from './labels.js';
import type { MediaType } from './media-type.js';
import { sniffUnicode } from './sniff.js';
import { decodeUtf8 } from './utf8.js';

/**
 * The least bytes of a piece. A text of over 128 kB of memory gets pages of its own from the system, which costs more than
 * decoding it: a page of a newspaper is read in a fifth less time in pieces.
 */
const PIECE = 32_768;

const LESS = 0x3c;
/** What a < of markup has behind it: a letter, or one of these. */
const SIGNS = new Set([...'/!?'].map((sign) => sign.charCodeAt(0)));
const isLetter = (code: number) => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;

/** The next place from which markup begins, or the end. */
function nextMarkup(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(LESS, from); at >= 0; at = bytes.indexOf(LESS, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (isLetter(next) || SIGNS.has(next)) return at;
  }
  return bytes.length;
}

/** Whether all that `decode` looks for beside UTF-8 is not in a text. */
const isPlain = (text: string) => !text.includes('\ufffd') && !text.includes('\u001b') && !mayBeDouble(text);

/**
 * An HTML document that is UTF-8 and says nothing else, in pieces that begin where markup does.
 * @returns undefined where `decode` has to look at all of it
 */
export function htmlPieces(bytes: Uint8Array, { charset }: MediaType): string[] | undefined {
  if (sniffUnicode(bytes)) return undefined;
  const label = charset || htmlDeclaration(bytes);
  if (label && encodingOf(label) !== 'utf-8') return undefined;
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = nextMarkup(bytes, from + PIECE);
    const text = decodeUtf8(bytes.subarray(from, end));
    // A sign of double encoding has no <, so that none stands in two pieces.
    if (!isPlain(text)) return undefined;
    pieces.push(text);
    from = end;
  }
  return pieces;
}
