import { parseArgs } from 'node:util';
import type { Bench } from '../bench.js';
import { launch } from '../browser.js';
import { random } from '../stories.js';
import { table } from '../table.js';
import { SoakTab } from '../web/soak-tab.js';
import { type SoakWorld, soakWorld } from '../web/soak-world.js';

const TABS = 9;
/** Bytes of heap that a tab may have, and milliseconds in which it has to say that the server is gone. */
const MOST_HEAP = 120e6;
const SAID_WITHIN = 2_000;

const MB = (bytes: number) => (bytes / 1e6).toFixed(1);

/** Milliseconds from G to the last row of all, and the heap then. */
async function toTheEnd(tab: SoakTab): Promise<{ took: number; heap: number; position: string }> {
  const page = tab.shown;
  await page.goto(`${new URL(page.url()).origin}/all`);
  await page.locator('.list-position').waitFor();
  const began = performance.now();
  await page.keyboard.press('G');
  await page.waitForFunction(() => {
    const [row, total] = document.querySelector('.list-position')?.textContent?.split(' of ') ?? [];
    return row !== undefined && row === total;
  });
  const took = performance.now() - began;
  return { took, heap: await tab.heap(), position: (await page.locator('.list-position').textContent()) ?? '' };
}

/** Milliseconds from the end of the server until each tab says so; then the server is there again. */
async function serverGone(world: SoakWorld, tabs: readonly SoakTab[]): Promise<number> {
  const began = performance.now();
  const said = tabs.map(async ({ shown }) => {
    await shown.locator('.connection').waitFor();
    return performance.now() - began;
  });
  await world.hangUp();
  const took = Math.max(...(await Promise.all(said)));
  await world.pickUp();
  for (const { shown } of tabs) await shown.locator('.connection').waitFor({ state: 'detached' });
  return took;
}

export const bench: Bench = {
  name: 'web-soak',
  summary: `${TABS} tabs of the web reader in use for an hour (--minutes N) while feeds change (--stories N, --seed N)`,
  async run({ rest }) {
    const { values } = parseArgs({
      args: rest,
      options: {
        minutes: { type: 'string', default: '60' },
        stories: { type: 'string', default: '100000' },
        seed: { type: 'string', default: '1' },
      },
    });
    const world = await soakWorld(Number(values.stories));
    const browser = await launch();
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const next = random(Number(values.seed));
    const tabs = Array.from({ length: TABS }, () => new SoakTab(context, world.url, next));
    const problems: string[] = [];
    let refreshes = 0;
    let mostHeap = 0;
    let mostListening = 0;
    try {
      for (const tab of tabs) await tab.open();
      const end = await toTheEnd(tabs[0]!);
      console.log(`G: ${end.position} after ${end.took.toFixed(0)} ms, heap ${MB(end.heap)} MB`);
      mostHeap = end.heap;
      const gone = await serverGone(world, tabs);
      console.log(`All tabs said that the server was gone after ${gone.toFixed(0)} ms`);
      if (gone > SAID_WITHIN) problems.push(`The last tab said that the server was gone after ${gone.toFixed(0)} ms.`);
      const until = performance.now() + Number(values.minutes) * 60_000;
      for (let round = 1; performance.now() < until; round++) {
        for (const tab of tabs) await tab.act();
        mostListening = Math.max(mostListening, world.listening());
        if (round % 5 === 0) {
          await world.refresh();
          refreshes += 1;
        }
        if (round % 25 === 0) {
          for (const tab of tabs) mostHeap = Math.max(mostHeap, await tab.heap());
          console.error(`round ${round}: at most ${MB(mostHeap)} MB, ${mostListening} listening`);
        }
      }
      for (const tab of tabs) mostHeap = Math.max(mostHeap, await tab.heap());
    } finally {
      await browser.close();
      await world.close();
    }
    const sum = (of: (tab: SoakTab) => number) => tabs.reduce((total, tab) => total + of(tab), 0);
    const rows = [
      ['acts', String(sum(({ acts }) => acts))],
      ['pages loaded again', String(sum(({ reloads }) => reloads))],
      ['refreshes of changing feeds', String(refreshes)],
      ['event streams at once, at most', String(mostListening)],
      ['heap of a tab, at most', `${MB(mostHeap)} MB`],
      ['problems', String(sum((tab) => tab.problems.length))],
    ];
    console.log(table(['what', 'figure'], rows));
    problems.push(...tabs.flatMap((tab) => tab.problems));
    if (mostListening > 1) problems.push(`${mostListening} event streams were open at once.`);
    if (mostHeap > MOST_HEAP) problems.push(`A tab had ${MB(mostHeap)} MB of heap.`);
    for (const problem of problems) console.log(`! ${problem}`);
    if (problems.length > 0) throw new Error(`The soak met ${problems.length} problems.`);
  },
};
