import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Bench } from '../bench.js';
import { dateline, isBuilt, type Program, Pty } from '../pty.js';
import type { Newsboat } from '../refresh/newsboat.js';
import { table } from '../table.js';
import { bytesOf, heldBehind, memoryAfter, moves, type Spread, startUp } from '../terminal/measure.js';
import { fillFollowing, fillLibrary, LONG, newest, newsboatWith, serveFeeds } from '../terminal/subjects.js';
import { median, race } from '../timing.js';

const [COLUMNS, ROWS] = [140, 45];
const DOWN = '\u001b[B';
/** As a terminal sends it to a program of curses (application cursor keys). */
const CURSES_DOWN = '\u001bOB';
const PAGE_DOWN = '\u001b[6~';

const ms = (value: number) => value.toFixed(value < 10 ? 1 : 0);
const spread = ({ p50, p95, p99 }: Spread) => `${ms(p50)} / ${ms(p95)} / ${ms(p99)}`;

function run(args: string[]): () => void {
  return () => {
    const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  };
}

async function commandLine(folder: string): Promise<void> {
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

type Figures = Map<string, string>;

const reader = (path: string): Program => ({
  file: process.execPath,
  args: [dateline, '--library', path],
  columns: COLUMNS,
  rows: ROWS,
});

/** Opens the list of all stories. */
async function inList(path: string): Promise<Pty> {
  const pty = new Pty(reader(path));
  await pty.shows(newest());
  pty.press('ga');
  await pty.shows('1 of ');
  await pty.quiet(500);
  return pty;
}

async function ofReader(path: string, minutes: number): Promise<Figures> {
  const { starts, memory } = await startUp(reader(path), newest(), 'q');
  const list = await inList(path);
  const listed = await moves(list, ['j']);
  const behind = await heldBehind(list, 'j');
  list.press('G');
  await list.shows(LONG);
  await list.quiet(500);
  await list.key('o');
  await list.quiet(1_000);
  const read = await moves(list, [DOWN]);
  const readBehind = await heldBehind(list, DOWN);
  await list.end();
  const bytes = await bytesOf(reader(path), newest(), ['j'], 'q');
  const long = await inList(path);
  const after = await memoryAfter(long, ['j', 'o', DOWN, ' ', 'h', 'j', PAGE_DOWN], minutes);
  await long.end();
  return new Map([
    ['start to the first stories, ms (median, most)', `${ms(median(starts))} (${ms(Math.max(...starts))})`],
    ['memory then, MB', memory.toFixed(0)],
    ['down a row of the list to its whole frame, ms', spread(listed.first)],
    ['the same with the story beside it, ms', spread(listed.last)],
    ['held down for 5 s in the list: behind by, ms', ms(behind)],
    ['down in an article of 20,000 words, ms', spread(read.first)],
    ['held down for 5 s in it: behind by, ms', ms(readBehind)],
    ['bytes a move, of those of the rows that changed', bytes.share.toFixed(2)],
    ['full clears in 60 moves', String(bytes.clears)],
    [`most memory in ${minutes} minutes, MB`, after.toFixed(0)],
  ]);
}

async function whileAsking(path: string): Promise<string> {
  const pty = new Pty(reader(path));
  await pty.shows('unread');
  pty.press('ga');
  await pty.shows('1 of ');
  await pty.quiet(500);
  pty.press('r');
  const asked = await moves(pty, ['j']);
  const isAsking = pty.output.includes('asking ');
  await pty.end();
  return `${spread(asked.first)}${isAsking ? '' : ' (the feeds were done before)'}`;
}

async function ofNewsboat({ args }: Newsboat, minutes: number): Promise<Figures> {
  const program = { file: 'newsboat', args, columns: COLUMNS, rows: ROWS };
  const { starts, memory } = await startUp(program, LONG, 'q');
  const open = async () => {
    const pty = new Pty(program);
    await pty.shows(LONG);
    await pty.quiet(500);
    return pty;
  };
  const list = await open();
  await list.key('\r');
  await list.quiet(1_000);
  const listed = await moves(list, [CURSES_DOWN]);
  const behind = await heldBehind(list, CURSES_DOWN);
  const after = await memoryAfter(list, [CURSES_DOWN, '\r', ' ', 'q', CURSES_DOWN, PAGE_DOWN], Math.min(1, minutes));
  await list.end('qqqy');
  const article = await open();
  await article.key(CURSES_DOWN);
  await article.key('\r');
  await article.key('\r');
  await article.quiet(1_000);
  const read = await moves(article, [CURSES_DOWN]);
  const readBehind = await heldBehind(article, CURSES_DOWN);
  await article.end('qqqy');
  return new Map([
    ['start to the first stories, ms (median, most)', `${ms(median(starts))} (${ms(Math.max(...starts))})`],
    ['memory then, MB', memory.toFixed(0)],
    ['down a row of the list to its whole frame, ms', spread(listed.last)],
    ['held down for 5 s in the list: behind by, ms', ms(behind)],
    ['down in an article of 20,000 words, ms', spread(read.last)],
    ['held down for 5 s in it: behind by, ms', ms(readBehind)],
    [`most memory in ${minutes} minutes, MB`, after.toFixed(0)],
  ]);
}

export const bench: Bench = {
  name: 'terminal',
  summary:
    'Start-up, frames, bytes and memory of the command line and the terminal reader, beside newsboat where it is installed (-- --stories N --minutes N; --alone leaves newsboat out; --keep FOLDER to fill a library once)',
  async run({ rest }) {
    if (!isBuilt()) throw new Error('apps/tui is not built: pnpm build first.');
    const { values } = parseArgs({
      args: rest,
      options: {
        stories: { type: 'string', default: '100000' },
        minutes: { type: 'string', default: '5' },
        alone: { type: 'boolean' },
        keep: { type: 'string' },
      },
    });
    const [stories, minutes] = [Number(values.stories), Number(values.minutes)];
    const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
    const served = await serveFeeds(folder, stories);
    try {
      await commandLine(folder);
      const list = readFileSync(served.urls, 'utf8');
      const [path, following] = [join(values.keep ?? folder, `stories-${stories}.db`), join(folder, 'following.db')];
      if (!existsSync(path)) {
        // A fill that was stopped begins again.
        for (const end of ['', '-wal', '-shm', '-search', '-search-wal', '-search-shm'])
          rmSync(`${path}.begun${end}`, { force: true });
        await fillLibrary(`${path}.begun`, stories);
        renameSync(`${path}.begun-search`, `${path}-search`);
        renameSync(`${path}.begun`, path);
      }
      const ours = await ofReader(path, minutes);
      await fillFollowing(following, served.urls, list);
      ours.set('down a row while feeds are asked, ms', await whileAsking(following));
      const boat = values.alone ? undefined : newsboatWith(folder, served.urls, list);
      let theirs: Figures = new Map();
      let missing = boat ? undefined : 'It was left out.';
      try {
        if (boat) theirs = await ofNewsboat(boat, minutes);
      } catch (error) {
        // What it cannot do takes nothing from the figures of the other.
        missing = (error as Error).message;
      }
      console.log(`The reader at ${COLUMNS}x${ROWS}, ${stories.toLocaleString('en')} stories; p50 / p95 / p99`);
      console.log(
        table(
          ['what', 'dateline', 'newsboat'],
          [...ours].map(([what, value]) => [what, value, theirs.get(what) ?? '-']),
        ),
      );
      if (missing) console.log(`newsboat: ${missing}`);
    } finally {
      served.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
