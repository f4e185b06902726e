import { type Doc, flags as F } from '../text/index.js';

/** A stretch between double quotation marks, as tokens: the opening mark, and one behind the closing mark. */
export interface Quotation {
  first: number;
  last: number;
  /** False where the closing mark never came: the stretch then ends with its paragraph. */
  closed: boolean;
  /** Begins a paragraph although the one of the paragraph before was not closed: the same speech goes on. */
  continues: boolean;
}

/** Longest quotation that is followed from paragraph to paragraph without a mark on each. */
const CURLY_REACH = 1200;

/**
 * The outermost double-quoted stretches, in order. A quotation over several paragraphs has an opening mark on each and
 * a closing one on the last; each paragraph gives one Quotation. A mark without a partner in its paragraph ends there.
 */
export function quotationsOf({ flags, paragraphTokens, size }: Doc): Quotation[] {
  const found: Quotation[] = [];
  let unclosed = false;
  for (const { first, last } of paragraphTokens) {
    let open = -1;
    let depth = 0;
    for (let token = first; token < last; token++) {
      const bits = flags[token]!;
      if (bits & F.OPEN_QUOTE) {
        if (open < 0) open = token;
        else depth++;
      } else if (bits & F.CLOSE_QUOTE) {
        if (open < 0) {
          // A closing mark alone: what stands before it in the paragraph may be the end of a longer quotation.
          if (unclosed && token - first < CURLY_REACH) {
            found.push({ first, last: token + 1, closed: true, continues: true });
            unclosed = false;
          }
        } else if (depth > 0) depth--;
        else {
          found.push({ first: open, last: token + 1, closed: true, continues: unclosed && open === first });
          unclosed = false;
          open = -1;
        }
      }
    }
    if (open >= 0) {
      found.push({ first: open, last: Math.min(last, size), closed: false, continues: unclosed && open === first });
      unclosed = true;
    } else if (last > first) unclosed = false;
  }
  return found;
}

/** By token, 1 where it stands in a quotation, with its marks. */
export function quotedTokens(doc: Doc): Uint8Array {
  const quoted = new Uint8Array(doc.size);
  for (const { first, last } of quotationsOf(doc)) quoted.fill(1, first, last);
  return quoted;
}
