import { CONTENT_AFTER, CONTENT_BEFORE, CUE, goesOn } from '../model/labels.js';
import { quotationsOf } from '../model/quotations.js';
import type { Doc } from '../text/index.js';

/** Quotations of fewer tokens hold no cue of their own. */
const SHORT = 8;

/**
 * Keeps quotations whole: who is quoted may quote somebody else ("She said that we can't hide from it"), and what begins
 * as content is then content up to the closing mark.
 */
export function labelQuoted(doc: Doc, labels: Uint8Array): void {
  for (const { first, last, closed } of quotationsOf(doc)) {
    const part = labels[first]! & ~1;
    if (!closed || last - first < SHORT || (part !== CONTENT_BEFORE && part !== CONTENT_AFTER)) continue;
    if (!labels.subarray(first, last).some((label) => (label & ~1) === CUE)) continue;
    labels.fill(part + 1, first + 1, last);
    // What went on from here begins anew.
    if (last < doc.size && goesOn(labels[last]!) && labels[last] !== part + 1) labels[last] = labels[last]! - 1;
  }
}
