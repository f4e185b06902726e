import { englishText } from '../../src/language/english/sentence-words.js';
import { endingOf } from '../../src/language/english/statements/endings.js';
import type { Arrays } from '../../src/model/arrays.js';
import { POSITIONS } from '../../src/model/positions.js';
import { canonical, ENDINGS, Frequent, SHAPES, Vocabulary } from '../../src/model/vocabulary.js';
import { type Doc, makeDoc } from '../../src/text/index.js';
import { arraysOf, hashes } from './arrays-of.js';
import type { Example } from './corpus.js';
import { goldLabels } from './gold-labels.js';
import { type Course, learn } from './network/learn.js';
import { offsets } from './network/sample.js';
import { CUES, sampleOf } from './samples.js';
import type { Vectors } from './vectors.js';

/** Words that are frequent enough in the training texts to have rows of their own. */
const FREQUENT = 250;

export interface Recipe extends Course {
  hidden: number;
  lean: number;
}

/** The corpus puts a full stop behind every headline, newspapers do not: a space in its place keeps the offsets. */
function bareHeadline(text: string): string {
  const end = text.indexOf('\n');
  return text[end - 1] === '.' ? `${text.slice(0, end - 1)} ${text.slice(end)}` : text;
}

/** The words that stand most often in texts, as they are looked up. */
function frequentWords(docs: readonly Doc[]): string[] {
  const counts = new Map<string, number>();
  for (const { lower } of docs) {
    for (const word of lower.map(canonical)) if (!/\d/.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const ordered = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return ordered.slice(0, FREQUENT).map(([word]) => word);
}

/** Trains the labels of statements on documents that carry them, from vectors of words. */
export function trainModel(examples: readonly Example[], vectors: Vectors, recipe: Recipe): Arrays {
  const docs = examples.map(({ text }, number) => makeDoc(number % 2 === 0 ? bareHeadline(text) : text, englishText));
  const vocabulary = new Vocabulary(hashes(vectors.words));
  const frequent = hashes(frequentWords(docs));
  const frequents = new Frequent(frequent, endingOf);
  const samples = docs.map((doc, number) =>
    sampleOf(doc, vocabulary, frequents, goldLabels(doc, examples[number]!.attributions)),
  );
  const tables = [...offsets.map(() => FREQUENT + ENDINGS), ...offsets.map(() => CUES), SHAPES, POSITIONS];
  const size = { hidden: recipe.hidden, depth: vectors.depth, tables };
  return arraysOf(learn(samples, size, vectors.values, recipe), vectors.words, frequent, recipe.lean);
}
