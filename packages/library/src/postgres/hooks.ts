// Addresses that hear of changes: any number of processes send to them, each message by one.
import { DatelineError } from '@dateline/core/base';
import { MOST, type NextMessage, nextMessage } from '../store/hook-message.js';
import {
  type DueRow,
  HOOK_LEASE,
  type HookClaim,
  type HookClaims,
  type HookRow,
  keptProblem,
  LONGEST,
  newHook,
  toClaim,
  toHook,
} from '../store/hooks.js';
import type { Change } from '../types.js';
import { type Bounds, lastChange, numberChanges, withGap } from './changes.js';
import type { Query, Tx } from './sql.js';
import { columns } from './values.js';
import type { Verbs } from './verbs.js';

/** @throws DatelineError `unknown-hook` */
async function hookRow(query: Query, id: number, person: number): Promise<HookRow> {
  const row = await query.get<HookRow>('select * from hooks where id = $1 and person = $2', id, person);
  if (!row) throw new DatelineError('unknown-hook', { id });
  return row;
}

/** Hooks that something came for; with `lock` those that no other process looks at. */
const dueRows = (query: Query, now: number, lock: '' | 'for no key update of h skip locked') =>
  query.all<DueRow>(
    `select h.*, p.name as name from hooks h join people p on p.id = h.person
     where h.ended is null and h.lease <= $1 and h.next_at <= $1 and h.seen < (select max(number) from changes)
     order by h.id ${lock}`,
    now,
  );

/** What each of the hooks is to hear next. */
async function nextOf(query: Query, rows: readonly DueRow[], reads: boolean): Promise<Map<number, NextMessage>> {
  const bounds = (await query.get<Bounds>(
    'select coalesce(min(number), 0)::bigint as first, coalesce(max(number), 0)::bigint as last from changes',
  ))!;
  const found = await changesOf(query, rows, bounds.last);
  const asked = rows.filter((row) => row.query !== null).flatMap(({ id }) => found.get(id) ?? []);
  const left = await notFindable(query, [...new Set(asked.map(({ id }) => id))]);
  const findable = (changes: readonly Change[], asksReading: boolean): Change[] => {
    const first = changes.findIndex(
      ({ id }) => left.get(id)?.unindexed === true || (reads && asksReading && left.get(id)?.unread === true),
    );
    return first < 0 ? [...changes] : changes.slice(0, first);
  };
  return new Map(
    rows.map((row) => [
      row.id,
      nextMessage(row, withGap(found.get(row.id) ?? [], row.seen, bounds), bounds.last, findable),
    ]),
  );
}

/** By hook, what its person may hear of the changes since what it heard of last: as much as a message holds, and one more. */
async function changesOf(query: Query, rows: readonly DueRow[], last: number): Promise<Map<number, Change[]>> {
  const found = await query.all<Change & { hook: number }>(
    `select h.id as hook, c.number, c.kind, c.id
     from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::text[]) h(id, person, seen, kinds)
     cross join lateral (
       select c.number, c.kind, c.id from changes c
       where c.number > h.seen and c.number <= $5
         and (c.kind = any(string_to_array(h.kinds, ' ')) or (c.kind = 'refresh' and c.id = ''))
         and (c.person is null or c.person = h.person)
         and (c.listing is null
           or exists (select from listing_feeds lf where lf.listing = c.listing and lf.feed = -h.person)
           or exists (select from listing_feeds lf join subscriptions su on su.feed = lf.feed and su.person = h.person
             where lf.listing = c.listing))
       order by c.number limit ${MOST + 1}) c
     order by h.id, c.number`,
    ...columns(
      rows,
      ({ id }) => id,
      ({ person }) => person,
      ({ seen }) => seen,
      ({ kinds }) => kinds,
    ),
    last,
  );
  return Map.groupBy(found, ({ hook }) => hook) as Map<number, Change[]>;
}

/** What of an article is not worked out yet. */
interface Unfinished {
  id: string;
  /** Its words are not found: it stands in the outbox. */
  unindexed: boolean;
  /** A Reading of it is due. */
  unread: boolean;
}

