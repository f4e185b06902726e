import { DatelineError } from '@dateline/core/base';
import { steps } from './schema/steps.js';
import type { Query, Sql, Tx } from './sql.js';

/** PostgreSQL before this cannot do what is asked of it here. */
const OLDEST = 15;
/** The advisory locks of Dateline begin with this number ("DATE" as bytes); the second number says what is locked. */
export const LOCKS = 1145131604;
const MIGRATING = 1;

/**
 * Brings the tables to the present version, each step whole or not at all. Of many processes that start at once one does it, and
 * the others wait.
 * @param to the steps there are: step N takes version N to N + 1
 * @throws DatelineError `old-database`, `newer-library`, `not-a-library`
 */
export async function migrate(sql: Sql, to: readonly string[] = steps): Promise<void> {
  const before = await versionOf(sql);
  checkVersion(sql, before, to.length);
  for (let version = before; version < to.length; version++)
    await sql.transaction(async (tx) => {
      await tx.all('select pg_advisory_xact_lock($1, $2)', LOCKS, MIGRATING);
      // Another process may have been faster while this one waited.
      const now = await versionOf(tx);
      checkVersion(sql, now, to.length);
      if (now !== version) return;
      if (version === 0) await begin(tx, sql.path);
      await tx.script(to[version]!);
      await tx.run('update dateline.version set version = $1', version + 1);
    });
}

/** Whether the tables are of the present version. @throws DatelineError where the database cannot be reached */
export const isPresent = async (sql: Sql): Promise<boolean> => (await versionOf(sql)) === steps.length;

async function begin(tx: Tx, path: string): Promise<void> {
  if (await tx.get("select 1 from pg_namespace where nspname = 'dateline'"))
    throw new DatelineError('not-a-library', {
      path,
      wording: `The database ${path} has a schema dateline that is of another program; name another database.`,
    });
  await tx.script(
    'create schema dateline; create table dateline.version(version integer not null); insert into dateline.version values(0)',
  );
}

/** The version of the library, 0 where there is none yet. */
async function versionOf(query: Query): Promise<number> {
  const there = await query.get<{ there: boolean; server: number }>(
    "select to_regclass('dateline.version') is not null as there, current_setting('server_version_num')::int as server",
  );
  if (there!.server < OLDEST * 10_000)
    throw new DatelineError('old-database', { version: Math.floor(there!.server / 10_000), oldest: OLDEST });
  if (!there!.there) return 0;
  return (await query.get<{ version: number }>('select version from dateline.version'))?.version ?? 0;
}

function checkVersion({ path }: Sql, version: number, known: number): void {
  if (version > known) throw new DatelineError('newer-library', { path, version, known });
}
