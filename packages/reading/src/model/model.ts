import { allSteps, type Steps } from '../steps.js';
import type { Doc } from '../text/index.js';
import { type Arrays, unpackArrays } from './arrays.js';
import { Chain } from './crf.js';
import { Network } from './network.js';
import { edgesOf, positionsOf } from './positions.js';
import { Frequent, prefixOf, shapeOf, suffixOf, Vocabulary } from './vocabulary.js';
import { type Weights, weightsOf } from './weights.js';

/** The labels of the tokens of a text, as labels.ts has them for each head. */
export interface Labels {
  statements: Uint8Array;
  names: Uint8Array;
}

export interface Model {
  labels(doc: Doc): Labels;
  /** The same, step by step. */
  labelSteps(doc: Doc): Steps<Labels>;
}

/** What a language says of single words, in lower case, beside what was learned; the same as in training. */
export interface WordClasses {
  /** The kind of cue word that a word can be, 0 for none. */
  cueClass(lower: string): number;
  /** What a word ends in, from 1 to ENDINGS - 1. */
  endingOf(lower: string): number;
  /** What a word says of a person's name, and of that of a body or a place, from 1 on. */
  personClass(lower: string): number;
  otherClass(lower: string): number;
}

/** A network of its weights. */
export function makeNetwork(weights: Weights, { cueClass, endingOf, personClass, otherClass }: WordClasses): Network {
  const vocabulary = new Vocabulary(weights.vocabulary);
  const frequent = new Frequent(weights.frequent, endingOf);
  return new Network(weights, (lower, flags) => ({
    word: vocabulary.wordOf(lower, flags),
    suffix: suffixOf(lower),
    prefix: prefixOf(lower),
    // 0 is no word at all.
    seen: [frequent.numberOf(lower), cueClass(lower) + 1, personClass(lower), otherClass(lower), shapeOf(flags)],
  }));
}

/** A model of its weights. */
export function makeModel(arrays: Arrays, classes: WordClasses): Model {
  const weights = weightsOf(arrays);
  const network = makeNetwork(weights, classes);
  const chains = weights.transitions.map((transition) => new Chain(transition));
  function* labelSteps(doc: Doc): Steps<Labels> {
    const edges = edgesOf(doc);
    const positions = positionsOf(doc, edges);
    yield;
    const scores = yield* network.scoreSteps(doc, positions);
    // What another text would write over is used before others are let in.
    const [statements, names] = chains.map((chain, head) => chain.best(scores[head]!, edges));
    yield;
    return { statements: statements!, names: names! };
  }
  return { labels: (doc) => allSteps(labelSteps(doc)), labelSteps };
}

/** Letters of base64 that are turned into bytes at once, a multiple of four: the whole of them would be held several times over. */
const PIECE = 1 << 16;

/** The bytes that letters of base64 stand for. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

async function write(base64: string, into: WritableStream<BufferSource>): Promise<void> {
  const writer = into.getWriter();
  for (let at = 0; at < base64.length; at += PIECE) await writer.write(bytesOf(base64.slice(at, at + PIECE)));
  await writer.close();
}

/** How long what a gzip file holds is, by its last four bytes. */
function lengthIn(base64: string): number {
  const end = bytesOf(base64.slice(-8));
  return new DataView(end.buffer).getUint32(end.length - 4, true);
}

/** The bytes that a gzip file holds. Read piece by piece: a Response would load all that Node has for requests. */
async function unzipped(base64: string): Promise<Uint8Array<ArrayBuffer>> {
  const { readable, writable } = new DecompressionStream('gzip');
  // What goes wrong here goes wrong on the other side as well.
  const written = Promise.allSettled([write(base64, writable)]);
  const whole = new Uint8Array(lengthIn(base64));
  const reader = readable.getReader();
  let at = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    whole.set(next.value, at);
    at += next.value.length;
  }
  await written;
  return whole;
}

/** Opens what the training script wrote: gzip of the packed arrays in base64, so that any bundler takes it as a module. */
export async function openModel(base64: string, classes: WordClasses): Promise<Model> {
  return makeModel(unpackArrays(await unzipped(base64)), classes);
}
