/** Scripts written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}ー々〆]*/gu;

/** What `segmentWords` changes; most texts have none of it. */
const CHANGED =
  /[\u00ad\u0401\u0451\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u19e0-\u19ff\u200b-\u200d\u2060\u2e80-\uffff]/;

let segmenter: Intl.Segmenter | undefined;

function words(run: string): string {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
  let spaced = ' ';
  for (const { segment } of segmenter.segment(run)) spaced += `${segment} `;
  return spaced;
}

/** The form in which text is indexed and looked for: with spaces between the words of scripts that have none. */
export function segmentWords(text: string): string {
  if (!CHANGED.test(text)) return text;
  // Soft hyphens and zero-width marks would cut a word in two.
  const whole = text.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '');
  // Russian is written with ё or without it; nobody searches for the one and not the other.
  return whole.replace(/[ёЁ]/g, 'е').replace(UNSPACED, words);
}
