import { type Article, spanText } from '@dateline/core/base';
import type { Quantity } from '@dateline/core/reading';

/** Characters beside a quantity in which what it is of is looked for. */
const REACH = 40;
/** Words of what a quantity is of: behind it, as in "39 ships waiting", and before it, as in "profits of 21 million". */
const BEHIND = 2;
const BEFORE = 1;
/** Where a clause ends. */
const CLAUSE = /[.,;:!?()[\]–—"“”„«»\n]/;
/** Shorter words hold the others together: of, in, the. */
const WORD = /\p{L}[\p{L}\p{M}\p{N}-]{3,}/gu;

/** The value, the unit and the words beside each quantity. */
export function quantityTexts(article: Article, quantities: readonly Quantity[]): string[] {
  const texts = quantities.map(({ span, value, unit }) => {
    const clause = { ...span, start: Math.max(0, span.start - REACH), end: span.end + REACH };
    const text = spanText(article, clause);
    const at = span.start - clause.start;
    const before = text.slice(0, at).split(CLAUSE).at(-1)!.match(WORD)?.slice(-BEFORE) ?? [];
    const behind =
      text
        .slice(at + span.end - span.start)
        .split(CLAUSE, 1)[0]!
        .match(WORD)
        ?.slice(0, BEHIND) ?? [];
    return [value, unit, ...before, ...behind].filter((part) => part !== undefined).join(' ');
  });
  return [...new Set(texts)];
}
