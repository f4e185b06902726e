// Lists, searches, marks and counts of one person and of many, in a file and in a database.
import { type Library, openLibrary } from '@dateline/library';
import { type Figure, figure } from '../library/figures.js';
import { COMMON, PHRASE, RARE } from '../stories.js';
import { nameOf } from './fill.js';

/** Times that each of those who ask at once asks before anything is measured: each search once, and mostly on each connection. */
const WARMING = 12;

type Ask = (library: Library, turn: number) => Promise<unknown>;

const SEARCHES = [RARE, COMMON, `"${PHRASE}"`, `${COMMON} is:unread`, `headline:${COMMON}`, `${COMMON} -${RARE}`];

const asks: readonly [name: string, ask: Ask][] = [
  ['list, 50', (library) => library.list()],
  ['list is:unread, 50', (library) => library.list({ query: 'is:unread' })],
  ['search', (library, turn) => library.list({ query: SEARCHES[turn % SEARCHES.length]! })],
  ['counts: all, unread', async (library) => [await library.count(), await library.count('is:unread')]],
  ['feeds with unread counts', (library) => library.feeds()],
];

/** What was measured of one ask; a problem where the library cannot do it. */
export type Measured = [name: string, Figure | string];

/** Asks a library in turns of the people, `atOnce` of them at a time, and says what each ask took. */
export async function measure(path: string, people: number, runs: number, atOnce: number): Promise<Measured[]> {
  const library = await openLibrary({ path, edition: false, readings: false });
  const persons = Array.from({ length: people }, (_, n) => library.as(nameOf(n)));
  const measured: Measured[] = [];
  const run = async (name: string, ask: Ask) => {
    const times: number[] = [];
    let turn = 0;
    const one = async () => {
      while (turn < runs) {
        const now = turn++;
        const begun = performance.now();
        await ask(persons[now % people]!, now);
        times.push(performance.now() - begun);
      }
    };
    try {
      // What is loaded with the first question, and what each connection plans once, is nobody's to wait for twice.
      for (let n = 0; n < WARMING; n++)
        await Promise.all(Array.from({ length: atOnce }, () => ask(persons[n % people]!, n)));
      await Promise.all(Array.from({ length: atOnce }, one));
      measured.push([name, figure(times)]);
    } catch (error) {
      measured.push([name, error instanceof Error ? error.message : String(error)]);
    }
  };
  try {
    for (const [name, ask] of asks) await run(name, ask);
    const items = await Promise.all(persons.map(async (one) => (await one.list({ limit: 100 })).items));
    await run('mark one read', (one, turn) => {
      const own = items[turn % people]!;
      return one.mark([own[Math.floor(turn / people) % own.length]!.id], { read: turn % 2 === 0 });
    });
  } finally {
    await library.close();
  }
  return measured;
}
