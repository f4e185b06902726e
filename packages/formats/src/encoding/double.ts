import { windows1252Byte } from './windows-1252.js';

/** Characters that windows-1252 has above ASCII, in a row. */
const RUN = /[\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2,}/g;
/** The beginning of a UTF-8 character that was taken for windows-1252. */
const SIGN = /[ÂÃâÐÑ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;

/** What a sign begins with. */
const FIRST = [...'ÂÃâÐÑ'];

/** Whether something in a text may have been encoded twice. Looking for five letters one by one is faster than for the pattern. */
export function mayBeDouble(text: string): boolean {
  for (const letter of FIRST)
    for (let at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1))
      if (SIGN.test(text.slice(at, at + 2))) return true;
  return false;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A control character that no text has: it is a byte of UTF-8 that was taken for Latin-1. */
const CONTROL = /[\u0080-\u009f]/;

const byteOf = (code: number): number => (code >= 0x80 && code <= 0x9f ? code : (windows1252Byte(code) ?? 0));

function undo(run: string): string | undefined {
  const bytes = Uint8Array.from(run, (character) => byteOf(character.charCodeAt(0)));
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

function beyondAscii(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Of a pair of surrogates the first counts.
    if (code > 0x7f && (code & 0xfc00) !== 0xdc00) count++;
  }
  return count;
}

/**
 * Undoes UTF-8 that was taken for windows-1252 and encoded once more (`itâ€™s` for `it’s`). Only where that happened to
 * nearly all of the text: a text that merely quotes such a thing stays as it is. What holds control characters cannot be
 * quoted, and is undone by itself.
 */
export function undoDoubleEncoding(text: string): string | undefined {
  if (!mayBeDouble(text)) return undefined;
  let doubled = 0;
  for (const [run] of text.matchAll(RUN)) if (SIGN.test(run) && undo(run) !== undefined) doubled++;
  if (doubled < 2) return undefined;
  const nearlyAll = beyondAscii(text.replace(RUN, '')) <= doubled / 4;
  if (!nearlyAll && !CONTROL.test(text)) return undefined;
  return text.replace(RUN, (run) => (nearlyAll || CONTROL.test(run) ? undo(run) : undefined) ?? run);
}
