import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { answerOf } from '../answer-of.js';
import type { Bench } from '../bench.js';
import type { Filled } from '../postgres/fill.js';
import { type Measured, measure } from '../postgres/people.js';
import { roundWithKills } from '../postgres/workers.js';
import { table } from '../table.js';

type Postgres = { database(): Promise<string>; named(name: string): Promise<string>; stop(): Promise<void> };

/** As docs/running.md has it for a machine of 8 GB. */
const SETTINGS = ['shared_buffers=1GB', 'work_mem=32MB', 'max_wal_size=4GB', 'max_connections=200'];
const RUNS = 600;
/** People who ask at the same moment, of all there are. */
const AT_ONCE = 8;

async function postgres(kept: string | undefined): Promise<Postgres> {
  const file: string = new URL('../../../../scripts/postgres.mjs', import.meta.url).href;
  const { startPostgres } = (await import(file)) as {
    startPostgres(settings: readonly string[], folder?: string): Promise<Postgres>;
  };
  return startPostgres(SETTINGS, kept && join(kept, 'postgres'));
}

const load = () =>
  console.log(
    `Load of the machine: ${loadavg()
      .map((n) => n.toFixed(1))
      .join(', ')}.`,
  );
const cells = (found: Measured[1] | undefined) =>
  typeof found === 'object' ? [found.p50.toFixed(1), found.p95.toFixed(1)] : [found ?? '', ''];

async function round(server: Postgres, feeds: number, stories: number, kills: number): Promise<void> {
  const result = await roundWithKills(await server.database(), {
    feeds,
    stories,
    kills,
    workers: 4,
    servers: 2,
    onProgress: (sentence) => console.error(sentence),
  });
  const rows = Object.entries({
    'stories kept, of those there are': `${result.kept} of ${result.expected}`,
    'workers killed, of 4 at a time': String(result.kills),
    seconds: result.seconds.toFixed(0),
    'feeds never asked': String(result.never),
    'feeds asked again that a killed worker held': String(result.again),
    'feeds asked twice otherwise': String(result.twice),
    'feeds with a problem': String(result.problems),
    'stories told by each server': result.told.join(', '),
  });
  console.log(`${table(['one round', ''], rows)}\n`);
  const { kept, expected, never, twice, problems, told } = result;
  const isRight = kept === expected && never + twice + problems === 0 && result.kills === kills;
  if (isRight && told.every((n) => n === feeds * stories)) return;
  console.error('Not each story came once, not each feed was asked once, or not all of it was told.');
  process.exitCode = 1;
}

const sentence = (name: string, { seconds, people }: Filled) =>
  `Filling the ${name}: ${seconds.toFixed(0)} s, and ${people.toFixed(0)} s for what people follow and read.`;

/** Fills both, unless they are kept from another run. */
async function fill(places: Record<string, string>, folder: string, stories: number, people: number): Promise<void> {
  const program = fileURLToPath(new URL('../postgres/fill.js', import.meta.url));
  const note = join(folder, 'filled.json');
  const filled: Record<string, Filled & { stories: number; persons: number }> = existsSync(note)
    ? JSON.parse(readFileSync(note, 'utf8'))
    : {};
  console.log(
    'Both are filled alike: rows, after each 20,000 their words, Stories at the end, and no commit waits for the disk.',
  );
  for (const [name, path] of Object.entries(places)) {
    filled[name] ??= {
      ...(await answerOf<Filled>(fork(program, [path, String(stories), String(people)]))),
      stories,
      persons: people,
    };
    const found = filled[name];
    if (found.stories !== stories || found.persons !== people)
      throw new Error(`The ${name} in ${folder} has ${found.stories} stories and ${found.persons} people.`);
    writeFileSync(note, JSON.stringify(filled));
    console.log(sentence(name, found));
  }
}

async function beside(
  server: Postgres,
  kept: string | undefined,
  stories: number,
  people: number,
  runs: number,
): Promise<void> {
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'dateline-postgres-'));
  try {
    const places = { file: join(folder, 'library.db'), database: await server.named('beside') };
    await fill(places, folder, stories, people);
    for (const [title, many, atOnce] of [
      ['1 person', 1, 1],
      [`${people} people in turn`, people, 1],
      [`${people} people, ${AT_ONCE} at once`, people, AT_ONCE],
    ] as const) {
      const [file, database] = [
        await measure(places.file, many, runs, atOnce),
        new Map(await measure(places.database, many, runs, atOnce)),
      ];
      const rows = file.map(([name, found]) => [name, ...cells(database.get(name)), ...cells(found)]);
      console.log(`${table([title, 'PostgreSQL p50 ms', 'p95 ms', 'file p50 ms', 'p95 ms'], rows)}\n`);
    }
  } finally {
    if (!kept) rmSync(folder, { recursive: true, force: true });
  }
}

export const bench: Bench = {
  name: 'postgres',
  summary:
    'One database: 4 workers killed at random and 2 servers, then 1 and 200 people beside a file (-- --feeds N --stories N --kills N --large N --people N --runs N --only round|people --keep DIR)',
  async run({ rest }) {
    const { values } = parseArgs({
      args: rest,
      options: Object.fromEntries(
        ['feeds', 'stories', 'kills', 'large', 'people', 'runs', 'only', 'keep'].map((name) => [
          name,
          { type: 'string' as const },
        ]),
      ),
    });
    const number = (name: string, usual: number) => Number(values[name] ?? usual);
    const kept = values.keep === undefined ? undefined : resolve(values.keep);
    const server = await postgres(kept);
    try {
      load();
      if (values.only !== 'people')
        await round(server, number('feeds', 1_000), number('stories', 100), number('kills', 20));
      if (values.only !== 'round')
        await beside(server, kept, number('large', 1_000_000), number('people', 200), number('runs', RUNS));
      load();
    } finally {
      await server.stop();
    }
  },
};
