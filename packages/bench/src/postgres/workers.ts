// Workers that are killed at random while they ask feeds for one database, and servers that tell of it.
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { hostname } from 'node:os';
import { fileURLToPath } from 'node:url';
import { openLibrary } from '@dateline/library';
import { bulkDatabase } from '@dateline/library/bulk';
import { connect } from '@dateline/server/client';
import { Client } from 'pg';
import { answerOf } from '../answer-of.js';
import { dateline } from '../pty.js';
import { hostOf } from '../refresh/feed-server.js';

export interface Round {
  feeds: number;
  stories: number;
  workers: number;
  servers: number;
  kills: number;
  onProgress(sentence: string): void;
}

/** What a round with killed workers came to. */
export interface RoundResult {
  seconds: number;
  /** Stories there are, and how many there should be. */
  kept: number;
  expected: number;
  kills: number;
  /**
   * Feeds that nobody asked, those that were asked again because a worker was killed that had them in its hands, and those asked
   * again without that: of these there may be none.
   */
  never: number;
  again: number;
  twice: number;
  /** Stories of the feeds of which each server told who listened. */
  told: number[];
  /** Feeds that had a problem. */
  problems: number;
}

const sleep = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/** A worker that was killed: when, and the feeds that it had taken and not recorded. */
interface Killed {
  at: number;
  held: ReadonlySet<string>;
}

/**
 * Kills a worker. It is stopped first, so that what it has in its hands is known before anybody takes it over: all that it asked
 * and did not record.
 */
async function kill(worker: ChildProcess, client: Client): Promise<Killed> {
  worker.kill('SIGSTOP');
  const { rows } = await client.query<{ url: string }>(
    'select url from dateline.feeds where lease is not null and asker = $1',
    [`${hostname()} ${worker.pid}`],
  );
  const exit = once(worker, 'exit');
  const at = Date.now();
  worker.kill('SIGKILL');
  await exit;
  return { at, held: new Set(rows.map(({ url }) => url)) };
}

/** Starts the program on a database, as a machine has it. */
function start(command: readonly string[], address: string): ChildProcess {
  return spawn(process.execPath, [dateline, ...command, '--allow-private'], {
    env: { ...process.env, DATELINE_LIBRARY: address },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** A server, and the ids of the stories that it tells of. */
async function listening(address: string): Promise<{ child: ChildProcess; told: Set<string>; stop: () => void }> {
  const child = start(['serve', '--port', '0'], address);
  const [line] = (await once(child.stdout!, 'data')) as [Buffer];
  const client = connect(line.toString().split('\n')[0]!);
  const told = new Set<string>();
  const stop = client.subscribe((changes) => {
    for (const { kind, id } of changes) if (kind === 'article') told.add(id);
  });
  return { child, told, stop };
}

export async function roundWithKills(address: string, round: Round): Promise<RoundResult> {
  const program = fileURLToPath(new URL('../refresh/feed-server.js', import.meta.url));
  const feedServer = fork(program, [String(round.feeds), String(round.stories)]);
  const { port } = await answerOf<{ port: number }>(feedServer);
  const library = await openLibrary({ path: address, edition: false, readings: false });
  const client = new Client({ connectionString: address });
  await client.connect();
  const begun: ChildProcess[] = [];
  const workers = new Map<number, ChildProcess>();
  try {
    const lines = Array.from({ length: round.feeds }, (_, n) => `http://${hostOf(n)}:${port}/${n}.xml`);
    await followAll(address, lines);
    const servers = await Promise.all(Array.from({ length: round.servers }, () => listening(address)));
    begun.push(...servers.map(({ child }) => child));
    // The starter edition, of which a server tells or not: it came while they started.
    const starter = new Set((await library.list({ limit: 100 })).items.map(({ id }) => id));
    const told = () => servers.map((server) => [...server.told].filter((id) => !starter.has(id)).length);
    const expected = round.feeds * round.stories + starter.size;
    const from = performance.now();
    const work = (n: number) => workers.set(n, start(['work'], address));
    for (let n = 0; n < round.workers; n++) work(n);
    const killed: Killed[] = [];
    let [kept, last] = [0, Date.now()];
    // A worker that starts needs some seconds until it has feeds in its hands.
    while (kept < expected && Date.now() - last < 120_000) {
      await sleep(1_000 + Math.random() * 1_500);
      if (killed.length < round.kills) {
        const n = Math.floor(Math.random() * round.workers);
        killed.push(await kill(workers.get(n)!, client));
        work(n);
      }
      const { articles } = await library.info();
      if (articles > kept) last = Date.now();
      kept = articles;
      round.onProgress(`${kept} stories, ${killed.length} kills`);
    }
    const seconds = (performance.now() - from) / 1_000;
    // The last ones are told of.
    for (let n = 0; n < 100 && told().some((count) => count < kept - starter.size); n++) await sleep(100);
    for (const { stop } of servers) stop();
    const asked = await askedOf(feedServer);
    const problems = (await library.feeds()).filter(({ problem }) => problem !== undefined).length;
    return {
      seconds,
      kept,
      expected,
      kills: killed.length,
      problems,
      ...judge(asked, killed, lines),
      told: told(),
    };
  } finally {
    for (const child of [...workers.values(), ...begun]) {
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    }
    feedServer.kill();
    await client.end();
    await library.close();
  }
}

/** Follows feeds without asking them. */
async function followAll(address: string, urls: readonly string[]): Promise<void> {
  const library = await bulkDatabase(address);
  for (const url of urls) await library.store.follow(1, { url });
  await library.close();
}

async function askedOf(server: ChildProcess): Promise<[feed: number, at: number][]> {
  const answer = answerOf<{ asked: [feed: number, at: number][] }>(server);
  server.send('asked');
  return (await answer).asked;
}

/** How often feeds were asked. Who was killed over a feed gives it to one who asks it again, once. */
export function judge(
  asked: readonly [feed: number, at: number][],
  killed: readonly Killed[],
  urls: readonly string[],
) {
  const before = new Map<number, number>();
  const left = killed.map(({ at, held }) => ({ at, held: new Set(held) }));
  let [again, twice] = [0, 0];
  for (const [feed, at] of asked) {
    const earlier = before.get(feed);
    before.set(feed, at);
    if (earlier === undefined) continue;
    const heir = left.find((one) => one.at >= earlier && one.at <= at && one.held.delete(urls[feed]!));
    if (heir) again++;
    else twice++;
  }
  return { never: urls.length - before.size, again, twice };
}
