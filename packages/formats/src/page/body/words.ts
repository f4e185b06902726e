/** Characters of scripts that are written without spaces; each counts as half a word. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/g;
const MAY_BE_UNSPACED = /[\u0e00-\u9fff]/;

/** How many words a text has, where words are not told apart about how many. */
export function wordCount(text: string): number {
  let count = 0;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const space = code <= 32 || code === 0xa0;
    if (!space && !inside) count++;
    inside = !space;
  }
  return MAY_BE_UNSPACED.test(text) ? count + ((text.match(UNSPACED)?.length ?? 0) >> 1) : count;
}
