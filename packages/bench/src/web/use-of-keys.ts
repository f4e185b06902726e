import type { Page } from 'playwright-core';
import { median } from '../timing.js';
import { interactionsOf, pressed, watchInteractions } from './keys.js';
import { at, type Figure, type Measure } from './measure.js';
import { scrolled } from './scrolling.js';

const MOVES = 300;
const NEXT = 100;
const OPENED = 40;

async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number };
  await session.detach();
  return usedSize / 1e6;
}

/** Opens the list, and waits for what is loaded behind the first view. */
async function openList(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/all`);
  await page.locator('.list-position').waitFor();
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('/feeds-view-')),
  );
}

/** Milliseconds from G to the last row of all. */
async function toTheEnd(page: Page): Promise<number> {
  const began = performance.now();
  await page.keyboard.press('G');
  await page.waitForFunction(() => {
    const [row, total] = document.querySelector('.list-position')?.textContent?.split(' of ') ?? [];
    return row !== undefined && row === total;
  });
  return performance.now() - began;
}

/** Moving, opening and turning pages by keys, scrolling, and what that leaves in memory. */
export const useOfKeys: Measure = async ({ browser, url }) => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await watchInteractions(page);
  await openList(page, url);
  const atRest = await heap(page);
  const moves = await pressed(page, new Array<string>(MOVES).fill('j'));
  const opened: number[] = [];
  for (let round = 0; round < OPENED; round++) {
    opened.push(...(await pressed(page, ['o'], '.text h1')));
    await page.keyboard.press('u');
    await page.locator('.story.is-selected').waitFor();
    await page.keyboard.press('j');
  }
  await page.keyboard.press('o');
  await page.locator('.text h1').waitFor();
  const next = await pressed(page, new Array<string>(NEXT).fill('n'), '.text h1');
  const afterArticles = await heap(page);
  const interactions = await interactionsOf(page, MOVES + OPENED * 3 + NEXT + 1);
  await openList(page, url);
  const { frames, long } = await scrolled(page);
  const end = await toTheEnd(page);
  const atEnd = await heap(page);
  await page.context().close();
  const ms = (what: string, value: number, most?: number): Figure => ({
    what,
    unit: 'ms',
    value,
    ...(most !== undefined && { most }),
  });
  const MB = (what: string, value: number, most?: number): Figure => ({
    what,
    unit: 'MB',
    value,
    digits: 1,
    ...(most !== undefined && { most }),
  });
  return [
    ms('j to its frame, p50', median(moves)),
    ms('j to its frame, p95', at(moves, 0.95)),
    ms('o to the article, p50', median(opened)),
    ms('o to the article, p95', at(opened, 0.95)),
    ms('next article, p50', median(next)),
    ms('next article, p95', at(next, 0.95), 50),
    ms('interactions, p98', at(interactions, 0.98), 100),
    { what: 'frames while scrolling', unit: '', value: frames.length },
    ms('frames while scrolling, p98', at(frames, 0.98)),
    { what: 'frames of more than 50 ms while scrolling', unit: '', value: long.length, most: 0 },
    ms('the longest frame while scrolling', Math.max(...frames, ...long), 50),
    ms('G to the last row', end),
    MB('heap at the first page of the list', atRest),
    MB('heap after articles', afterArticles),
    MB('heap at the end of the list', atEnd, 120),
  ];
};
