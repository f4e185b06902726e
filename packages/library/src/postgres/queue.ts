// Feeds that are asked, each by one process at a time.
import { normalizeAddress } from '@dateline/core/base';
import type { FeedRow } from '../store/feed-row.js';
import { columnsOf, toClaimed } from '../store/fetch-columns.js';
import { ASKER, type ClaimOptions, type FetchOutcome, isDead } from '../store/queue.js';
import { log } from './changes.js';
import { column } from './feed-rows.js';
import type { Query, Sql, Tx } from './sql.js';
import { Values } from './values.js';
import type { Verbs } from './verbs.js';

const at = (time: number) => new Date(time).toISOString();

/** The feeds `f` that may be claimed, as a condition. */
function claimable({ now, longest, force, feeds, except, person }: ClaimOptions, values: Values): string {
  // Leases are by the clock of the server: those of machines differ.
  const where = ['f.removed is null', '(f.lease is null or f.lease <= now())'];
  if (person !== undefined)
    where.push(
      `f.id in (select feed from subscriptions where person = ${values.of(person)}${feeds ? '' : ' and paused = 0'})`,
    );
  if (feeds) where.push(`f.id = any(${values.of(feeds, 'bigint[]')})`);
  else {
    where.push('f.ended = 0', 'exists (select from subscriptions where feed = f.id and paused = 0)');
    if (!force)
      where.push(
        `(f.next_refresh is null or f.next_refresh <= ${values.of(at(now))} or f.next_refresh > ${values.of(at(now + longest))})`,
      );
  }
  if (except?.length) where.push(`f.id <> all(${values.of(except, 'bigint[]')})`);
  return where.join(' and ');
}

/** A process of this machine that died with feeds in its hands will not ask them. */
async function freeDead(query: Query): Promise<void> {
  const askers = await query.all<{ asker: string }>(
    'select distinct asker from feeds where lease is not null and asker is not null and asker <> $1',
    ASKER,
  );
  const dead = askers.map(({ asker }) => asker).filter(isDead);
  if (dead.length > 0)
    await query.run('update feeds set lease = null, asker = null where asker = any($1::text[])', dead);
}

async function claim(sql: Sql, count: number, options: ClaimOptions) {
  await freeDead(sql);
  const values = new Values();
  const rows = await sql.all<FeedRow & { given: string | null }>(
    `with taken as (
       select f.id from feeds f where ${claimable(options, values)}
       order by f.next_refresh nulls first, f.id limit ${values.of(count)} for no key update skip locked)
     update feeds f set lease = now() + ${values.of(options.lease)} * interval '1 millisecond', asker = ${values.of(ASKER)}
     from taken t where f.id = t.id
     returning f.*, (select su.title from subscriptions su where su.feed = f.id and su.person = ${values.of(options.person ?? null, 'bigint')}) as given`,
    ...values.list,
  );
  rows.sort((a, b) => (a.next_refresh ?? '').localeCompare(b.next_refresh ?? '') || a.id - b.id);
  return rows.map((row) => ({ ...toClaimed(row), ...(row.given !== null && { title: row.given }) }));
}

async function record(tx: Tx, feed: number, outcome: FetchOutcome): Promise<void> {
  const { problem, title, moved } = outcome;
  const values = new Values();
  const changes: [column: string, value: string | number | null][] = [...columnsOf(outcome), ['asker', null]];
  if (title) changes.push(['title', title]);
  const set = changes.map(([name, value]) => `${column(name)} = ${values.of(value)}`).join(', ');
  const found = await tx.run(
    `update feeds set ${set}, failures = ${problem ? 'failures + 1' : '0'} where id = ${values.of(feed)}`,
    ...values.list,
  );
  if (found === 0) return;
  // Where another feed of the same owner stands at the address already, this one stays.
  if (moved)
    await tx.run(
      `update feeds f set url = $2, address = $3 where f.id = $1 and not exists (
         select from feeds o where o.address = $3 and o.id <> f.id and o.owner is not distinct from f.owner and o.removed is null)`,
      feed,
      moved,
      normalizeAddress(moved),
    );
  await log(tx, { kind: 'feed', id: String(feed) });
}

export const queue: Verbs<'claimFeeds' | 'countDue' | 'releaseFeeds' | 'recordFetch'> = {
  claimFeeds: claim,
  async countDue(sql, options) {
    await freeDead(sql);
    const values = new Values();
    const text = `select count(*) as n from feeds f where ${claimable(options, values)}`;
    return (await sql.get<{ n: number }>(text, ...values.list))!.n;
  },
  async releaseFeeds(sql, feeds) {
    if (feeds.length === 0) return;
    await sql.run(
      'update feeds set lease = null, asker = null where id = any($1::bigint[]) and asker = $2',
      feeds,
      ASKER,
    );
  },
  recordFetch: (sql, feed, outcome) => sql.transaction((tx) => record(tx, feed, outcome)),
};
