import type { Doc } from '../text/index.js';
import { type Arrays, unpackArrays } from './arrays.js';
import { Chain } from './crf.js';
import { Network } from './network.js';
import { edgesOf, placesOf } from './places.js';
import { Frequent, shapeOf, suffixOf, Vocabulary } from './vocabulary.js';
import { weightsOf } from './weights.js';

/** Labels the tokens of a text (labels.ts). */
export interface Model {
  labels(doc: Doc): Uint8Array;
}

/**
 * A model of its weights. `cueOf` tells the kind of cue word that a word, in lower case, can be; the one it was trained
 * with.
 */
export function makeModel(arrays: Arrays, cueOf: (lower: string) => number): Model {
  const weights = weightsOf(arrays);
  const vocabulary = new Vocabulary(weights.vocabulary);
  const frequent = new Frequent(weights.frequent);
  const network = new Network(weights, (lower, flags) => ({
    word: vocabulary.wordOf(lower, flags),
    suffix: suffixOf(lower),
    frequent: frequent.numberOf(lower),
    // 0 is no word at all.
    cue: cueOf(lower) + 1,
    shape: shapeOf(flags),
  }));
  const chain = new Chain(weights.transition);
  return {
    labels(doc) {
      const edges = edgesOf(doc);
      return chain.best(network.scores(doc, placesOf(doc, edges)), edges);
    },
  };
}

/** What openModel reads: gzip of the packed arrays in base64, so that any bundler takes it as a module. */
export async function openModel(base64: string, cueOf: (lower: string) => number): Promise<Model> {
  const binary = atob(base64);
  const packed = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) packed[i] = binary.charCodeAt(i);
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return makeModel(unpackArrays(new Uint8Array(await new Response(stream).arrayBuffer())), cueOf);
}
