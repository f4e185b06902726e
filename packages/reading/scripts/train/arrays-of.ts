import type { Arrays } from '../../src/model/arrays.js';
import { hashString } from '../../src/model/hash.js';
import { CUE, HEADS, LABEL_COUNT, OUT, SOURCE_AFTER, SOURCE_BEFORE, STATEMENTS } from '../../src/model/labels.js';
import { OFFSETS } from '../../src/model/pack.js';
import type { Learner } from './network/learner.js';

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

/** What transitions of the head of statements gain: likelihood alone finds too few cues and sources, and ends too soon. */
export interface Lean {
  /** Where a cue begins. */
  cue: number;
  /** Where a source begins. */
  source: number;
  /** Where a part ends and nothing follows. */
  end: number;
}

/** The same weights, leaning. */
export function leaning(arrays: Arrays, { cue, source, end }: Lean): Arrays {
  const transitions = (arrays.transitions as Float32Array).slice();
  const own = transitions.length / HEADS.length;
  for (let at = STATEMENTS * own; at < (STATEMENTS + 1) * own; at++) {
    const to = at % LABEL_COUNT;
    const from = Math.floor(at / LABEL_COUNT) % LABEL_COUNT;
    const gain = to === CUE ? cue : to === SOURCE_BEFORE || to === SOURCE_AFTER ? source : 0;
    transitions[at] = transitions[at]! + gain + (to === OUT && from >= CUE ? end : 0);
  }
  return { ...arrays, transitions };
}

/** What was learned, as src/model/weights.ts reads it. */
export function arraysOf(learner: Learner, words: readonly string[], frequent: Int32Array): Arrays {
  const seen = (learner.tables.length - 1) / OFFSETS;
  const positions = learner.tables.at(-1)!;
  const tables = Array.from({ length: seen }, (_, number) =>
    learner.tables.slice(number * OFFSETS, (number + 1) * OFFSETS),
  );
  return {
    size: Int32Array.of(learner.size.hidden, learner.size.depth, seen),
    vocabulary: hashes(words),
    ...bytes('words', learner.words.values),
    ...bytes('suffixes', learner.suffixes.values),
    ...bytes('prefixes', learner.prefixes.values),
    mixing: learner.mixing.values.slice(),
    frequent,
    ...Object.assign({}, ...tables.map((table, number) => bytes(`seen${number}`, joined(table)))),
    ...bytes('positions', positions.values),
    bias: learner.bias.values.slice(),
    output: learner.output.values.slice(),
    transitions: joined(learner.transitions),
  };
}
