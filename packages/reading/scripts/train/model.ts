import { edgesOf } from '../../src/model/crf.js';
import { EMISSION_BITS, type Model } from '../../src/model/model.js';
import { featureRows, SLOTS } from '../../src/statements/features.js';
import { see } from '../../src/statements/see.js';
import { makeDoc } from '../../src/text/index.js';
import type { Example } from './corpus.js';
import { trainCrf } from './crf.js';
import { goldLabels } from './gold-labels.js';

/** The same steps for every byte of difference: the largest weight becomes `most`, what is nearly nothing becomes nothing. */
export function quantise(values: Float32Array, most: number): { bytes: Int8Array; scale: number } {
  const scale = most / 127;
  return { bytes: Int8Array.from(values, (value) => Math.max(-127, Math.min(127, Math.round(value / scale)))), scale };
}

/** Trains the labels of statements on documents that carry them. */
export function trainModel(examples: Example[], tagger: Int8Array): Model {
  const sequences = examples.map(({ text, attributions }) => {
    const doc = makeDoc(text);
    return { rows: featureRows(see(doc, tagger)), edges: edgesOf(doc), gold: goldLabels(doc, attributions) };
  });
  const { emission, transition } = trainCrf(sequences, {
    slots: SLOTS,
    bits: EMISSION_BITS,
    epochs: 8,
    rate: 0.03,
    decay: 0.0001,
    dropout: 0.3,
    seed: 3,
  });
  const { bytes, scale } = quantise(emission as Float32Array, 1.5);
  return { tagger, weights: { emission: bytes, transition, scale } };
}
