// What a person keeps beside feeds and stories, on its way out and in.
import type { ExportedKept } from '../../exchange/export-shape.js';
import { goodOnes, type RestoredKept, ruleKey } from '../../store/restore-kept.js';
import { type Columns, checkedBound, toRetention } from '../../store/retention-bounds.js';
import { type RuleRow, toRule } from '../../store/rule-row.js';
import type { SearchRow } from '../../store/searches.js';
import { log } from '../changes.js';
import { keepSearches } from '../searches.js';
import type { Query, Tx } from '../sql.js';
import { columns } from '../values.js';

const retentionOf = async (query: Query, person: number) => {
  const row = await query.get<Columns>('select keep_days, keep_stories from people where id = $1', person);
  return row ? toRetention(row) : {};
};

const searchesOf = (query: Query, person: number): Promise<SearchRow[]> =>
  query.all<SearchRow>('select id, name, query from searches where person = $1 order by lower(name), id', person);

const rulesOf = async (query: Query, person: number) =>
  (await query.all<RuleRow>('select * from rules where person = $1 order by id', person)).map(toRule);

export async function exportedKept(query: Query, person: number): Promise<ExportedKept> {
  return {
    retention: await retentionOf(query, person),
    searches: (await searchesOf(query, person)).map(({ name, query: asked }) => ({ name, query: asked })),
    rules: (await rulesOf(query, person)).map(({ id: _, ...rule }) => rule),
  };
}

/** See `restoreKept` of a file. */
export async function restoreKept(tx: Tx, kept: ExportedKept, person: number, dryRun: boolean): Promise<RestoredKept> {
  const { searches, rules, warnings } = goodOnes(kept);
  const known = new Set((await rulesOf(tx, person)).map(ruleKey));
  const fresh = rules.filter((rule) => !known.has(ruleKey(rule)));
  if (!dryRun) {
    await keepRules(tx, fresh, person);
    await keepBounds(tx, kept, person);
  }
  return { searches: await keepSearches(tx, person, searches, dryRun), rules: fresh.length, warnings };
}

/** A rule whose last day is over is kept too: it says why stories are hidden. */
async function keepRules(tx: Tx, rules: ExportedKept['rules'], person: number): Promise<void> {
  if (rules.length === 0) return;
  const rows = await tx.all<{ id: number }>(
    `insert into rules(person, name, query, act, tags, until, enabled, since)
       select $1, name, query, act, tags, until, enabled, since
       from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::smallint[], $8::text[])
         with ordinality w(name, query, act, tags, until, enabled, since, turn) order by turn returning id`,
    person,
    ...columns(
      rules,
      ({ name }) => name ?? null,
      ({ query }) => query,
      ({ act }) => act,
      ({ tags }) => JSON.stringify(tags ?? []),
      ({ until }) => until ?? null,
      ({ enabled }) => Number(enabled),
      ({ since }) => since,
    ),
  );
  await log(tx, ...rows.map(({ id }) => ({ kind: 'rule' as const, id: String(id), person })));
}

/** Bounds that are here stay as they are. */
async function keepBounds(tx: Tx, { retention }: ExportedKept, person: number): Promise<void> {
  const [days, stories] = [checkedBound(retention.days, 'days'), checkedBound(retention.stories, 'stories')];
  const changed = await tx.run(
    'update people set keep_days = $2, keep_stories = $3 where id = $1 and keep_days is null and keep_stories is null',
    person,
    days ?? null,
    stories ?? null,
  );
  if (changed > 0) await log(tx, { kind: 'feed', id: '', person });
}
