import type { MarkOptions, State } from '../types.js';
import { beginAct, endAct } from './acts.js';
import { findAll } from './find.js';
import { NotYet } from './not-yet.js';
import type { Tx } from './sql.js';
import { setStates } from './states.js';
import type { Verbs } from './verbs.js';

/** All of the articles or, where one is unknown, none. @returns the ids of those that changed */
async function mark(
  tx: Tx,
  person: number,
  ids: readonly string[],
  { tag = [], untag = [], keptUnread: kept, ...states }: State,
  { also, undoable = false }: MarkOptions = {},
): Promise<string[]> {
  if (also) throw new NotYet('marking the other articles of a Story');
  if (tag.length > 0 || untag.length > 0) throw new NotYet('tags');
  // What another request of the same person changes at the same moment is counted once.
  await tx.all('select 1 from people where id = $1 for no key update', person);
  const named = await findAll(tx, ids, person);
  // Nobody moves the articles to another listing meanwhile: they are counted by it.
  await tx.all(
    'select 1 from names where article = any($1::bigint[]) order by article for share',
    named.map(({ article }) => article),
  );
  const rows = [...new Map((await findAll(tx, ids, person)).map((row) => [row.article, row])).values()];
  const act = rows.length > 1 || undoable ? await beginAct(tx, 'mark', person) : undefined;
  const changed = await setStates(tx, rows, { ...states, kept }, person, act);
  if (act !== undefined) await endAct(tx, act, changed.size);
  return rows.filter(({ article }) => changed.has(article)).map(({ id }) => id);
}

export const marks: Verbs<'mark'> = {
  mark: (sql, person, ids, state, options) => sql.transaction((tx) => mark(tx, person, ids, state, options)),
};
