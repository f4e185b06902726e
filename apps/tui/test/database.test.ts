// The command line on a library in a database.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it, onTestFinished } from 'vitest';
import { startPostgres } from '../../../scripts/postgres.mjs';
import { bare, dateline, run } from './dateline.js';

const SECRET = 'secret-of-tests';

it('opens a library in a database, whose password it never shows, keeps its people, and serves until it is asked to end', async () => {
  const server = await startPostgres();
  onTestFinished(() => server.stop());
  const address = await server.database();
  expect(address).toContain(SECRET);
  const shown: string[] = [];
  const call = async (args: string[], input?: string, library = address) => {
    const outcome = await run([...args, '--library', library], input === undefined ? {} : { input });
    shown.push(outcome.stdout, outcome.stderr);
    return outcome;
  };
  expect((await call(['people'])).stderr).toBe('There is nobody; dateline people add NAME adds somebody.\n');
  expect(await call(['people', 'add', 'Anna'], 'short\n')).toMatchObject({ code: 2 });
  expect(await call(['people', 'add', 'Anna'], 'correct horse\n')).toMatchObject({ code: 0, stderr: 'Added Anna.\n' });
  expect((await call(['people', 'add', 'Bert', '--no-password'])).code).toBe(0);
  expect(JSON.parse((await call(['people', '--as', 'json'])).stdout)).toMatchObject([
    { name: 'Anna', password: true, sessions: 0 },
    { name: 'Bert', password: false },
  ]);
  for (const args of [
    ['people', 'add'],
    ['people', 'list', 'Anna'],
    ['people', 'end', 'Anna'],
  ])
    expect((await call(args)).code, args.join(' ')).toBe(2);
  expect((await call(['people', 'remove', 'Carla'])).code).toBe(1);
  expect((await call(['config', '--as', 'json'])).stdout).toContain('postgres://127.0.0.1');
  expect((await call(['doctor', '--offline'])).stdout).toContain('The database postgres://127.0.0.1');
  expect((await call(['list'], undefined, address.replace(SECRET, `${SECRET}-wrong`))).code).toBe(1);
  expect((await call(['list'], undefined, `postgres://a:${SECRET}@127.0.0.1:1/b?password=${SECRET}`)).code).toBe(1);

  const child = spawn(process.execPath, [dateline, 'serve', '--port', '0', '--log', 'json'], {
    env: bare({ DATELINE_LIBRARY: address }),
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let log = '';
  child.stderr.on('data', (piece: Buffer) => {
    log += piece;
  });
  const lines = () =>
    log
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  const started = () => lines().find(({ event }) => event === 'started');
  await expect.poll(started).toMatchObject({ level: 'info', needsToken: true });
  const url = String(started()!.url);
  expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ ready: true });
  const signedIn = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Anna', password: 'correct horse' }),
  });
  expect(signedIn.status).toBe(200);
  const cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!;
  const events = await fetch(`${url}/api/events`, { headers: { cookie } });
  expect(events.status).toBe(200);
  child.kill('SIGTERM');
  // The stream ends as one that is over, and the process as one that was asked to.
  await events.text();
  expect(await once(child, 'exit')).toEqual([0, null]);
  expect(lines().map(({ event }) => event)).toEqual(expect.arrayContaining(['request', 'ending', 'ended']));
  shown.push(log);
  expect(shown.join('\n')).not.toContain(SECRET);
  expect(log).not.toContain('correct horse');
});
