import { bits, changed, type Flags, STATE_COLUMNS, STATE_SQL, type StateColumn } from '../store/flags.js';
import { log } from './changes.js';
import { seen } from './find.js';
import { countFor } from './listings.js';
import { joinStates } from './rows.js';
import type { Query, Tx } from './sql.js';
import { columns } from './values.js';

/** An article whose states are to change, with those that it has. */
export interface StateRow extends Flags {
  article: number;
  at: number;
  id: string;
  listing: number;
}

/** Changes of one transaction that are told one by one; more are told as one. */
const TOLD = 500;

/** Gives articles other states, counts it, and keeps in `act` how they were. @returns the numbers of those that changed */
export async function setStates(
  tx: Tx,
  rows: readonly StateRow[],
  change: Partial<Record<StateColumn, boolean | undefined>>,
  person: number,
  act?: number,
): Promise<Set<number>> {
  return applyStates(
    tx,
    rows.map((row) => ({ row, after: changed(row, change) })),
    person,
    act,
  );
}

export async function applyStates(
  tx: Tx,
  all: readonly { row: StateRow; after: Flags }[],
  person: number,
  act?: number,
): Promise<Set<number>> {
  const changes = all.filter(({ row, after }) => bits(row) !== bits(after));
  if (changes.length === 0) return new Set();
  if (act !== undefined)
    await tx.run(
      `insert into act_states(act, article, states) select $1, * from unnest($2::bigint[], $3::int[]) on conflict do nothing`,
      act,
      ...columns(
        changes,
        ({ row }) => row.article,
        ({ row }) => bits(row),
      ),
    );
  await writeStates(tx, changes, person);
  const done = (flags: Flags) => flags.read | flags.hidden;
  await countFor(
    tx,
    person,
    changes.map(({ row, after }) => ({
      listing: row.listing,
      at: row.at,
      done: done(after) - done(row),
      hidden: after.hidden - row.hidden,
    })),
  );
  if (changes.length > TOLD) await log(tx, { kind: 'refresh', id: '', person });
  else await log(tx, ...changes.map(({ row }) => ({ kind: 'state' as const, id: row.id, person })));
  return new Set(changes.map(({ row }) => row.article));
}

/** A row stays where nothing is left: it says when that was changed. */
async function writeStates(tx: Tx, changes: readonly { row: StateRow; after: Flags }[], person: number): Promise<void> {
  const set = STATE_COLUMNS.map((name) => `${name} = excluded.${name}`).join(', ');
  await tx.run(
    `insert into states(person, article, at, ${STATE_COLUMNS.join(', ')}, changed)
       select $1, *, $2::bigint from unnest($3::bigint[], $4::bigint[], ${STATE_COLUMNS.map((_, n) => `$${n + 5}::smallint[]`).join(', ')})
     on conflict(person, article) do update set ${set}, at = excluded.at, changed = excluded.changed`,
    person,
    Math.floor(Date.now() / 1000),
    ...columns(
      changes,
      ({ row }) => row.article,
      ({ row }) => row.at,
      ...STATE_COLUMNS.map(
        (name) =>
          ({ after }: { after: Flags }) =>
            after[name],
      ),
    ),
  );
}

/**
 * The states of articles that a person sees, in the order of their numbers, while nobody moves them to another listing: the row of the
 * person is held already.
 */
export async function heldRows(tx: Tx, articles: readonly number[], person: number): Promise<StateRow[]> {
  if (articles.length === 0) return [];
  await tx.all('select 1 from names where article = any($1::bigint[]) order by article for share', articles);
  return rowsOf(tx, articles, person);
}

/** The states of articles that a person sees, in the order in which they are named. */
export const rowsOf = (query: Query, articles: readonly number[], person: number): Promise<StateRow[]> =>
  query.all<StateRow>(
    `select a.article, a.at, a.id, a.listing, ${STATE_SQL} from unnest($1::bigint[]) with ordinality w(article, turn)
     join names n on n.article = w.article join articles a on a.at = n.at and a.article = n.article ${joinStates('$2')}
     where ${seen('$2')} order by w.turn`,
    articles,
    person,
  );

/** What another request of the same person changes at the same moment is counted once. */
export const holdPerson = async (tx: Tx, person: number): Promise<void> =>
  void (await tx.all('select 1 from people where id = $1 for no key update', person));

/** Has articles count as changed now. */
export async function touch(tx: Tx, rows: readonly StateRow[], person: number): Promise<void> {
  await tx.run(
    `insert into states(person, article, at, changed) select $1, *, $2::bigint from unnest($3::bigint[], $4::bigint[])
     on conflict(person, article) do update set changed = excluded.changed`,
    person,
    Math.floor(Date.now() / 1000),
    ...columns(
      rows,
      ({ article }) => article,
      ({ at }) => at,
    ),
  );
}
