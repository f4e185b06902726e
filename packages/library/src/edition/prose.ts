import type { Article } from '@dateline/core';

/** Characters of sentences that a story has to have, and the share of its text that they are. */
const ENOUGH = 200;
const MOSTLY = 0.6;
/** Characters of a paragraph that is a sentence, and the share of figures that a line of a table has. */
const SENTENCE = 50;
const FIGURES = 0.2;

const ENDS = /[.!?…。！？][\p{Pe}\p{Pf}"']*\s*$/u;

/** Whether an article tells something in sentences: lists of prices and results are read by who looks for them, and lead no page. */
export function isProse({ body }: Article): boolean {
  let sentences = 0;
  let all = 0;
  for (const block of body) {
    if (!('text' in block)) continue;
    const { length } = block.text;
    all += length;
    if ((block.type === 'paragraph' || block.type === 'quote') && isSentence(block.text)) sentences += length;
  }
  return sentences >= ENOUGH && sentences >= MOSTLY * all;
}

function isSentence(text: string): boolean {
  if (text.length < SENTENCE || !ENDS.test(text)) return false;
  const figures = text.match(/\p{N}/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return figures < FIGURES * (figures + letters);
}
