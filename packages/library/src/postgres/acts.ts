import type { Undone } from '../types.js';
import type { Tx } from './sql.js';

/** Acts of a person that can be taken back. */
const KEPT = 20;

/** Begins an entry that `undo` takes back as one; older ones than the last few go. */
export async function beginAct(tx: Tx, kind: Undone['kind'], person: number, data: object = {}): Promise<number> {
  const row = await tx.get<{ id: number }>(
    'insert into acts(person, at, kind, data) values($1, $2, $3, $4) returning id',
    person,
    new Date().toISOString(),
    kind,
    JSON.stringify(data),
  );
  await tx.run(
    `delete from acts where person = $1 and id <= (select id from acts where person = $1 order by id desc offset ${KEPT} limit 1)`,
    person,
  );
  return row!.id;
}

/** Says how many an act changed; one that changed nothing is no act. */
export async function endAct(tx: Tx, act: number, count: number): Promise<void> {
  if (count === 0) await tx.run('delete from acts where id = $1', act);
  else await tx.run('update acts set count = $2 where id = $1', act, count);
}
