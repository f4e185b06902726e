// A server of PostgreSQL for the tests of a process, which ends with it.
import { onTestFinished } from 'vitest';
import { startPostgres, type TestPostgres } from '../../../scripts/postgres.mjs';
import { migrate } from '../src/postgres/migrate.js';
import { Sql } from '../src/postgres/sql.js';

let started: Promise<{ server: TestPostgres; template: string }> | undefined;

async function start(): Promise<{ server: TestPostgres; template: string }> {
  const server = await startPostgres();
  const path = await server.database();
  const sql = new Sql(path);
  await migrate(sql);
  await sql.close();
  return { server, template: new URL(path).pathname.slice(1) };
}

export const postgres = async (): Promise<TestPostgres> => {
  started ??= start();
  return (await started).server;
};

/** The address of a database of its own, with the tables of a library or empty. */
export async function database({ empty = false } = {}): Promise<string> {
  const server = await postgres();
  return server.database(empty ? undefined : (await started)!.template);
}

/** Connections to a database, closed with the test. */
export function connected(address: string): Sql {
  const sql = new Sql(address, { connections: 4 });
  onTestFinished(() => sql.close());
  return sql;
}
