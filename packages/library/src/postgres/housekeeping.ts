import { pruneChanges } from './changes.js';
import { purgeFeeds } from './purge.js';
import { removeOld } from './retention.js';
import type { Sql } from './sql.js';

interface Chore {
  name: string;
  /** Seconds from one time to the next, whichever process does it. */
  every: number;
  run(sql: Sql, isStopped: () => boolean): Promise<unknown>;
}

const CHORES: readonly Chore[] = [
  { name: 'counts', every: 20, run: (sql) => sql.all('select fold_counts()') },
  { name: 'changes', every: 600, run: pruneChanges },
  { name: 'sessions', every: 3_600, run: (sql) => sql.run('delete from sessions where expires < now()') },
  { name: 'feeds', every: 600, run: purgeFeeds },
  { name: 'stories', every: 3_600, run: removeOld },
];

/** Milliseconds between two looks for something to do. */
const LOOK = 5_000;

/**
 * Takes a chore that is due, so that of all processes one does it. Who dies over it has it done again next time.
 * @returns whether it is this process that does it
 */
export async function take(sql: Sql, { name, every }: Pick<Chore, 'name' | 'every'>): Promise<boolean> {
  const taken = await sql.run(
    `insert into facts(name, value) values('chore ' || $1, extract(epoch from now())::text)
     on conflict (name) do update set value = excluded.value
     where facts.value::double precision + $2 <= excluded.value::double precision`,
    name,
    every,
  );
  return taken === 1;
}

/** Does what has to be done now and then, in each process that works; of all of them one at a time. */
export class Housekeeping {
  private readonly sql: Sql;
  private readonly timer: NodeJS.Timeout;
  private running: Promise<void> | undefined;
  private isStopped = false;

  constructor(sql: Sql, look = LOOK) {
    this.sql = sql;
    // What fails now, as while the server is started again, is done later.
    const start = () => {
      this.running ??= this.round()
        .catch(() => {})
        .finally(() => {
          this.running = undefined;
        });
    };
    this.timer = setInterval(start, look).unref();
  }

  async close(): Promise<void> {
    this.isStopped = true;
    clearInterval(this.timer);
    await this.running;
  }

  private async round(): Promise<void> {
    for (const chore of CHORES) {
      if (this.isStopped) return;
      if (await take(this.sql, chore)) await chore.run(this.sql, () => this.isStopped);
    }
  }
}
