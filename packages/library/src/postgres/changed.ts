// Marks of stories that say something else since a person read them.
import { bits, MARKED } from '../store/flags.js';
import { log } from './changes.js';
import { findAll } from './find.js';
import type { Tx } from './sql.js';
import { holdPerson, type StateRow } from './states.js';
import { columns } from './values.js';

/** Takes the mark away; the version that was read stays known until there is another one. @returns the articles that had it */
export async function lookedAt<Row extends { article: number; id: string }>(
  tx: Tx,
  rows: readonly Row[],
  person: number,
): Promise<Row[]> {
  if (rows.length === 0) return [];
  const found = await tx.all<{ article: number; state: string }>(
    `update changed c set state = 'seen', pending = 0 from (
       select article, state from changed where person = $1 and article = any($2::bigint[])
         and (state <> 'seen' or pending = 1) order by article for update) o
     where c.person = $1 and c.article = o.article returning c.article, o.state`,
    person,
    rows.map(({ article }) => article),
  );
  const had = new Set(found.flatMap(({ article, state }) => (state === 'changed' ? [article] : [])));
  const marked = rows.filter(({ article }) => had.has(article));
  await log(tx, ...marked.map(({ id }) => ({ kind: 'state' as const, id, person })));
  return marked;
}

/** Keeps in an act that it took the mark of changes away. */
export async function keepMarked(tx: Tx, act: number, rows: readonly StateRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.run(
    `insert into act_states(act, article, states) select $1, * from unnest($2::bigint[], $3::int[])
     on conflict(act, article) do update set states = act_states.states | $4::int`,
    act,
    ...columns(
      rows,
      ({ article }) => article,
      (row) => bits(row) | MARKED,
    ),
    MARKED,
  );
}

/** Gives the mark back to articles. */
export async function unseen(tx: Tx, articles: readonly number[], person: number): Promise<void> {
  if (articles.length === 0) return;
  await tx.run(
    "update changed set state = 'changed' where person = $1 and article = any($2::bigint[]) and state = 'seen'",
    person,
    articles,
  );
}

/** The person has looked at how articles changed, or where one is unknown at none. */
export async function markSeen(tx: Tx, person: number, ids: readonly string[]): Promise<void> {
  await holdPerson(tx, person);
  await lookedAt(tx, await findAll(tx, ids, person), person);
}
