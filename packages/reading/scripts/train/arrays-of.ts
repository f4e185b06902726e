import type { Arrays } from '../../src/model/arrays.js';
import { hashString } from '../../src/model/hash.js';
import { CUE, LABEL_COUNT } from '../../src/model/labels.js';
import type { Learner } from './network/learner.js';
import { offsets } from './network/sample.js';

export const hashes = (words: readonly string[]): Int32Array => Int32Array.from(words, hashString);

/** Several tables as one, row behind row. */
function joined(tables: readonly { values: Float32Array }[]): Float32Array {
  const all = new Float32Array(tables.reduce((sum, { values }) => sum + values.length, 0));
  let at = 0;
  for (const { values } of tables) {
    all.set(values, at);
    at += values.length;
  }
  return all;
}

/** Numbers as bytes; what is beyond 127 steps either way is cut. */
function bytes(name: string, values: Float32Array): Arrays {
  const sorted = values.map(Math.abs).sort();
  // A few far values may not make the steps of all others coarse.
  const step = sorted[Math.floor((sorted.length - 1) * 0.9999)]! / 127 || 1;
  const cut = (value: number) => Math.max(-127, Math.min(127, Math.round(value / step)));
  return { [name]: Int8Array.from(values, cut), [`${name}Step`]: Float32Array.of(step) };
}

/**
 * What was learned, as src/model/weights.ts reads it. `lean` is what every beginning of a cue gains: likelihood alone
 * finds too few.
 */
export function arraysOf(learner: Learner, words: readonly string[], frequent: Int32Array, lean: number): Arrays {
  const count = offsets.length;
  const [shapes, positions] = learner.tables.slice(2 * count);
  const transition = learner.transition.values.slice();
  for (let at = CUE; at < transition.length; at += LABEL_COUNT) transition[at] = transition[at]! + lean;
  return {
    size: Int32Array.of(learner.size.hidden, learner.size.depth),
    vocabulary: hashes(words),
    ...bytes('words', learner.words.values),
    ...bytes('suffixes', learner.suffixes.values),
    mixing: joined(learner.mixing),
    frequent,
    ...bytes('frequents', joined(learner.tables.slice(0, count))),
    ...bytes('cues', joined(learner.tables.slice(count, 2 * count))),
    ...bytes('shapes', shapes!.values),
    // The bias goes with the positions: every token has one.
    places: positions!.values.map((value, i) => value + learner.bias.values[i % learner.width]!),
    output: learner.output.values,
    transition,
  };
}