/** Articles that not every query finds yet, by their ids. */
async function notFindable(query: Query, ids: readonly string[]): Promise<Map<string, Unfinished>> {
  if (ids.length === 0) return new Map();
  const rows = await query.all<Unfinished>(
    `select n.id, exists (select from outbox o where o.article = n.article) as unindexed, a.due = 1 as unread
     from names n join articles a on a.at = n.at and a.article = n.article where n.id = any($1::text[])`,
    ids,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Takes what is to be sent: a message for each hook, and nothing from those for which there is none. */
async function take(tx: Tx, now: number, reads: boolean): Promise<HookClaims> {
  const rows = await dueRows(tx, now, 'for no key update of h skip locked');
  const next = await nextOf(tx, rows, reads);
  const lease = now + HOOK_LEASE;
  const [claims, heard]: [HookClaim[], { id: number; upto: number }[]] = [[], []];
  let waits = false;
  for (const row of rows) {
    const message = next.get(row.id)!;
    if (message === 'waits') waits = true;
    else if (message.changes.length === 0) heard.push({ id: row.id, upto: message.upto });
    else claims.push(toClaim(row, bare(message.changes), message.upto, lease));
  }
  if (heard.length > 0)
    await tx.run(
      `update hooks h set seen = n.upto, upto = null from unnest($1::bigint[], $2::bigint[]) n(id, upto) where h.id = n.id`,
      ...columns(
        heard,
        ({ id }) => id,
        ({ upto }) => upto,
      ),
    );
  if (claims.length > 0)
    await tx.run(
      `update hooks h set upto = n.upto, lease = $3 from unnest($1::bigint[], $2::bigint[]) n(id, upto) where h.id = n.id`,
      ...columns(
        claims,
        ({ id }) => id,
        ({ id }) => (next.get(id) as Exclude<NextMessage, 'waits'>).upto,
      ),
      lease,
    );
  return { claims, waits };
}

const bare = (changes: readonly Change[]): Change[] => changes.map(({ number, kind, id }) => ({ number, kind, id }));

export const hooks: Verbs<'hooks' | 'addHook' | 'removeHook' | 'hookTarget' | 'claimHooks' | 'settleHook'> = {
  hooks: async (sql, person) =>
    (await sql.all<HookRow>('select * from hooks where person = $1 order by id', person)).map(toHook),

  async addHook(sql, person, address, options) {
    const { kinds, query, secret, created } = newHook(options);
    // It hears of what comes after this, not of what waits for its number.
    await numberChanges(sql);
    return sql.transaction(async (tx) => {
      const row = await tx.get<HookRow>(
        'insert into hooks(person, address, secret, kinds, query, created, seen) values($1, $2, $3, $4, $5, $6, $7) returning *',
        person,
        address,
        secret,
        kinds,
        query,
        created,
        await lastChange(tx),
      );
      return { ...toHook(row!), secret };
    });
  },

  async removeHook(sql, person, id) {
    const gone = await sql.run('delete from hooks where id = $1 and person = $2', id, person);
    if (gone === 0) throw new DatelineError('unknown-hook', { id });
  },

  async hookTarget(sql, person, id) {
    const { address, secret } = await hookRow(sql, id, person);
    return { address, secret };
  },

  async claimHooks(sql, _person, now, reads) {
    // Who only waits writes nothing and locks nothing: each change has this asked again.
    const idle = await sql.snapshot(async (tx) => {
      const rows = await dueRows(tx, now, '');
      const next = rows.length > 0 ? [...(await nextOf(tx, rows, reads)).values()] : [];
      return next.every((message) => message === 'waits') ? { claims: [], waits: next.length > 0 } : undefined;
    });
    return idle ?? sql.transaction((tx) => take(tx, now, reads));
  },

  /** Nothing is noted where another process has the message by now. */
  async settleHook(sql, _person, id, lease, { problem, gone = false, next = 0 }, now) {
    if (problem === undefined) {
      await sql.run(
        `update hooks set seen = coalesce(upto, seen), upto = null, lease = 0, next_at = 0, failures = 0,
           failing_since = null, problem = null where id = $1 and lease = $2`,
        id,
        lease,
      );
      return;
    }
    await sql.run(
      `update hooks set lease = 0, next_at = $3, failures = failures + 1, failing_since = coalesce(failing_since, $4),
         problem = $5, ended = case when $6 or $4 - coalesce(failing_since, $4) >= $7 then $8 end
       where id = $1 and lease = $2`,
      id,
      lease,
      next,
      now,
      keptProblem(problem),
      gone,
      LONGEST,
      new Date(now).toISOString(),
    );
  },
};
