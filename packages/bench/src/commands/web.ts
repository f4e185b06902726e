import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from '@dateline/server';
import type { Bench } from '../bench.js';
import { launch } from '../browser.js';
import { table } from '../table.js';
import { bytesOf } from '../web/bytes.js';
import { checkBuilt, files, libraryOf } from '../web/library.js';
import { lighthouse } from '../web/lighthouse-figures.js';
import type { Figure, Measure } from '../web/measure.js';
import { slowTelephone } from '../web/slow-telephone.js';
import { tasks } from '../web/tasks.js';
import { useOfKeys } from '../web/use-of-keys.js';

const measures: Record<string, Measure> = {
  bytes: bytesOf,
  telephone: slowTelephone,
  tasks,
  keys: useOfKeys,
  lighthouse,
};

const row = ({ what, unit, value, most, least, digits = 0 }: Figure) => [
  what,
  unit,
  value.toFixed(digits),
  most?.toString() ?? (least === undefined ? '' : `${least} and more`),
  (most !== undefined && value > most) || (least !== undefined && value < least) ? 'no' : '',
];

export const bench: Bench = {
  name: 'web',
  summary: `the web reader in Chromium on a library of 100,000 stories (--stories N; --only ${Object.keys(measures).join(' or ')}; --keep FOLDER to make the library once): bytes, first text on a slow telephone, tasks, keys, scrolling, heap, Lighthouse`,
  async run({ rest }) {
    const { values } = parseArgs({
      args: rest,
      options: {
        stories: { type: 'string', default: '100000' },
        only: { type: 'string' },
        keep: { type: 'string' },
      },
    });
    const chosen = values.only === undefined ? Object.values(measures) : [measures[values.only]];
    if (chosen.includes(undefined)) throw new Error(`--only is one of ${Object.keys(measures).join(', ')}.`);
    checkBuilt();
    const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'dateline-bench-web-'));
    const library = await libraryOf(Number(values.stories), folder);
    const served = await serve(library, { files });
    const browser = await launch();
    try {
      const [newest] = (await library.list({ limit: 1 })).items;
      if (!newest) throw new Error('There is nothing to measure without a story: ask for one at least.');
      const figures: Figure[] = [];
      for (const measure of chosen) figures.push(...(await measure!({ browser, url: served.url, newest, folder })));
      console.log(table(['what', 'unit', 'is', 'at most', 'met'], figures.map(row)));
    } finally {
      await browser.close();
      await served.close();
      await library.close();
      if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
    }
  },
};
