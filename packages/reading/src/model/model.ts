import { EDGES, type Weights } from './crf.js';
import { LABEL_COUNT } from './labels.js';
import { TAGGER_BITS, TAGS } from './tagger.js';

/** What a trained file holds: the table of the parts of speech, and that of the labels of statements. */
export interface Model {
  tagger: Int32Array;
  weights: Weights;
}

export const EMISSION_BITS = 17;
const EMISSION = LABEL_COUNT << EMISSION_BITS;
const TRANSITION = EDGES * LABEL_COUNT * LABEL_COUNT;
const TAGGER = TAGS.length << TAGGER_BITS;

/** The bytes of a model: scale and transitions as little-endian float32, then both tables, a byte a weight. */
export function packModel({ tagger, weights: { emission, transition, scale } }: Model): Uint8Array {
  const bytes = new Uint8Array(4 + 4 * TRANSITION + EMISSION + TAGGER);
  const view = new DataView(bytes.buffer);
  view.setFloat32(0, scale, true);
  transition.forEach((value, i) => {
    view.setFloat32(4 + 4 * i, value, true);
  });
  new Int32Array(bytes.buffer, 4 + 4 * TRANSITION, EMISSION / 4).set(emission);
  new Int32Array(bytes.buffer, 4 + 4 * TRANSITION + EMISSION, TAGGER / 4).set(tagger);
  return bytes;
}

function unpackModel(bytes: Uint8Array<ArrayBuffer>): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const transition = Float32Array.from({ length: TRANSITION }, (_, i) => view.getFloat32(4 + 4 * i, true));
  const from = bytes.byteOffset + 4 + 4 * TRANSITION;
  return {
    tagger: new Int32Array(bytes.buffer, from + EMISSION, TAGGER / 4),
    weights: {
      emission: new Int32Array(bytes.buffer, from, EMISSION / 4),
      transition,
      scale: view.getFloat32(0, true),
    },
  };
}

/** Opens what the training script wrote: gzip of packModel's bytes in base64, so that any bundler takes it as a module. */
export async function openModel(base64: string): Promise<Model> {
  const binary = atob(base64);
  const packed = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) packed[i] = binary.charCodeAt(i);
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return unpackModel(new Uint8Array(await new Response(stream).arrayBuffer()));
}
