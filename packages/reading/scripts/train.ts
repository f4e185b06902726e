// Trains the weights that find statements, from a folder with `quotes/` and `wire/` as corpus/README.md describes them:
//   node --import ./scripts/ts.mjs scripts/train.ts CORPUS [--check]
// writes src/weights/english.ts, the same in every run. With --check a fifth of the training documents is held back,
// scored and nothing is written.
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { packModel } from '../src/model/model.js';
import { findStatements } from '../src/statements/find-statements.js';
import { makeDoc } from '../src/text/index.js';
import type { TextSpan } from '../src/types.js';
import { readQuotes, readWire, type Spans } from './train/corpus.js';
import { trainModel } from './train/model.js';
import { Score } from './train/score.js';
import { trainTagger } from './train/tagger.js';

const [corpus, check] = process.argv.slice(2);
if (!corpus) {
  console.error('Name the corpus folder: node --import ./scripts/ts.mjs scripts/train.ts CORPUS [--check]');
  process.exit(2);
}
const all = readQuotes(corpus, 'train.jsonl');
const examples = check ? all.filter((_, i) => i % 5 !== 2) : all;
const tagger = trainTagger([...examples.map(({ text }) => text), ...readWire(corpus, 1200)]);
const model = trainModel(examples, tagger);
if (check) {
  const score = new Score();
  const spans = (list: TextSpan[] = []): Spans => list.map(({ start, end }) => [start, end]);
  for (const { text, attributions } of all.filter((_, i) => i % 5 === 2)) {
    const found = findStatements(makeDoc(text), model);
    score.add(
      text,
      attributions,
      found.map(({ source, cue, content }) => ({ source: spans(source), cue: spans(cue), content: spans(content) })),
    );
  }
  console.log(`${score}`);
} else {
  const packed = gzipSync(packModel(model), { level: 9 });
  const module = `// Written by scripts/train.ts: numbers alone.\nexport const weights: string =\n  '${packed.toString('base64')}';\n`;
  writeFileSync(new URL('../src/weights/english.ts', import.meta.url), module);
  console.log(`src/weights/english.ts: ${(packed.length / 1e6).toFixed(2)} MB gzipped`);
}
