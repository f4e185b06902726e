// How long a device takes to get what it keeps, the first time, and how often it asks the server for that.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Library, openLibrary } from '@dateline/library';
import { serve } from '@dateline/server';
import { launch } from '../browser.js';
import { edited } from '../event-stories/edits.js';
import { story } from '../stories.js';
import { table } from '../table.js';
import { checkBuilt, files } from '../web/library.js';
import { filled, PHONE } from './at-hand.js';

/** Stories of the device: the newest, and older ones that are saved. */
const NEWEST = 400;
const SAVED = 100;
/** Of every so many stories a second outlet has a copy. */
const COPIED = 5;

/** A library that counts what it is asked. */
function counted(library: Library, calls: Map<string, number>): Library {
  return new Proxy(library, {
    get(target, name) {
      const value = Reflect.get(target, name) as unknown;
      if (typeof value !== 'function') return value;
      return (...given: unknown[]) => {
        calls.set(String(name), (calls.get(String(name)) ?? 0) + 1);
        return Reflect.apply(value, target, given) as unknown;
      };
    },
  });
}

export async function fill(): Promise<void> {
  checkBuilt();
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-fill-'));
  const library = await openLibrary({ path: join(folder, 'library.db'), edition: false });
  const calls = new Map<string, number>();
  const browser = await launch();
  const served = await serve(counted(library, calls), { files });
  try {
    const all = Array.from({ length: NEWEST + SAVED }, (_, n) => story(n, new Date()));
    await library.put(all.flatMap((one, n) => (n % COPIED === 0 ? [one, edited(one, n, 1)] : [one])));
    while ((await library.info()).unreadings > 0) await new Promise((resolve) => setTimeout(resolve, 100));
    await library.mark(
      all.slice(NEWEST).map(({ id }) => id),
      { saved: true },
    );
    const page = await (await browser.newContext(PHONE)).newPage();
    const begun = performance.now();
    await page.goto(`${served.url}/all`);
    while (!(await page.evaluate(filled))) await page.waitForTimeout(50);
    const seconds = (performance.now() - begun) / 1_000;
    const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate());
    const asked = [...calls.values()].reduce((sum, count) => sum + count, 0);
    console.log(
      table(
        ['what', 'is'],
        [
          ['seconds from the first page to a device that has all', seconds.toFixed(1)],
          ['questions that the library was asked', String(asked)],
          ...[...calls]
            .sort((a, b) => b[1] - a[1])
            .slice(0, 4)
            .map(([name, count]) => [`of these ${name}`, String(count)]),
          ['MB in the storage of the browser', (usage / 1e6).toFixed(1)],
        ],
      ),
    );
  } finally {
    await browser.close();
    await served.close();
    await library.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
