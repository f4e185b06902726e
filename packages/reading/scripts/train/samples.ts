import { OTHER_CLASSES, otherClass, PERSON_CLASSES, personClass } from '../../src/language/english/name-classes.js';
import { cueClass } from '../../src/language/english/statements/cue-words.js';
import { edgesOf, POSITIONS, positionsOf } from '../../src/model/positions.js';
import {
  ENDINGS,
  type Frequent,
  prefixOf,
  SHAPES,
  shapeOf,
  suffixOf,
  type Vocabulary,
} from '../../src/model/vocabulary.js';
import type { Doc } from '../../src/text/index.js';
import { keptIntegers } from './network/products.js';
import { offsets, type Sample, seenFrom } from './network/sample.js';

/** Classes of cue words, none and no word at all among them. */
export const CUES = 38;

/** Rows of each table: those that are seen from all offsets, then that of positions. */
export function tablesOf(frequent: number): number[] {
  const seen = [frequent + ENDINGS, CUES, PERSON_CLASSES, OTHER_CLASSES, SHAPES];
  return [...seen.flatMap((rows) => offsets.map(() => rows)), POSITIONS];
}

/** A text as the network sees it when it learns; what src/model/model.ts asks of forms is asked of each token here. */
export function sampleOf(doc: Doc, vocabulary: Vocabulary, frequent: Frequent, head: number, gold: Uint8Array): Sample {
  const { size, form, lexicon, lower } = doc;
  const column = (of: (lower: string, flags: number) => number) =>
    keptIntegers(Int32Array.from({ length: size }, (_, token) => of(lower[token]!, lexicon.flagsOf(form[token]!))));
  const seen = [
    column((word) => frequent.numberOf(word)),
    column((word) => cueClass(word) + 1),
    column(personClass),
    column(otherClass),
    column((_, flags) => shapeOf(flags)),
  ];
  const edges = edgesOf(doc);
  return {
    size,
    head,
    word: column((word, flags) => vocabulary.wordOf(word, flags)),
    suffix: column(suffixOf),
    prefix: column(prefixOf),
    rows: [
      ...seen.flatMap((values) => offsets.map((offset) => keptIntegers(seenFrom(values, offset)))),
      keptIntegers(Int32Array.from(positionsOf(doc, edges))),
    ],
    edges,
    gold,
  };
}
