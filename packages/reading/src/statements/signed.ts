import { CONTENT_BEFORE, CUE, SOURCE_AFTER } from '../model/labels.js';
import { type Quotation, quotationsOf } from '../model/quotations.js';
import { type Doc, flags as F } from '../text/index.js';

/** Quotations of fewer tokens may be a title. */
const SHORT = 6;
/** The longest signature behind a dash, in tokens. */
const LONGEST_SIGNATURE = 9;

const DASH = /^(?:[—–―-]|--)$/;
const ENDS = /^[.!?:“"]$/;

/** Where the signature of a quotation ends, 0 where there is none: a dash, a name, and nothing more in the paragraph. */
function signatureEnd({ lower, flags, paragraph, paragraphTokens, size }: Doc, { first, last, closed }: Quotation) {
  if (!closed || last - first < SHORT || last >= size || !DASH.test(lower[last]!)) return 0;
  let end = paragraphTokens[paragraph[first]!]!.last;
  if (lower[end - 1] === '.') end--;
  if (!(flags[first]! & F.PARAGRAPH_START) || end - last < 2 || end - last > LONGEST_SIGNATURE) return 0;
  if (!(flags[last + 1]! & F.CAPITAL)) return 0;
  for (let token = last + 1; token < end; token++) if (ENDS.test(lower[token]!)) return 0;
  return end;
}

/**
 * Labels the quotations of a text that are signed, as letters and slogans are: “We were afraid.” ― Ada Lund. Too rare to
 * be learned, and plain enough to be known.
 */
export function labelSigned(doc: Doc, labels: Uint8Array): void {
  for (const quotation of quotationsOf(doc)) {
    const { first, last } = quotation;
    const end = signatureEnd(doc, quotation);
    if (end === 0) continue;
    labels.fill(CONTENT_BEFORE + 1, first, last);
    labels[first] = CONTENT_BEFORE;
    labels[last] = CUE;
    labels.fill(SOURCE_AFTER + 1, last + 1, end);
    labels[last + 1] = SOURCE_AFTER;
    // What went on from here begins anew.
    if (end < doc.size && labels[end]! > CUE && (labels[end]! & 1) === 1) labels[end] = labels[end]! - 1;
  }
}
