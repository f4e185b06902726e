import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import type { ArticleSummary } from '@dateline/core/library';
import { openLibrary } from '@dateline/library';
import { serve } from '@dateline/server';
import type { Browser, Page } from 'playwright-core';
import type { Bench } from '../bench.js';
import { launch } from '../browser.js';
import { story } from '../stories.js';
import { table } from '../table.js';
import { median } from '../timing.js';
import { type FirstText, firstText } from '../web/first-text.js';

const NEWEST = new Date('2026-11-01T00:00:00Z');
const BATCH = 500;
/** Loads of each kind: every one in a browser that has nothing in its cache. */
const LOADS = 7;
const PRESSES = 300;
/** Loads on a slow telephone, of which the one in the middle counts. */
const SLOW_LOADS = 5;

const files = join(dirname(createRequire(import.meta.url).resolve('@dateline/web/package.json')), 'dist');

const kB = (bytes: number) => (bytes / 1000).toFixed(1);
const ms = (value: number) => value.toFixed(0);
const at = (values: number[], part: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? Number.NaN;

/** Bytes of every script and style sheet of the build, brotli, by file. */
function sizes(): Map<string, number> {
  const assets = join(files, 'assets');
  const names = readdirSync(assets).filter((name) => /\.(js|css)$/.test(name));
  return new Map(names.map((name) => [name, brotliCompressSync(readFileSync(join(assets, name))).length]));
}

interface Load {
  /** Milliseconds from the navigation to the frame that shows it. */
  shown: number;
  /** Files asked for before that. */
  assets: string[];
}

/** Loads an address in a browser that remembers nothing, until `selector` is on the screen. */
async function load(browser: Browser, url: string, selector: string): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript((wanted) => {
    const look = () => {
      if (!document.querySelector(wanted)) return requestAnimationFrame(look);
      return requestAnimationFrame(() => {
        Object.assign(window, { shownAt: performance.now() });
      });
    };
    look();
  }, selector);
  await page.goto(url);
  let shown: number | undefined;
  while (shown === undefined) {
    await page.waitForTimeout(20);
    shown = await page.evaluate(() => (window as unknown as { shownAt?: number }).shownAt);
  }
  const assets = await page.evaluate(
    (until) =>
      performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime < until)
        .map(({ name }) => name.split('/').at(-1) ?? ''),
    shown,
  );
  await context.close();
  return { shown, assets };
}

/** Milliseconds from a key to the frame that shows what it did, as the page sees them. */
async function presses(page: Page, keys: string[]): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        // The task after the next frame's callbacks runs when that frame has been handed over.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => times.push(performance.now() - timeStamp);
          port2.postMessage(0);
        });
      },
      { capture: true },
    );
  });
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(30);
  }
  return page.evaluate(() => (window as unknown as { times: number[] }).times);
}

async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number };
  await session.detach();
  return usedSize / 1e6;
}

function printSizes(list: Load, article: Load): void {
  const all = sizes();
  const sum = (names: string[], ending: string) =>
    names.filter((name) => name.endsWith(ending)).reduce((total, name) => total + (all.get(name) ?? 0), 0);
  const rows = [...all].sort((a, b) => b[1] - a[1]).map(([name, bytes]) => [name, kB(bytes)]);
  console.log(`${table(['file', 'brotli kB'], rows)}\n`);
  const names = [...all.keys()];
  console.log(
    `${table(
      ['until it is on the screen', 'JavaScript kB', 'CSS kB'],
      [
        ['the list', kB(sum(list.assets, '.js')), kB(sum(list.assets, '.css'))],
        ['an article, by its address', kB(sum(article.assets, '.js')), kB(sum(article.assets, '.css'))],
        ['everything there is', kB(sum(names, '.js')), kB(sum(names, '.css'))],
      ],
    )}\n`,
  );
}

