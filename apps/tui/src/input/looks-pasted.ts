const ADDRESS = /^\s*(?:(?:https?|feed):\/\/|www\.)\S/i;
/** Keys that move, and what is then typed into a field: this was typed ahead. */
const TYPED_AHEAD = /^[jkgGnpNb \d]*(?:[/:&|#]|a(?:(?:https?|feed):\/\/|www\.))/;
/** Words that are no repeated key. */
const LEAST_WORDS = 2;
const LEAST_LETTERS = 3;

/**
 * Whether characters that came at once are a paste in a terminal that puts none in brackets, and not keys typed ahead. It can be told of an
 * address and of several words; one word may be keys.
 */
export function looksPasted(text: string): boolean {
  if (ADDRESS.test(text)) return true;
  if (TYPED_AHEAD.test(text)) return false;
  const isWord = (word: string) => new Set(word.match(/\p{L}/gu)).size >= LEAST_LETTERS;
  return text.split(/\s+/).filter(isWord).length >= LEAST_WORDS;
}
