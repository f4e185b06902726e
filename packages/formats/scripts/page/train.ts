/**
 * Trains the model that tells which blocks of a page are its story, from pages whose story is known.
 *
 *   node --import ./scripts/ts.mjs scripts/page/train.ts CORPUS [--tuning]
 *
 * Writes src/page/body/weights/body.ts. The same corpus gives the same weights. With --tuning only the half of the sites
 * that may be looked at while the code is written is used.
 */
import { writeFileSync } from 'node:fs';
import { packTrees } from './boost.js';
import { readCorpus } from './corpus.js';
import { fit } from './fit.js';

const [folder = ''] = process.argv.slice(2);
const tuning = process.argv.includes('--tuning');
const pages = readCorpus(folder).filter(({ half }) => !tuning || half === 'tuning');
const { model } = fit(pages);
const lines = Object.entries(model).map(
  ([name, trees]) => `export const ${name.toUpperCase()} =\n  '${packTrees(trees)}';\n`,
);
writeFileSync(
  new URL('../../src/page/body/weights/body.ts', import.meta.url),
  `// Written by scripts/page/train.ts.\n${lines.join('')}`,
);
