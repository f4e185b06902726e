import { type Doc, flags as F } from '../text/index.js';
import { CONTEXTS, contextsOf } from './contexts.js';
import { quotationsOf } from './quotations.js';

/** Kinds of positions between two tokens; each has transition weights of its own. */
export const EDGES = 9;
/** Outside of a quotation, its opening mark, inside of it, its closing mark. */
const QUOTATION = 4;
/** Below this number stand all positions. */
export const POSITIONS = EDGES * QUOTATION * CONTEXTS;

/** The kind of each token's left edge. */
export function edgesOf({ size, flags, lower }: Doc): Uint8Array {
  const edges = new Uint8Array(size);
  for (let token = 0; token < size; token++) {
    const bits = flags[token]!;
    const before = token > 0 ? flags[token - 1]! : 0;
    if (bits & F.PARAGRAPH_START) edges[token] = bits & F.OPEN_QUOTE ? 1 : 2;
    else if (bits & F.SENTENCE_START) edges[token] = bits & F.OPEN_QUOTE ? 3 : 4;
    else if (bits & F.OPEN_QUOTE) edges[token] = 5;
    else if (before & F.CLOSE_QUOTE) edges[token] = 6;
    else if (before & F.PUNCTUATION) edges[token] = lower[token - 1] === ',' ? 7 : 8;
  }
  return edges;
}

/** Where each token stands: its edge, whether between double quotation marks, and what its capital says. */
export function positionsOf(doc: Doc, edges: Uint8Array): Uint8Array {
  const positions = edges.slice();
  for (const { first, last, closed } of quotationsOf(doc)) {
    for (let token = first; token < last; token++) {
      const part = token === first ? 1 : closed && token === last - 1 ? 3 : 2;
      positions[token] = edges[token]! + part * EDGES;
    }
  }
  const contexts = contextsOf(doc);
  for (let token = 0; token < doc.size; token++) {
    positions[token] = positions[token]! + contexts[token]! * EDGES * QUOTATION;
  }
  return positions;
}
