// What people did with stories elsewhere, given to those that are here.

import type { States } from '@dateline/core/base';
import { POSITION } from '../../store/act-parts.js';
import type { Alias } from '../../store/aliases.js';
import { changed, changeTo, STATE_SQL } from '../../store/flags.js';
import { checkedTag } from '../../store/names.js';
import type { Highlight, Position, State } from '../../types.js';
import { noteDone } from '../done-at.js';
import { keepHighlights } from '../highlights.js';
import { joinStates } from '../rows.js';
import { setTags } from '../set-tags.js';
import type { Tx } from '../sql.js';
import { applyStates, type StateRow } from '../states.js';
import { columns } from '../values.js';

/** What is true of an article elsewhere. */
export interface Marks {
  article: number;
  states: Partial<States> & Pick<State, 'keptUnread'>;
  tags: readonly string[];
  position?: Position | undefined;
  highlights: readonly Highlight[];
}

/** Gives articles what a person did with them. What is true of one here stays true. */
export async function giveMarks(tx: Tx, marks: readonly Marks[], person: number): Promise<void> {
  // What another request of the same person changes at the same moment is counted once.
  await tx.all('select 1 from people where id = $1 for no key update', person);
  const rows = await rowsOf(
    tx,
    marks.map(({ article }) => article),
    person,
  );
  const here = marks.filter(({ article }) => rows.has(article));
  const after = new Map<number, StateRow>();
  for (const { article, states } of here)
    after.set(article, changed(after.get(article) ?? rows.get(article)!, changeTo(states)));
  await applyStates(
    tx,
    [...after].map(([article, flags]) => ({ row: rows.get(article)!, after: flags })),
    person,
  );
  const tied = here.flatMap(({ article, tags }) =>
    [...new Set(tags.map(checkedTag))].map((tag) => ({ row: rows.get(article)!, tag })),
  );
  if (tied.length > 0) await setTags(tx, { tied, untied: [] }, person);
  await keepPositions(tx, here, person);
  await keepHighlights(
    tx,
    person,
    here.flatMap(({ article, highlights }) => highlights.map((highlight) => ({ article, highlight }))),
  );
}

/** Articles with their states. Nobody moves them to another listing meanwhile: they are counted by it. */
async function rowsOf(tx: Tx, articles: readonly number[], person: number): Promise<Map<number, StateRow>> {
  const held = await tx.all<{ article: number; at: number }>(
    'select article, at from names where article = any($1::bigint[]) order by article for share',
    [...new Set(articles)],
  );
  const rows = await tx.all<StateRow>(
    `select a.article, a.at, a.id, a.listing, ${STATE_SQL} from unnest($1::bigint[], $2::bigint[]) h(at, article)
     join articles a on a.at = h.at and a.article = h.article ${joinStates('$3')}`,
    ...columns(
      held,
      ({ at }) => at,
      ({ article }) => article,
    ),
    person,
  );
  return new Map(rows.map((row) => [row.article, row]));
}

/** How far the person came in articles of which nothing is kept here. */
async function keepPositions(tx: Tx, marks: readonly Marks[], person: number): Promise<void> {
  const all = marks.flatMap(({ article, position }) => {
    if (!position) return [];
    const { read, heard = {} } = position;
    return [
      ...(read !== undefined && read > 0 && read < 1 ? [{ article, what: '', value: read }] : []),
      ...Object.entries(heard).flatMap(([what, value]) => (what !== '' && value > 0 ? [{ article, what, value }] : [])),
    ];
  });
  if (all.length === 0) return;
  await tx.run(
    `insert into positions(person, article, what, value)
       select $1, w.article, w.what, w.value from unnest($2::bigint[], $3::text[], $4::float8[]) w(article, what, value)
       where not exists (select from positions p where p.person = $1 and p.article = w.article)
     on conflict do nothing`,
    person,
    ...columns(
      all,
      ({ article }) => article,
      ({ what }) => what,
      ({ value }) => value,
    ),
  );
  const articles = all.map(({ article }) => article);
  await noteDone(tx, articles, [POSITION], new Date().toISOString(), person);
}

/** Names of articles; those that name another one stay as they are. */
export async function nameArticles(tx: Tx, names: readonly (Alias & { article: number })[]): Promise<void> {
  if (names.length === 0) return;
  await tx.run(
    `insert into aliases(scope, value, owner, article)
       select scope, value, 0, article from unnest($1::text[], $2::text[], $3::bigint[]) n(scope, value, article)
       order by scope, value on conflict do nothing`,
    ...columns(
      names,
      ({ scope }) => scope,
      ({ value }) => value,
      ({ article }) => article,
    ),
  );
}
