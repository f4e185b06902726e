import { randomBytes } from 'node:crypto';
import { DatelineError, HOOK_KINDS, type Problem, parseQuery, withoutSecrets } from '@dateline/core/base';
import type { Change, Hook, HookOptions, NewHook } from '../types.js';
import { changesSince, lastChange } from './changes.js';
import type { Database } from './database.js';
import { kindsOf, type NextMessage, nextMessage } from './hook-message.js';

/** Milliseconds that a process has for one attempt. */
export const HOOK_LEASE = 60_000;

export interface HookRow {
  id: number;
  person: number;
  address: string;
  secret: string;
  kinds: string;
  query: string | null;
  created: string;
  seen: number;
  upto: number | null;
  lease: number;
  next_at: number;
  failures: number;
  failing_since: number | null;
  problem: string | null;
  ended: string | null;
}

/** A message that a process is to send; nobody else does until its lease is over. */
export interface HookClaim {
  id: number;
  /** Whose hook it is; empty for the first person. */
  person: string;
  address: string;
  secret: string;
  query?: string;
  changes: Change[];
  /** The same for the same changes, however often they are sent. */
  message: string;
  /** Attempts in a row that failed. */
  failures: number;
  lease: number;
}

/** How an attempt went: taken, or failed, and with `gone` never to be tried again. */
export interface HookOutcome {
  problem?: Problem;
  gone?: boolean;
  /** Milliseconds since 1970 before which it is not tried again. */
  next?: number;
}

/** What is kept of a problem. */
export const keptProblem = ({ code, message, details }: Problem): string =>
  JSON.stringify({ code, message, ...(details && { details }) });

/** An older version kept the sentence alone. */
function toldProblem(kept: string): Pick<Hook, 'problem' | 'code' | 'details'> {
  if (!kept.startsWith('{')) return { problem: kept };
  const { message, ...rest } = JSON.parse(kept) as Problem;
  return { problem: message, ...rest };
}

export function toHook(row: HookRow): Hook {
  return {
    id: row.id,
    address: withoutSecrets(row.address),
    kinds: kindsOf(row),
    ...(row.query !== null && { query: row.query }),
    created: row.created,
    ...(row.problem !== null && toldProblem(row.problem)),
    ...(row.failures > 0 && { failures: row.failures }),
    ...(row.failures > 0 && row.ended === null && { next: new Date(row.next_at).toISOString() }),
    ...(row.ended !== null && { ended: row.ended }),
  };
}

export const listHooks = (db: Database, person: number): Hook[] =>
  db.all<HookRow>('select * from hooks where person = ? order by id', person).map(toHook);

/** What a new hook hears of, and what signs its messages. */
export interface MadeHook {
  kinds: string;
  query: string | null;
  secret: string;
  created: string;
}

/** @throws DatelineError `bad-hook`, `bad-query` */
export function newHook({ kinds = ['article'], query }: HookOptions, now = new Date()): MadeHook {
  const unknown = kinds.find((kind) => !HOOK_KINDS.includes(kind));
  if (unknown !== undefined || kinds.length === 0)
    throw new DatelineError('bad-hook', { kind: unknown ?? 'nothing', kinds: HOOK_KINDS.join(', ') });
  if (query !== undefined) parseQuery(query, now);
  const kept = HOOK_KINDS.filter((kind) => kinds.includes(kind));
  return {
    kinds: kept.join(' '),
    query: query?.trim() || null,
    secret: `whsec_${randomBytes(32).toString('base64')}`,
    created: now.toISOString(),
  };
}

/** @throws DatelineError `bad-hook`, `bad-query` */
export function addHook(
  db: Database,
  address: string,
  options: HookOptions,
  person: number,
  now = new Date(),
): NewHook {
  const { kinds, query, secret, created } = newHook(options, now);
  return db.transaction(() => {
    const id = db.insert(
      'insert into hooks(person, address, secret, kinds, query, created, seen) values(?, ?, ?, ?, ?, ?, ?)',
      person,
      address,
      secret,
      kinds,
      query,
      created,
      lastChange(db),
    );
    return { ...toHook(hookRow(db, id, person)), secret };
  });
}

/** @throws DatelineError `unknown-hook` */
export function removeHook(db: Database, id: number, person: number): void {
  db.transaction(() => {
    hookRow(db, id, person);
    db.run('delete from hooks where id = ?', id);
  });
}

/** Where a hook is and what signs its messages. @throws DatelineError `unknown-hook` */
export const hookTarget = (db: Database, id: number, person: number): { address: string; secret: string } => {
  const { address, secret } = hookRow(db, id, person);
  return { address, secret };
};

function hookRow(db: Database, id: number, person: number): HookRow {
  const row = db.get<HookRow>('select * from hooks where id = ? and person = ?', id, person);
  if (!row) throw new DatelineError('unknown-hook', { id });
  return row;
}

