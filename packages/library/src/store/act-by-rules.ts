import type { RuleEffect } from '../types.js';
import type { Database } from './database.js';
import { isAsRulesLeft, type RuleRow, statesOfRule } from './rule-row.js';
import { type StateRow, setStates, setTags, stateRow } from './states.js';

/** A story that rules have judged, with the numbers of those that found it. */
export interface RuledStory {
  place: number;
  rules: readonly number[];
}

/** Notes what a rule did to an article. @param act the act that takes it back */
export function noteEffect(
  db: Database,
  place: number,
  { person, id, name, query, act, tags }: RuleRow,
  { at, cause, undoneBy }: { at: string; cause: RuleEffect['when']; undoneBy?: number },
): void {
  db.run(
    `insert into ruled(person, article, rule, name, query, act, tags, at, cause, undone_by)
     values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    person,
    place,
    id,
    name,
    query,
    act,
    tags,
    at,
    cause,
    undoneBy ?? null,
  );
}

/**
 * Has rules act on stories that they judged, in the transaction that stores these. What a person did with a story stays.
 * @param people those whose rules count; all when absent
 */
export function actByRules(
  db: Database,
  stories: readonly RuledStory[],
  { at, cause, people }: { at: string; cause: 'arrival' | 'reading'; people?: ReadonlySet<number> },
): void {
  const ids = [...new Set(stories.flatMap(({ rules }) => rules))];
  if (ids.length === 0) return;
  const rows = db.all<RuleRow>(
    'select r.* from json_each(?) j cross join rules r on r.id = j.value where r.enabled = 1 order by r.id',
    JSON.stringify(ids),
  );
  const rules = new Map(rows.filter(({ person }) => people?.has(person) ?? true).map((row) => [row.id, row]));
  // Stories to which the same is done are counted at once.
  const groups = new Map<string, { person: number; change: Partial<Record<string, true>>; rows: StateRow[] }>();
  for (const { place, rules: found } of stories)
    for (const [person, mine] of byPerson(found.flatMap((id) => rules.get(id) ?? []))) {
      const row = stateRow(db, place, person);
      if (!row || isTouched(db, row, person)) continue;
      const change = Object.assign({}, ...mine.map(statesOfRule)) as Partial<Record<string, true>>;
      const key = `${person} ${Object.keys(change).sort().join()}`;
      const group = groups.get(key) ?? { person, change, rows: [] };
      group.rows.push(row);
      groups.set(key, group);
      for (const rule of mine) {
        setTags(db, row, { tag: JSON.parse(rule.tags) as string[] }, person);
        noteEffect(db, place, rule, { at, cause });
      }
    }
  for (const { person, change, rows } of groups.values()) setStates(db, rows, change, person);
}

function byPerson(rules: readonly RuleRow[]): Map<number, RuleRow[]> {
  const found = new Map<number, RuleRow[]>();
  for (const rule of rules) found.set(rule.person, [...(found.get(rule.person) ?? []), rule]);
  return found;
}

/** Whether a person did something with an article: it then is as the person wants it. */
function isTouched(db: Database, row: StateRow, person: number): boolean {
  const before = db.all<RuleRow>('select act, tags from ruled where article = ? and person = ?', row.place, person);
  const tags = db.all<{ tag: string }>('select tag from tags where article = ? and person = ?', row.place, person);
  // What rules alone did leaves exactly these states and tags.
  if (
    !isAsRulesLeft(
      row,
      before,
      tags.map(({ tag }) => tag),
    )
  )
    return true;
  return db.get('select 1 from highlights where article = ? and person = ?', row.place, person) !== undefined;
}
