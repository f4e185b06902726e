// How fast other people's clients synchronise, by both of their APIs.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Figure, time } from '../library/figures.js';
import { table } from '../table.js';

/** Milliseconds that a thousand whole stories may take. */
const BOUND = 150;
const ALL = 'user/-/state/com.google/reading-list';
const READ = 'user/-/state/com.google/read';

interface Served {
  url: string;
  secret: string;
}

const program = (name: string) => fileURLToPath(new URL(`${name}.js`, import.meta.url));

async function start(library: string): Promise<{ server: ChildProcess; served: Served }> {
  const server = spawn(process.execPath, [program('clients-server'), library], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const lines = createInterface({ input: server.stdout! });
  const [line] = (await once(lines, 'line')) as [string];
  return { server, served: JSON.parse(line) as Served };
}

/** The body of an answer, which is waited for to its end. */
async function ask({ url, secret }: Served, path: string, form?: [string, string][]): Promise<Buffer> {
  const response = await fetch(`${url}${path}`, {
    headers: { authorization: `GoogleLogin auth=${secret}`, 'x-auth-token': secret },
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return Buffer.from(await response.arrayBuffer());
}

interface Ids {
  itemRefs: { id: string }[];
  continuation?: string;
}

/** What a client does the first time: all ids, ten thousand at a time, then the stories, a thousand at a time. */
async function firstSync(served: Served): Promise<{ stories: number; bytes: number }> {
  const ids: string[] = [];
  for (let more = ''; ; ) {
    const page = JSON.parse(String(await ask(served, `/reader/api/0/stream/items/ids?s=${ALL}&n=10000${more}`))) as Ids;
    ids.push(...page.itemRefs.map(({ id }) => id));
    if (page.continuation === undefined) break;
    more = `&c=${page.continuation}`;
  }
  let [stories, bytes] = [0, 0];
  for (let at = 0; at < ids.length; at += 1_000) {
    const form = ids.slice(at, at + 1_000).map((id): [string, string] => ['i', id]);
    const body = await ask(served, '/reader/api/0/stream/items/contents', form);
    bytes += body.length;
    stories += (JSON.parse(String(body)) as { items: unknown[] }).items.length;
  }
  if (stories !== ids.length) throw new Error(`${stories} of ${ids.length} stories came`);
  return { stories, bytes };
}

/** Milliseconds of the processor that the server has used. */
async function cpuOf(server: ChildProcess): Promise<number> {
  server.send('cpu');
  const [used] = (await once(server, 'message')) as [number];
  return used;
}

/** What a question takes whoever asks, and the server of the processor. */
async function timed(server: ChildProcess, times: number, run: () => Promise<unknown>): Promise<Figure> {
  const before = await cpuOf(server);
  const taken = await time(times, run);
  return { ...taken, cpu: ((await cpuOf(server)) - before) / times };
}

async function figures(server: ChildProcess, served: Served, times: number): Promise<[string, Figure][]> {
  const contents = `/reader/api/0/stream/contents/${encodeURIComponent(ALL)}?n=1000`;
  const ids = JSON.parse(String(await ask(served, `/reader/api/0/stream/items/ids?s=${ALL}&n=10000`))) as Ids;
  const deep = ids.itemRefs.at(-1_000)!.id;
  const thousand = ids.itemRefs.slice(2_000, 3_000).map(({ id }): [string, string] => ['i', id]);
  const asked: [string, () => Promise<unknown>][] = [
    ['stream/contents, 1,000', () => ask(served, contents)],
    ['stream/contents, 1,000, far down', () => ask(served, `${contents}&c=${deep}`)],
    ['stream/contents, 1,000 unread', () => ask(served, `${contents}&xt=${READ}`)],
    [
      'stream/contents of a folder, 1,000',
      () => ask(served, `${contents.replace(encodeURIComponent(ALL), 'user/-/label/Folder%203')}`),
    ],
    ['stream/items/contents, 1,000', () => ask(served, '/reader/api/0/stream/items/contents', thousand)],
    ['stream/items/ids, 10,000', () => ask(served, `/reader/api/0/stream/items/ids?s=${ALL}&n=10000`)],
    [
      'stream/items/ids, 10,000 unread',
      () => ask(served, `/reader/api/0/stream/items/ids?s=${ALL}&n=10000&xt=${READ}`),
    ],
    ['Miniflux: entries, 1,000 by date', () => ask(served, '/v1/entries?limit=1000&direction=desc')],
    ['Miniflux: entries, 1,000 by number', () => ask(served, '/v1/entries?limit=1000&order=id&direction=desc')],
    ['Miniflux: entries, 100 unread', () => ask(served, '/v1/entries?status=unread&direction=desc')],
    [
      'subscription/list and unread-count',
      async () => {
        await ask(served, '/reader/api/0/subscription/list?output=json');
        await ask(served, '/reader/api/0/unread-count?output=json');
      },
    ],
  ];
  const rows: [string, Figure][] = [];
  for (const [name, run] of asked) {
    for (let warm = 0; warm < 3; warm++) await run();
    rows.push([name, await timed(server, times, run)]);
  }
  let adds = true;
  rows.push([
    'edit-tag of 1,000',
    await timed(server, times, () => {
      adds = !adds;
      return ask(served, '/reader/api/0/edit-tag', [...thousand, [adds ? 'a' : 'r', READ]]);
    }),
  ]);
  return rows;
}

/** Real newsboat asks all feeds once. @returns milliseconds */
function newsboat({ url, secret }: Served): number {
  const home = mkdtempSync(join(tmpdir(), 'dateline-newsboat-'));
  try {
    const config = join(home, 'config');
    writeFileSync(
      config,
      `urls-source "miniflux"\nminiflux-url "${url}"\nminiflux-login "x"\nminiflux-password "${secret}"\nreload-threads 4\n`,
    );
    const began = performance.now();
    const args = ['-C', config, '-c', join(home, 'cache.db'), '-u', join(home, 'urls'), '-x', 'reload', 'print-unread'];
    const out = execFileSync('newsboat', args, { encoding: 'utf8' });
    if (!/^[1-9]\d* unread articles/.test(out)) throw new Error(`newsboat says: ${out}`);
    return performance.now() - began;
  } finally {
    rmSync(home, { recursive: true });
  }
}

/** `--stories N` in the library, `--library FILE` to keep it for the next time, `--times N`. */
export async function clients(rest: string[]): Promise<void> {
  const { values } = parseArgs({
    args: rest,
    options: {
      stories: { type: 'string', default: '100000' },
      times: { type: 'string', default: '41' },
      library: { type: 'string' },
    },
  });
  const home = mkdtempSync(join(tmpdir(), 'dateline-anywhere-'));
  const path = values.library ?? join(home, 'library.db');
  if (!existsSync(path))
    execFileSync(process.execPath, [program('clients-fill'), path, values.stories], { stdio: 'inherit' });
  const { server, served } = await start(path);
  try {
    const rows = await figures(server, served, Number(values.times));
    const ms = (value: number) => value.toFixed(value < 10 ? 1 : 0);
    console.log(
      table(
        ['what', 'p50 ms', 'p95 ms', 'cpu of the server, ms'],
        rows.map(([name, { p50, p95, cpu }]) => [name, ms(p50), ms(p95), ms(cpu ?? 0)]),
      ),
    );
    const began = performance.now();
    const { stories, bytes } = await firstSync(served);
    const seconds = (performance.now() - began) / 1_000;
    console.log(`first sync: ${stories} stories, ${(bytes / 2 ** 20).toFixed(0)} MB, ${seconds.toFixed(1)} s`);
    console.log(`newsboat, all feeds by the API of Miniflux: ${(newsboat(served) / 1_000).toFixed(1)} s`);
    const { p95 } = rows[0]![1];
    if (p95 > BOUND)
      throw new Error(`stream/contents of 1,000 took ${p95.toFixed(0)} ms (p95); at most ${BOUND} are wanted.`);
  } finally {
    server.kill();
    await once(server, 'exit');
    rmSync(home, { recursive: true, force: true });
  }
}
