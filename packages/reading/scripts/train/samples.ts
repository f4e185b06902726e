import { cueClass } from '../../src/language/english/statements/cue-words.js';
import { edgesOf, positionsOf } from '../../src/model/positions.js';
import { type Frequent, shapeOf, suffixOf, type Vocabulary } from '../../src/model/vocabulary.js';
import type { Doc } from '../../src/text/index.js';
import { offsets, type Sample, seenFrom } from './network/sample.js';

/** Classes of cue words, none and no word at all among them. */
export const CUES = 38;

/** A text as the network sees it when it learns; what src/model/model.ts asks of columns is asked of each token here. */
export function sampleOf(doc: Doc, vocabulary: Vocabulary, frequent: Frequent, gold: Uint8Array): Sample {
  const { size, form, lexicon, lower } = doc;
  const column = (of: (lower: string, flags: number) => number) =>
    Int32Array.from({ length: size }, (_, token) => of(lower[token]!, lexicon.flagsOf(form[token]!)));
  const often = column((word) => frequent.numberOf(word));
  const cue = column((word) => cueClass(word) + 1);
  const edges = edgesOf(doc);
  return {
    size,
    word: column((word, flags) => vocabulary.wordOf(word, flags)),
    suffix: column(suffixOf),
    rows: [
      ...offsets.map((offset) => seenFrom(often, offset)),
      ...offsets.map((offset) => seenFrom(cue, offset)),
      column((_, flags) => shapeOf(flags)),
      Int32Array.from(positionsOf(doc, edges)),
    ],
    edges,
    gold,
  };
}
