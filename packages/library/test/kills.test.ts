// Processes that are killed while they fill, index or migrate. DATELINE_KILLS sets how many; `pnpm bench faults` asks for 200.
import { once } from 'node:events';
import { copyFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { searchPath } from '../src/index/search-file.js';
import { check, run } from './child.js';
import { article, open, place } from './help.js';
import { oldLibrary } from './old-library.js';

const KILLS = Number(process.env.DATELINE_KILLS ?? 20);
/** Milliseconds within which a process that indexes or migrates is killed: from before it has opened anything to after it is done. */
const SOON = 600;

/** The same numbers from 0 to 1 each time (mulberry32), so that a run can be repeated. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = randomFrom(7);

/** Starts a process and kills it: once it has printed some lines, or at any moment. @returns what it printed */
async function killed(script: string, args: string[], when: { lines: number } | { within: number }): Promise<string[]> {
  const { child, lines } = run(script, ...args);
  const ended = once(child, 'exit');
  if ('lines' in when) await expect.poll(() => lines.length).toBeGreaterThan(when.lines);
  else await wait(when.within * random());
  child.kill('SIGKILL');
  await ended;
  return lines;
}

/** What is true of a library between two processes: it is whole, and what was said to be stored is there. */
function whole(path: string, acknowledged: readonly string[]): void {
  const db = new DatabaseSync(path);
  expect(db.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  expect(db.prepare('pragma foreign_key_check').all()).toEqual([]);
  const saved = new Set(
    db
      .prepare('select a.id from articles a join states s on s.article = a.place where s.saved = 1')
      .all()
      .map(({ id }) => id),
  );
  expect(acknowledged.filter((id) => !saved.has(id))).toEqual([]);
  db.close();
}

it(`a library survives ${KILLS} kills of whoever fills, indexes or migrates it`, {
  timeout: 30_000 * KILLS,
}, async () => {
  const path = place();
  const old = place('old.db');
  const stories = Array.from({ length: 300 }, (_, n) => ({ article: article(n), saved: n % 3 === 0, feeds: [1] }));
  oldLibrary(old, 2, ['https://paper.example/feed'], stories).close();
  const acknowledged: string[] = [];
  const done = { filling: 0, indexing: 0, migrating: 0 };
  for (let n = 0; n < KILLS; n++) {
    if (n % 4 === 3) {
      const copy = place('library.db');
      copyFileSync(old, copy);
      await killed('stay', [copy], { within: SOON });
      const library = await open({ readings: true, path: copy });
      expect(await library.info()).toMatchObject({ articles: 300, saved: 100 });
      await expect.poll(() => library.count('happened')).toBe(300);
      await library.close();
      check(copy);
      done.migrating++;
      continue;
    }
    if (n % 4 === 2) {
      // The search file can be made again: every other time there is nothing left of it.
      if (n % 8 === 2) writeFileSync(searchPath(path), Buffer.alloc(20_000, 0x5a));
      await killed('stay', [path], { within: SOON });
      done.indexing++;
    } else {
      acknowledged.push(...(await killed('put', [path, `round${n}`, '100000'], { lines: Math.floor(random() * 12) })));
      done.filling++;
    }
    whole(path, acknowledged);
  }
  const library = await open({ readings: true, path });
  // Words that a killed process had not indexed are found again.
  await library.put([article(1)]);
  await expect.poll(() => library.count('happened OR say')).toBe(await library.count());
  await library.close();
  check(path);
  console.info(`${KILLS} kills: ${JSON.stringify(done)}, ${acknowledged.length} stories acknowledged, none lost`);
});
