/**
 * Trains the model that tells which blocks of a page are its story, and the one that judges the whole result, from pages whose
 * story is known.
 *
 *   node --import ./scripts/ts.mjs scripts/page/train.ts CORPUS [FOLDER] [--tuning] [--quality]
 *
 * Writes src/page/body/weights/body.ts and src/page/quality/weights/quality.ts; with --quality only the second. The same corpus
 * gives the same weights. Models of one half of the sites, which the second learns from, are kept in FOLDER and taken from there
 * the next time. With --tuning only the half of the sites that may be looked at while the code is written is used.
 */
import { writeFileSync } from 'node:fs';
import { HALVES } from '../../../bench/src/site-split.js';
import type { Trees } from '../../src/page/body/trees.js';
import { bodiesOf, unseenBy } from './bodies.js';
import { packTrees } from './boost.js';
import { listCorpus, readCorpus } from './corpus.js';
import { fitBody } from './fit.js';
import { fitQuality, resultsOf } from './quality.js';

const [folder = '', keptIn] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const halves = HALVES.filter((half) => half === 'tuning' || !process.argv.includes('--tuning'));

function write(file: string, trees: Record<string, Trees>): void {
  const lines = Object.entries(trees).map(([name, one]) => `export const ${name} =\n  '${packTrees(one)}';\n`);
  const text = `// Written by scripts/page/train.ts.\n${lines.join('')}`;
  writeFileSync(new URL(`../../src/page/${file}`, import.meta.url), text);
}

if (!process.argv.includes('--quality')) {
  const { first, second } = fitBody(
    readCorpus(folder, ({ half }) => halves.includes(half)),
    { forResults: false },
  ).model;
  write('body/weights/body.ts', { FIRST: first, SECOND: second });
}
const bodies = bodiesOf(folder, keptIn, halves);
const pages = listCorpus(folder).filter(({ half }) => halves.includes(half));
const { confidence, sound, story } = fitQuality(resultsOf(folder, pages, (page) => unseenBy(page, bodies)));
write('quality/weights/quality.ts', { CONFIDENCE: confidence, SOUND: sound, STORY: story });
