import type { Browser } from 'playwright-core';
import { median } from '../timing.js';
import type { Figure, Measure } from './measure.js';
import { viewsOf } from './measure.js';

/** A telephone as Lighthouse has it. */
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };
const LOADS = 7;
/** How much slower than this machine's the processor of that telephone is. */
const SLOWER = 4;
/** Milliseconds after which a task is long. */
const LONG = 50;
/** Milliseconds that a page is followed for once the reader has drawn it: what is loaded for later comes in these. */
const AFTER = 2_500;

/** An event of a trace: begin, length, and time on the processor, in microseconds. */
interface Traced {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
}

/** Loads an address in a browser that remembers nothing. @returns what its threads did */
async function traceOf(browser: Browser, url: string): Promise<Traced[]> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const session = await browser.newBrowserCDPSession();
  const events: Traced[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as Traced[])));
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['toplevel', 'loading', 'disabled-by-default-lighthouse'] },
    transferMode: 'ReportEvents',
  });
  await page.goto(url);
  await page.locator('#answers').waitFor({ state: 'detached' });
  await page.waitForTimeout(AFTER);
  const ended = new Promise<void>((resolve) => {
    session.once('Tracing.tracingComplete', () => resolve());
  });
  await session.send('Tracing.end');
  await ended;
  await session.detach();
  await context.close();
  return events;
}

/** Milliseconds on the processor of each task of a page from its first paint on. */
function tasksOf(events: readonly Traced[]): number[] {
  const paint = events.find(({ name }) => name === 'firstContentfulPaint');
  if (!paint) throw new Error('The page was never painted.');
  const own = events
    .filter(
      ({ name, ph, pid, tid }) => ph === 'X' && pid === paint.pid && tid === paint.tid && name.endsWith('RunTask'),
    )
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const tasks: number[] = [];
  let end = 0;
  for (const { ts, dur = 0, tdur = dur } of own) {
    // A task within another one is a part of it.
    if (ts < end) continue;
    end = ts + dur;
    if (end > paint.ts) tasks.push(tdur / 1_000);
  }
  return tasks;
}

/**
 * What a page asks of the processor after its first paint. Counted is the time that its thread ran, so that other programs
 * change the figures little; Lighthouse counts the time that went by.
 */
export const tasks: Measure = async ({ browser, url, newest }) => {
  const figures: Figure[] = [];
  for (const { name, path } of viewsOf(newest)) {
    const loads: number[][] = [];
    for (let load = 0; load < LOADS; load++) loads.push(tasksOf(await traceOf(browser, url + path)));
    const middle = (of: (load: number[]) => number) => median(loads.map(of));
    const blocking = (load: number[]) => load.reduce((sum, task) => sum + Math.max(0, SLOWER * task - LONG), 0);
    figures.push(
      {
        what: `blocking by tasks, the ${name}, ${SLOWER} times slower`,
        unit: 'ms',
        value: middle(blocking),
        most: 200,
      },
      { what: `longest task of the ${name}`, unit: 'ms', value: middle((load) => Math.max(...load)), digits: 1 },
      {
        what: `all tasks of the ${name}`,
        unit: 'ms',
        value: middle((load) => load.reduce((sum, task) => sum + task, 0)),
      },
    );
  }
  return figures;
};
