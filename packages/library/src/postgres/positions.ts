import { POSITION } from '../store/act-parts.js';
import type { Position } from '../types.js';
import { doneAfter, noteDone } from './done-at.js';
import { findOne } from './find.js';
import type { Tx } from './sql.js';
import { columns } from './values.js';

/**
 * Keeps what is between its beginning and its end, and forgets what is at either.
 * @param at ISO 8601, where it was done before now: what was done later stays
 */
export async function keepPosition(
  tx: Tx,
  person: number,
  id: string,
  { read, heard = {} }: Position,
  at?: string,
): Promise<void> {
  const { article } = await findOne(tx, id, person);
  if (at !== undefined && (await doneAfter(tx, [article], at, person)).has(`${article} ${POSITION}`)) return;
  await noteDone(tx, [article], [POSITION], at ?? new Date().toISOString(), person);
  const all = [
    ...(read === undefined ? [] : [['', read < 1 ? read : 0] as const]),
    ...Object.entries(heard).filter(([url]) => url !== ''),
  ];
  if (all.length === 0) return;
  await tx.run(
    `with w as (select * from unnest($3::text[], $4::float8[]) w(what, value)),
       gone as (delete from positions p using w where p.person = $1 and p.article = $2 and p.what = w.what and not w.value > 0)
     insert into positions(person, article, what, value) select $1, $2, what, value from w where value > 0
     on conflict(person, article, what) do update set value = excluded.value`,
    person,
    article,
    ...columns(
      all,
      ([what]) => what,
      ([, value]) => value,
    ),
  );
}
