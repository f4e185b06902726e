import { englishText } from '../../src/language/english/sentence-words.js';
import { endingOf } from '../../src/language/english/statements/endings.js';
import type { Arrays } from '../../src/model/arrays.js';
import { NAMES, STATEMENTS } from '../../src/model/labels.js';
import { canonical, Frequent, Vocabulary } from '../../src/model/vocabulary.js';
import { type Doc, makeDoc } from '../../src/text/index.js';
import { arraysOf, hashes, type Lean, leaning } from './arrays-of.js';
import type { Example, NamedText } from './corpus.js';
import { goldLabels, nameLabels } from './gold-labels.js';
import { type Course, learn } from './network/learn.js';
import type { Sample } from './network/sample.js';
import { sampleOf, tablesOf } from './samples.js';
import type { Vectors } from './vectors.js';
import { bareHeadline, headlinesInCapitals } from './written-otherwise.js';

/** Words that are frequent enough in the training texts to have rows of their own. */
const FREQUENT = 250;

export interface Recipe extends Course {
  hidden: number;
  lean: Lean;
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

/** How often a word stands in training texts to be worth a vector, however rare it is elsewhere. */
const MET = 2;

/** The words of texts, as they are looked up; not those that stand there once. */
export function wordsMet(texts: readonly { text: string }[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { text } of texts) {
    for (const word of makeDoc(text, englishText).lower) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= MET).map(([word]) => word));
}

/** Trains the labels of statements and of names on documents that carry them, from vectors of words. */
export function trainModel(
  quotes: readonly Example[],
  names: readonly NamedText[],
  vectors: Vectors,
  recipe: Recipe,
): Arrays {
  const read = (text: string) => makeDoc(text, englishText);
  const docs = quotes.map(({ text }, number) => read(number % 2 === 0 ? bareHeadline(text) : text));
  const vocabulary = new Vocabulary(hashes(vectors.words));
  const frequent = hashes(frequentWords(docs));
  const frequents = new Frequent(frequent, endingOf);
  const statements = docs.map((doc, number): Sample[] => [
    sampleOf(doc, vocabulary, frequents, STATEMENTS, goldLabels(doc, quotes[number]!.attributions)),
  ]);
  const named = names.map(({ text, names: gold }): Sample[] => {
    const forms = [text, text, text, bareHeadline(text), ...headlinesInCapitals(text)];
    return forms.map((form) => {
      const doc = read(form);
      return sampleOf(doc, vocabulary, frequents, NAMES, nameLabels(doc, gold));
    });
  });
  const size = { hidden: recipe.hidden, depth: vectors.depth, tables: tablesOf(FREQUENT) };
  const learner = learn([...statements, ...named], size, vectors.values, recipe);
  return leaning(arraysOf(learner, vectors.words, frequent), recipe.lean);
}
