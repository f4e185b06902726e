import { edgesOf } from '../../src/model/crf.js';
import { EMISSION_BITS, type Model } from '../../src/model/model.js';
import { featureRows, SLOTS } from '../../src/statements/features.js';
import { see } from '../../src/statements/see.js';
import { makeDoc } from '../../src/text/index.js';
import type { Example } from './corpus.js';
import { trainCrf } from './crf.js';
import { goldLabels } from './gold-labels.js';
import { quantise } from './quantise.js';

/** Trains the labels of statements on documents that carry them. */
export function trainModel(examples: Example[], tagger: Uint32Array): Model {
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
  const { table, scale } = quantise(emission, 1.5);
  return { tagger, weights: { emission: table, transition, scale } };
}
