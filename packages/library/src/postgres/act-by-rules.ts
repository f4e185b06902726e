import { isAsRulesLeft, type RuleRow, statesOfRule } from '../store/rule-row.js';
import type { RuleEffect } from '../types.js';
import { setAll, type Wanted } from './set-all.js';
import type { Query, Tx } from './sql.js';
import { rowsOf } from './states.js';
import { columns } from './values.js';

/** A story that rules have judged, with the numbers of those that found it. */
export interface RuledStory {
  article: number;
  rules: readonly number[];
  /** Those whose rules count; all when absent. */
  people?: ReadonlySet<number>;
}

/** Notes what rules did to articles. @param undoneBy the act that takes it back */
export async function noteEffects(
  query: Query,
  effects: readonly { article: number; rule: RuleRow }[],
  { at, cause, undoneBy }: { at: string; cause: RuleEffect['when']; undoneBy?: number },
): Promise<void> {
  if (effects.length === 0) return;
  await query.run(
    `insert into ruled(person, article, rule, name, query, act, tags, at, cause, undone_by)
       select e.*, $8, $9, $10 from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[]) e`,
    ...columns(
      effects,
      ({ rule }) => rule.person,
      ({ article }) => article,
      ({ rule }) => rule.id,
      ({ rule }) => rule.name,
      ({ rule }) => rule.query,
      ({ rule }) => rule.act,
      ({ rule }) => rule.tags,
    ),
    at,
    cause,
    undoneBy ?? null,
  );
}

/**
 * Has rules act on stories that they judged, in the transaction that stores these: their names are held. What a person did with a
 * story stays.
 */
export async function actByRules(
  tx: Tx,
  stories: readonly RuledStory[],
  how: { at: string; cause: 'arrival' | 'reading' },
): Promise<void> {
  const ids = [...new Set(stories.flatMap(({ rules }) => rules))];
  if (ids.length === 0) return;
  const rows = await tx.all<RuleRow>(
    'select * from rules where id = any($1::bigint[]) and enabled = 1 order by id',
    ids,
  );
  const rules = new Map(rows.map((row) => [row.id, row]));
  const people = new Map<number, Map<number, RuleRow[]>>();
  for (const { article, rules: found, people: only } of stories)
    for (const rule of found.flatMap((id) => rules.get(id) ?? [])) {
      if (only && !only.has(rule.person)) continue;
      const mine = people.get(rule.person) ?? new Map<number, RuleRow[]>();
      people.set(rule.person, mine);
      mine.set(article, [...(mine.get(article) ?? []), rule]);
    }
  for (const [person, mine] of [...people].sort(([a], [b]) => a - b)) await actFor(tx, person, mine, how);
}

async function actFor(
  tx: Tx,
  person: number,
  found: ReadonlyMap<number, readonly RuleRow[]>,
  how: { at: string; cause: 'arrival' | 'reading' },
): Promise<void> {
  const articles = [...found.keys()];
  const rows = await rowsOf(tx, articles, person);
  const done = await doneWith(tx, articles, person);
  const untouched = rows.filter((row) => {
    const { ruled, tags, highlighted } = done.get(row.article) ?? { ruled: [], tags: [], highlighted: false };
    return !highlighted && isAsRulesLeft(row, ruled, tags);
  });
  const wanted = untouched.map((row): Wanted => {
    const mine = found.get(row.article)!;
    return {
      row,
      state: {
        ...Object.assign({}, ...mine.map(statesOfRule)),
        tag: mine.flatMap(({ tags }) => JSON.parse(tags) as string[]),
      },
    };
  });
  await setAll(tx, wanted, person, undefined);
  await noteEffects(
    tx,
    untouched.flatMap(({ article }) => found.get(article)!.map((rule) => ({ article, rule }))),
    how,
  );
}

interface Done {
  ruled: Pick<RuleRow, 'act' | 'tags'>[];
  tags: string[];
  highlighted: boolean;
}

/** What rules and the person did with articles, by their numbers. */
async function doneWith(query: Query, articles: readonly number[], person: number): Promise<Map<number, Done>> {
  const rows = await query.all<Done & { article: number }>(
    `select w.article,
       coalesce((select json_agg(json_build_object('act', act, 'tags', tags)) from ruled where article = w.article and person = $2), '[]') as ruled,
       array(select tag from tags where article = w.article and person = $2) as tags,
       exists(select from highlights where article = w.article and person = $2) as highlighted
     from unnest($1::bigint[]) w(article)`,
    articles,
    person,
  );
  return new Map(rows.map((row) => [row.article, row]));
}
