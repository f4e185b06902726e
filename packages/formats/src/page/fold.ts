const SEPARATE = /[^\p{L}\p{N}]+/gu;
/** The same for text of ASCII alone, of which there is so much that the quicker pattern counts. */
const SEPARATE_ASCII = /[^a-z\d]+/g;
const BEYOND_ASCII = /[^\0-\x7f]/;

/** Letters and digits of a text in lower case, with a space for all that stands between: what two ways to write it share. */
export function fold(text: string): string {
  const separate = BEYOND_ASCII.test(text) ? SEPARATE : SEPARATE_ASCII;
  return text.toLowerCase().replace(separate, ' ').trim();
}

const isAlphanumeric = (code: number) => (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);

/** Characters at the beginning of a text, and of what they fold to, that are compared where they are not of ASCII. */
const START = 12;
const COMPARED = 4;

/** Whether a text may be the same as a folded one as far as the shorter of them goes. Tells nearly all apart quickly. */
export function beginsAlike(text: string, folded: string): boolean {
  let next = 0;
  let gap = false;
  for (let at = 0; at < text.length && next < folded.length; at++) {
    let code = text.charCodeAt(at);
    if (code > 127) return folded.startsWith(fold(text.slice(0, START)).slice(0, Math.min(COMPARED, folded.length)));
    if (code >= 0x41 && code <= 0x5a) code |= 0x20;
    if (!isAlphanumeric(code)) {
      gap = next > 0;
      continue;
    }
    if (gap && folded.charCodeAt(next++) !== 0x20) return false;
    gap = false;
    if (folded.charCodeAt(next++) !== code) return false;
  }
  return true;
}

/** Whether a text is the same as a folded one. */
export const foldsTo = (text: string, folded: string): boolean => beginsAlike(text, folded) && fold(text) === folded;
