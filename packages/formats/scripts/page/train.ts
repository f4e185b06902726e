/**
 * Trains the model that tells which blocks of a page are its story, from pages whose story is known.
 *
 *   node --import ./scripts/ts.mjs scripts/page/train.ts CORPUS [--tuning]
 *
 * Writes src/page/body/weights/body.ts and src/page/quality/weights/quality.ts. The same corpus gives the same weights. With --tuning only the half of the sites
 * that may be looked at while the code is written is used.
 */
import { writeFileSync } from 'node:fs';
import type { Trees } from '../../src/page/body/trees.js';
import { packTrees } from './boost.js';
import { readCorpus } from './corpus.js';
import { fit } from './fit.js';

const [folder = ''] = process.argv.slice(2);
const tuning = process.argv.includes('--tuning');
const pages = readCorpus(folder).filter(({ half }) => !tuning || half === 'tuning');
const { first, second, confidence, sound, story } = fit(folder, pages);

function write(file: string, trees: Record<string, Trees>): void {
  const lines = Object.entries(trees).map(([name, one]) => `export const ${name} =\n  '${packTrees(one)}';\n`);
  const text = `// Written by scripts/page/train.ts.\n${lines.join('')}`;
  writeFileSync(new URL(`../../src/page/${file}`, import.meta.url), text);
}
write('body/weights/body.ts', { FIRST: first, SECOND: second });
write('quality/weights/quality.ts', { CONFIDENCE: confidence, SOUND: sound, STORY: story });