/** The first text on a slow telephone, of the list, the edition and an article. */
async function slowly(browser: Browser, url: string, { id, time }: ArticleSummary): Promise<void> {
  const views = [
    ['the list', '/all', '.story-link'],
    ['the edition', `/edition/${time.slice(0, 10)}`, '.edition-story h2'],
    ['an article', `/article/${id}`, '.text p'],
  ] as const;
  const rows: string[][] = [];
  for (const [name, path, selector] of views) {
    const loads: FirstText[] = [];
    for (let round = 0; round < SLOW_LOADS; round++) loads.push(await firstText(browser, url + path, selector));
    const [{ bytes }] = loads as [FirstText];
    rows.push([
      name,
      ms(median(loads.map(({ text }) => text))),
      ms(median(loads.map(({ ready }) => ready))),
      Math.max(...loads.map(({ shift }) => shift)).toFixed(3),
      ...[bytes.document, bytes.script, bytes.style, bytes.font].map(kB),
    ]);
  }
  console.log('1.6 Mbit/s, 150 ms, a processor 4 times as slow, 390 pixels wide, nothing cached:');
  console.log(
    `${table(['view', 'first text ms', 'answers ms', 'shift', 'page kB', 'JavaScript kB', 'CSS kB', 'fonts kB'], rows)}\n`,
  );
}

async function measure(browser: Browser, url: string, newest: ArticleSummary): Promise<void> {
  await slowly(browser, url, newest);
  const { id } = newest;
  const lists: Load[] = [];
  const articles: Load[] = [];
  for (let round = 0; round < LOADS; round++) {
    lists.push(await load(browser, `${url}/all`, '.story-link'));
    articles.push(await load(browser, `${url}/article/${id}`, '.text h1'));
  }
  printSizes(lists[0]!, articles[0]!);

  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${url}/all`);
  await page.locator('.story-link').first().waitFor();
  await page.waitForTimeout(1500);
  const atRest = await heap(page);
  const moves = await presses(page, new Array(PRESSES).fill('j'));
  const afterMoves = await heap(page);
  const turns: number[] = [];
  for (let round = 0; round < 40; round++) {
    turns.push(...(await presses(page, ['o'])).slice(-1));
    await page.locator('.text h1').waitFor();
    await page.keyboard.press('u');
    await page.locator('.story-link').first().waitFor();
    await page.keyboard.press('j');
  }
  const afterArticles = await heap(page);
  const ends = await presses(page, ['G']);
  await page.waitForTimeout(1500);
  const figures = (name: string, values: number[]) => [name, ms(median(values)), ms(at(values, 0.95))];
  console.log(
    `${table(
      ['what', 'p50 ms', 'p95 ms'],
      [
        figures(
          'address to first row, nothing cached',
          lists.map(({ shown }) => shown),
        ),
        figures(
          'address to an article, nothing cached',
          articles.map(({ shown }) => shown),
        ),
        figures('j to its frame', moves),
        figures('o to its frame', turns),
        figures('G to its frame', ends),
      ],
    )}\n`,
  );
  console.log(
    table(
      ['JS heap', 'MB'],
      [
        ['at the first page of the list', atRest.toFixed(1)],
        [`after ${PRESSES} moves`, afterMoves.toFixed(1)],
        ['after 40 articles', afterArticles.toFixed(1)],
        ['at the end of the list', (await heap(page)).toFixed(1)],
      ],
    ),
  );
}

export const bench: Bench = {
  name: 'web',
  summary:
    'the web reader in Chromium on a library of 100,000 stories (--stories N): bytes, first text on a slow telephone, first row, keys, heap',
  async run({ rest }) {
    const { values } = parseArgs({ args: rest, options: { stories: { type: 'string', default: '100000' } } });
    if (!existsSync(join(files, 'index.html'))) throw new Error('The web reader is not built; run pnpm build first.');
    const stories = Number(values.stories);
    const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-web-'));
    const library = await openLibrary({ path: join(folder, 'library.db'), edition: false, readings: false });
    for (let from = stories; from > 0; from -= BATCH) {
      await library.put(Array.from({ length: Math.min(BATCH, from) }, (_, n) => story(from - 1 - n, NEWEST)));
    }
    const served = await serve(library, { files });
    const browser = await launch();
    try {
      const [newest] = (await library.list({ limit: 1 })).items;
      if (!newest) throw new Error('There is nothing to measure without a story: ask for one at least.');
      await measure(browser, served.url, newest);
    } finally {
      await browser.close();
      await served.close();
      await library.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
