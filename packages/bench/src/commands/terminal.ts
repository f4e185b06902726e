import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Library, openLibrary } from '@dateline/library';
import type { Bench } from '../bench.js';
import { dateline, isBuilt, Pty } from '../pty.js';
import { story } from '../stories.js';
import { table } from '../table.js';
import { median, race } from '../timing.js';

const NEWEST = new Date('2026-11-01T00:00:00Z');
const BATCH = 500;
const MOVES = 200;
const [COLUMNS, ROWS] = [140, 45];
/** Milliseconds without a frame after which a move is over. */
const QUIET = 60;

const ms = (value: number) => value.toFixed(value < 10 ? 1 : 0);
const quantile = (values: number[], part: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))]!;

function run(args: string[]): () => void {
  return () => {
    const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  };
}

/** Stories in a language without tables: their Readings are made at once, and nothing runs beside what is measured. */
async function fill(library: Library, stories: number): Promise<void> {
  for (let from = stories; from > 0; from -= BATCH) {
    const count = Math.min(BATCH, from);
    await library.put(Array.from({ length: count }, (_, n) => ({ ...story(from - 1 - n, NEWEST), language: 'eo' })));
  }
  while ((await library.info()).unreadings > 0) await new Promise((resolve) => setTimeout(resolve, 200));
}

async function startUp(folder: string): Promise<void> {
  const file = join(folder, 'story.txt');
  const hello = join(folder, 'hello.mjs');
  writeFileSync(hello, "console.log('hello');\n");
  writeFileSync(
    file,
    'Harbour\n\nCouncil votes for a second ferry\n\nPORT ELLIN, May 28, 2024 (Dateline) - Boats are to run until midnight, the mayor, Ines Varga, said on Tuesday.\n',
  );
  const times = await race(
    {
      'node, hello world': run([hello]),
      'dateline --version': run([dateline, '--version']),
      'dateline read FILE': run([dateline, 'read', file]),
    },
    9,
  );
  const base = times['node, hello world']!;
  const rows = Object.entries(times).map(([name, time]) => [name, ms(time), (time / base).toFixed(2)]);
  console.log(`${table(['start to end', 'ms', 'of node'], rows)}\n`);
}

async function reader(path: string, stories: number): Promise<void> {
  const headline = story(0, NEWEST).headline!.slice(0, 20);
  const args = ['--library', path];
  const starts: number[] = [];
  for (let turn = 0; turn < 5; turn++) {
    const pty = new Pty(args, COLUMNS, ROWS);
    starts.push(await pty.shows(headline));
    await pty.end();
  }
  const pty = new Pty(args, COLUMNS, ROWS);
  await pty.shows(headline);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const atFirst = pty.memory();
  const before = pty.bytes;
  const frames = [];
  for (let move = 0; move < MOVES; move++) frames.push(await pty.key('j', QUIET));
  const moved = (pty.bytes - before) / MOVES;
  const after = pty.memory();
  await pty.key('o', QUIET);
  const scrolled = [];
  const read = pty.bytes;
  const SCROLLS = 20;
  for (let move = 0; move < SCROLLS; move++) scrolled.push(await pty.key(move % 2 ? 'k' : 'j', QUIET));
  const scrolledBytes = (pty.bytes - read) / SCROLLS;
  await pty.end();
  const first = frames.map((frame) => frame.first);
  const last = frames.map((frame) => frame.last);
  const scroll = scrolled.map((frame) => frame.first);
  const rows = [
    ['start to the first stories on the screen, ms', ms(median(starts)), ms(Math.max(...starts))],
    ['j in the list to its frame, ms', ms(quantile(first, 0.5)), ms(quantile(first, 0.95))],
    ['j in the list to the story beside it, ms', ms(quantile(last, 0.5)), ms(quantile(last, 0.95))],
    ['j in a story to its frame, ms', ms(quantile(scroll, 0.5)), ms(quantile(scroll, 0.95))],
    ['bytes written a move in the list', moved.toFixed(0), ''],
    ['bytes written a move in a story', scrolledBytes.toFixed(0), ''],
    ['memory at the first frame, MB', atFirst.toFixed(0), ''],
    [`memory after ${MOVES} moves, MB`, after.toFixed(0), ''],
  ];
  console.log(`The reader at ${COLUMNS}x${ROWS}, ${stories.toLocaleString('en')} stories`);
  console.log(table(['what', 'p50', 'p95'], rows));
}

export const bench: Bench = {
  name: 'terminal',
  summary: 'start-up, frames and memory of the command line and the terminal reader; -- --stories N',
  async run({ rest }) {
    if (!isBuilt()) throw new Error('apps/tui is not built: pnpm build first.');
    const { values } = parseArgs({ args: rest, options: { stories: { type: 'string', default: '100000' } } });
    const stories = Number(values.stories);
    const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
    try {
      await startUp(folder);
      const path = join(folder, 'library.db');
      const library = await openLibrary({ path, edition: false });
      await fill(library, stories);
      await library.close();
      await reader(path, stories);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
