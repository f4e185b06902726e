import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Administration } from '../administration/administration.js';
import type { Shared } from '../shared.js';
import type { ThreadOptions } from '../threads/protocol.js';
import { postgresAdministration } from './administration.js';
import { loadEdition } from './edition.js';
import { Housekeeping } from './housekeeping.js';
import { migrate } from './migrate.js';
import { Sql } from './sql.js';
import { postgresStore } from './store.js';
import { UnreadCounts } from './unread-counts.js';
import { PostgresWatch } from './watch.js';
import { whatIsLeft } from './what-is-left.js';
import { PostgresWorkers } from './workers.js';

interface Opened {
  shared: Shared;
  administration: Administration;
  watch: PostgresWatch;
}

/** Milliseconds that the first search waits for the index. */
const PATIENCE = 3_000;

/**
 * Opens a library in a database; its tables are made where they are absent. What one process does others learn of.
 * @throws DatelineError `library-unreachable`, `library-refused`, `library-read-only`, `old-database`, `newer-library`, `not-a-library`
 */
export async function openPostgres(worker: string | URL, options: ThreadOptions): Promise<Opened> {
  const sql = new Sql(options.path);
  try {
    await migrate(sql);
    const store = postgresStore(sql);
    if (options.edition) await loadEdition(sql, store, options.edition);
    const watch = new PostgresWatch(sql);
    const threads = new PostgresWorkers({
      worker,
      options,
      store,
      watch,
      counts: new UnreadCounts(sql),
      left: () => whatIsLeft(sql),
    });
    const housekeeping = options.refresh ? new Housekeeping(sql) : undefined;
    let searched = false;
    const shared: Shared = {
      path: sql.path,
      spool: join(tmpdir(), `dateline-${randomUUID()}`),
      store,
      watch,
      threads,
      async searching(query, ask) {
        // Words that were left a moment ago are waited for a little, by the first search alone, as in a file.
        if (query && !searched) {
          searched = true;
          if (await sql.get('select 1 from outbox limit 1'))
            await Promise.race([threads.caughtUp().catch(() => {}), setTimeout(PATIENCE, undefined, { ref: false })]);
        }
        return ask(store);
      },
      async close() {
        watch.close();
        await housekeeping?.close();
        await threads.close();
        await sql.close();
      },
    };
    return { shared, administration: postgresAdministration(sql, store), watch };
  } catch (error) {
    await sql.close();
    throw error;
  }
}
