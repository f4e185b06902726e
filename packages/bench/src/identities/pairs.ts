import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { json } from '../corpus.js';
import { GOLD } from '../gold/load.js';

/** Where a story names a speaker: `packages/bench/gold/identities/GUIDELINES.md`. */
export interface Mention {
  corpus: 'wire' | 'quotes';
  id: string;
  anchor: string;
}

export interface Pair {
  a: Mention;
  b: Mention;
  same: boolean;
  /** Drawn for being easy to mistake. */
  alike: boolean;
  note?: string;
}

export type Half = 'tune' | 'held';

/** The decision was tuned on half of the pairs; the other half shows whether what was learned there holds elsewhere. */
export function halfOf({ a, b }: Pair): Half {
  const ids = [a, b].map(({ corpus, id, anchor }) => `${corpus}:${id}:${anchor}`).join(' ');
  return createHash('sha256').update(ids).digest()[0]! % 2 === 0 ? 'tune' : 'held';
}

export const loadPairs = (): Pair[] => json<Pair[]>(join(GOLD, 'identities/pairs.json'));
