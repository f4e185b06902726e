import type { StatementKind } from '@dateline/core/reading';
import { type Doc, flags as F, type TokenRange } from '../text/index.js';

/** Marks that may stand outside of a quotation without making it less direct. */
const trailing = (lower: string) => /^[.,;:!?…]+$/.test(lower);

const SINGLE = /^[‘’'‛]$/;

/** Between single marks, as a quotation within a quotation is. */
function isInner(doc: Doc, content: readonly TokenRange[]): boolean {
  return content.every(
    ({ first, last }) =>
      last - first > 2 &&
      SINGLE.test(doc.text.slice(doc.start[first], doc.end[first])) &&
      SINGLE.test(doc.text.slice(doc.start[last - 1], doc.end[last - 1])),
  );
}

/** Direct where all of the content stands between double quotation marks, mixed where some does. */
export function kindOf(doc: Doc, content: readonly TokenRange[]): StatementKind {
  if (isInner(doc, content)) return 'direct';
  let inside = false;
  let quoted = 0;
  let plain = 0;
  for (const { first, last } of content) {
    // Each paragraph of a quotation opens anew, and only the last one closes.
    inside = false;
    for (let token = first; token < last; token++) {
      const bits = doc.flags[token]!;
      if (bits & F.PARAGRAPH_START) inside = false;
      if (bits & F.OPEN_QUOTE) inside = true;
      if (inside) quoted++;
      else if (!(bits & F.PUNCTUATION) || (!(bits & F.CLOSE_QUOTE) && !trailing(doc.lower[token]!))) plain++;
      if (bits & F.CLOSE_QUOTE) inside = false;
    }
  }
  if (quoted === 0) return 'indirect';
  return plain === 0 ? 'direct' : 'mixed';
}
