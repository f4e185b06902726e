const SEPARATE = /[^\p{L}\p{N}]+/gu;
/** The same for text of ASCII alone, of which there is so much that the quicker pattern counts. */
const SEPARATE_ASCII = /[^a-z\d]+/g;
const BEYOND_ASCII = /[^\0-\x7f]/;
const FIRST_LETTER = /[\p{L}\p{N}]/u;

/** Letters and digits of a text in lower case, with a space for all that stands between: what two ways to write it share. */
export function fold(text: string): string {
  const separate = BEYOND_ASCII.test(text) ? SEPARATE : SEPARATE_ASCII;
  return text.toLowerCase().replace(separate, ' ').trim();
}

/** The first letter or digit of a text, in lower case. */
export const firstLetter = (text: string): string | undefined => FIRST_LETTER.exec(text)?.[0].toLowerCase();

/** Whether a text is the same as a folded one. Its first letter tells nearly all others apart. */
export function foldsTo(text: string, folded: string): boolean {
  const first = firstLetter(text);
  return first === undefined ? folded === '' : folded.startsWith(first) && fold(text) === folded;
}
