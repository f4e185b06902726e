import type { PlacedBlock } from './placed-block.js';

const LETTER = /^["“„«]?\p{Lu}$/u;
const REST = /^\p{Ll}/u;

/** Joins the first letter of a story, where it is set large in an element of its own, with the paragraph that it begins. */
export function withDropCaps(placed: readonly PlacedBlock[]): PlacedBlock[] {
  const joined: PlacedBlock[] = [];
  for (const one of placed) {
    const cap = joined.at(-1)?.block;
    const { block } = one;
    if (cap?.type !== 'paragraph' || block.type !== 'paragraph' || !LETTER.test(cap.text) || !REST.test(block.text)) {
      joined.push(one);
      continue;
    }
    const by = cap.text.length;
    const marks = block.marks.map((mark) => ({ ...mark, start: mark.start + by, end: mark.end + by }));
    joined[joined.length - 1] = { ...one, block: { ...block, text: cap.text + block.text, marks } };
  }
  return joined;
}
