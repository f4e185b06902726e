// Trains the weights by which contents are cut at clause marks, from a folder with `quotes/` as corpus/README.md describes it:
//   node --import ./scripts/ts.mjs scripts/train-ends.ts CORPUS [--check]
// writes src/weights/english-ends.ts, the same in every run. With --check a fifth of the training documents is
// held back and scored at several thresholds, and nothing is written.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { englishModel } from '../src/language/english/english-model.js';
import { englishText } from '../src/language/english/sentence-words.js';
import { END_WEIGHTS, Ends, PART, scoreOf } from '../src/language/english/statements/ends.js';
import { learnedAttributions } from '../src/language/english/statements/english-statements.js';
import { hashString } from '../src/model/hash.js';
import { allSteps } from '../src/steps.js';
import { makeDoc, spanOf } from '../src/text/index.js';
import { type Example, random, readQuotes, shuffled } from './train/corpus.js';

const EPOCHS = 12;
const RATE = 0.15;
const DECAY = 2e-5;
/** A content that shares less of its words with what the corpus has is no pair. */
const PAIR = 0.4;
const FOUND = 0.8;

/** Where a content may end, with the features of that. */
interface End {
  last: number;
  features: Int32Array;
}

/** One content: where it may end, and what the corpus would make of each end (that of the network first). */
interface Content {
  ends: End[];
  likeness: number[];
  /** The candidate at which the corpus ends it; -1 where it is none. */
  right: number;
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { check: { type: 'boolean' } } });
const [corpus] = positionals;
if (!corpus) throw new Error('Name the corpus folder: scripts/train-ends.ts CORPUS [--check]');

const WORD = /[\p{L}\p{N}_]+/gu;

async function contentsOf({ text, attributions }: Example): Promise<Content[]> {
  const doc = makeDoc(text, englishText);
  const found = allSteps(learnedAttributions(doc, (await englishModel()).labels(doc).statements)).attributions;
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => [index, index + word.length] as const);
  const cover = (spans: readonly (readonly [number, number])[]) =>
    new Set(words.flatMap(([s, e], i) => (spans.some(([x, y]) => s < y && x < e) ? [i] : [])));
  const gold = attributions.map(({ content }) => cover(content));
  const alike = (a: Set<number>, b: Set<number>) => (2 * [...a].filter((one) => b.has(one)).length) / (a.size + b.size);
  const candidates = new Ends(doc);
  return found.flatMap((attribution) => {
    const ends: End[] = [];
    candidates.each(attribution, (last, features) => ends.push({ last, features: features.slice() }));
    if (ends.length === 0) return [];
    const { first, last } = attribution.content[0]!;
    const until = (end: number) => {
      const { start, end: to } = spanOf(doc, first, end);
      return cover([[start, to]]);
    };
    const own = until(last);
    const [best] = gold.map((one) => ({ one, likeness: alike(one, own) })).sort((a, b) => b.likeness - a.likeness);
    if (!best || best.likeness < PAIR) return [];
    const covers = ends.map((end) => until(end.last));
    const final = Math.max(...best.one);
    const right = covers.findIndex((one) => one.size !== own.size && Math.max(...one) === final);
    return [{ ends, likeness: [best.likeness, ...covers.map((one) => alike(best.one, one))], right }];
  });
}

/** Logistic regression by AdaGrad, in the same order in every run. */
function train(contents: readonly Content[]): Float32Array {
  const weights = new Float32Array(END_WEIGHTS);
  const squares = new Float32Array(END_WEIGHTS).fill(1e-6);
  const next = random(7);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { ends, right } of shuffled(contents, next)) {
      ends.forEach(({ features }, at) => {
        const error = 1 / (1 + Math.exp(-scoreOf(features, weights))) - (at === right ? 1 : 0);
        for (const feature of features) {
          const slope = error + DECAY * weights[feature]!;
          squares[feature]! += slope * slope;
          weights[feature]! -= (RATE * slope) / Math.sqrt(squares[feature]!);
        }
      });
    }
  }
  return weights;
}

/** How many contents are found without and with the weights, at a threshold. */
function gain(contents: readonly Content[], weights: ArrayLike<number>, least: number): string {
  let before = 0;
  let after = 0;
  let cut = 0;
  for (const { ends, likeness } of contents) {
    const scores = ends.map(({ features }) => scoreOf(features, weights));
    const most = Math.max(...scores);
    const chosen = most > least ? scores.indexOf(most) + 1 : 0;
    if (chosen > 0) cut++;
    if (likeness[0]! >= FOUND) before++;
    if (likeness[chosen]! >= FOUND) after++;
  }
  return `${least.toFixed(2)}: ${cut} of ${contents.length} cut, found ${before} before, ${after} after`;
}

const own: Content[] = [];
const held: Content[] = [];
for (const example of readQuotes(corpus, 'train.jsonl')) {
  const side = values.check && (hashString(example.id) >>> 0) % 5 === 0 ? held : own;
  side.push(...(await contentsOf(example)));
}
const weights = train(own);
if (values.check) {
  for (const least of [-1.5, -1, -0.6, -0.3, 0, 0.3, 0.6, 1]) console.log(gain(held, weights, least));
} else {
  const bytes = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight * PART))));
  const packed = Buffer.from(bytes.buffer).toString('base64');
  const module = `// Written by scripts/train-ends.ts: numbers alone.\nexport const endWeights: string =\n  '${packed}';\n`;
  writeFileSync(new URL('../src/weights/english-ends.ts', import.meta.url), module);
}