const DUE = 'ended is null and lease <= ? and next_at <= ? and seen < (select max(number) from changes)';

/** Whether a hook has something to hear now. */
export const areHooksDue = (db: Database, now: number): boolean =>
  db.get(`select 1 from hooks where ${DUE} limit 1`, now, now) !== undefined;

/** The messages that a process is to send. */
export interface HookClaims {
  claims: HookClaim[];
  /** Whether a hook waits for stories to be indexed: its query is asked about these then. */
  waits: boolean;
}

/**
 * Takes what is to be sent now, a message for each hook that is due. One with a query hears of a story once that is indexed:
 * until then no word of it is found.
 * One that asks who speaks waits for its Reading as well.
 * @param indexed the number of the outbox up to which everything is found; undefined while the index is made again
 * @param reads whether Readings are made; where none are, nothing waits for one
 */
export function claimHooks(db: Database, now: number, indexed: number | undefined, reads = true): HookClaims {
  // Who only waits writes nothing: each commit has this asked again.
  const left: Left = { indexed, reads };
  const isWaiting = db.snapshot(() => dueRows(db, now).every((row) => nextOf(db, row, left) === 'waits'));
  if (isWaiting) return { claims: [], waits: areHooksDue(db, now) };
  return db.transaction(() => {
    const claims = dueRows(db, now).map((row) => claim(db, row, now, left));
    return { claims: claims.filter((each) => typeof each === 'object'), waits: claims.includes('waits') };
  });
}

export type DueRow = HookRow & { name: string };

const dueRows = (db: Database, now: number) =>
  db.all<DueRow>(`select h.*, p.name as name from hooks h join people p on p.id = h.person where ${DUE}`, now, now);

/** How far what a query asks is worked out. */
interface Left {
  indexed: number | undefined;
  reads: boolean;
}

/** What a hook is to hear next, and up to which change that is all there is for it. */
const nextOf = (db: Database, row: DueRow, left: Left): NextMessage =>
  nextMessage(row, changesSince(db, row.seen, row.person), lastChange(db), (changes, asksReading) =>
    findable(db, changes, { ...left, reads: left.reads && asksReading }),
  );

function claim(db: Database, row: DueRow, now: number, left: Left): HookClaim | 'nothing' | 'waits' {
  const found = nextOf(db, row, left);
  if (found === 'waits') return 'waits';
  const { changes, upto } = found;
  if (changes.length === 0) {
    db.run('update hooks set seen = ?, upto = null where id = ?', upto, row.id);
    return 'nothing';
  }
  const lease = now + HOOK_LEASE;
  db.run('update hooks set upto = ?, lease = ? where id = ?', upto, lease, row.id);
  return toClaim(row, changes, upto, lease);
}

/** The message of a hook that a process takes. */
export function toClaim(row: DueRow, changes: Change[], upto: number, lease: number): HookClaim {
  const { id, name: person, address, secret, query, seen, failures } = row;
  const message = `hook_${id}_${seen + 1}_${upto}`;
  return { id, person, address, secret, ...(query !== null && { query }), changes, message, failures, lease };
}

/** The changes before the first of a story that is not indexed yet, or is still to be read where `reads` says that it is asked. */
function findable(db: Database, changes: readonly Change[], { indexed, reads }: Left): Change[] {
  if (indexed === undefined) return [];
  const waiting = new Set(
    db
      .all<{ id: string }>(
        `select distinct a.id from json_each(?) j cross join articles a on a.id = j.value
         where a.place in (select place from outbox where number > ?) or (? and a.due = 1)`,
        JSON.stringify(changes.map(({ id }) => id)),
        indexed,
        reads ? 1 : 0,
      )
      .map(({ id }) => id),
  );
  const first = changes.findIndex(({ id }) => waiting.has(id));
  return first < 0 ? [...changes] : changes.slice(0, first);
}

/** Milliseconds of failing after which a hook ends. */
export const LONGEST = 5 * 86_400_000;

/** Notes how an attempt went; nothing where another process has the message by now. */
export function settleHook(db: Database, id: number, lease: number, outcome: HookOutcome, now: number): void {
  const { problem, gone = false, next = 0 } = outcome;
  db.transaction(() => {
    const row = db.get<HookRow>('select * from hooks where id = ? and lease = ?', id, lease);
    if (!row) return;
    if (problem === undefined) {
      const taken = 'seen = coalesce(upto, seen), upto = null, lease = 0, next_at = 0';
      db.run(`update hooks set ${taken}, failures = 0, failing_since = null, problem = null where id = ?`, id);
      return;
    }
    const since = row.failing_since ?? now;
    const ends = gone || now - since >= LONGEST;
    db.run(
      `update hooks set lease = 0, next_at = ?, failures = failures + 1, failing_since = ?, problem = ?, ended = ?
       where id = ?`,
      next,
      since,
      keptProblem(problem),
      ends ? new Date(now).toISOString() : null,
      id,
    );
  });
}
