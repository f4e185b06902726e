import { DatelineError, parseQuery, RULE_ACTS } from '@dateline/core/base';
import type { Rule, RuleAct, RuleChange, RuleDraft, RuleEffect } from '../types.js';
import { log } from './changes.js';
import type { Database } from './database.js';
import { checkedName, checkedTag } from './names.js';

/** A rule as it is kept. */
export interface RuleRow {
  id: number;
  person: number;
  name: string | null;
  query: string;
  act: RuleAct;
  /** A JSON list. */
  tags: string;
  until: string | null;
  enabled: number;
  since: string;
}

export function toRule(row: RuleRow): Rule {
  const tags = JSON.parse(row.tags) as string[];
  return {
    id: row.id,
    ...(row.name !== null && { name: row.name }),
    query: row.query,
    act: row.act,
    ...(tags.length > 0 && { tags }),
    ...(row.until !== null && { until: row.until }),
    enabled: row.enabled === 1,
    since: row.since,
  };
}

export function listRules(db: Database, person: number): Rule[] {
  return db.all<RuleRow>('select * from rules where person = ? order by id', person).map(toRule);
}

/** @throws DatelineError `unknown-rule` */
export function ruleRow(db: Database, id: number, person: number): RuleRow {
  const row = db.get<RuleRow>('select * from rules where id = ? and person = ?', id, person);
  if (!row) throw new DatelineError('unknown-rule', { id });
  return row;
}

export function saveRule(db: Database, draft: RuleDraft, person: number, now = new Date()): Rule {
  const rule = checked(draft, now);
  return db.transaction(() => {
    const id = db.insert(
      'insert into rules(person, name, query, act, tags, until, enabled, since) values(?, ?, ?, ?, ?, ?, ?, ?)',
      person,
      rule.name,
      rule.query,
      rule.act,
      rule.tags,
      rule.until,
      rule.enabled,
      now.toISOString(),
    );
    log(db, 'rule', String(id), { person });
    return toRule(ruleRow(db, id, person));
  });
}

/** A rule that is changed judges what arrives from now on. */
export function editRule(db: Database, id: number, change: RuleChange, person: number, now = new Date()): Rule {
  return db.transaction(() => {
    const before = ruleRow(db, id, person);
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const rule = checked({ ...toRule(before), ...given }, now, change.until !== undefined);
    db.run(
      'update rules set name = ?, query = ?, act = ?, tags = ?, until = ?, enabled = ?, since = ? where id = ?',
      rule.name,
      rule.query,
      rule.act,
      rule.tags,
      rule.until,
      rule.enabled,
      now.toISOString(),
      id,
    );
    log(db, 'rule', String(id), { person });
    return toRule(ruleRow(db, id, person));
  });
}

export function removeRule(db: Database, id: number, person: number): void {
  db.transaction(() => {
    ruleRow(db, id, person);
    db.run('delete from rules where id = ?', id);
    log(db, 'rule', String(id), { person });
  });
}

const bad = (problem: string) => new DatelineError('bad-rule', { problem });

/** @param mustBeOpen whether its last day may not be over */
function checked({ name, query, act, tags = [], until, enabled = true }: RuleDraft, now: Date, mustBeOpen = true) {
  if (parseQuery(query, now).query.kind === 'all') throw bad('it has no query, and would judge every story');
  if (!RULE_ACTS.some((known) => known.act === act))
    throw bad(`it does one of ${RULE_ACTS.map((known) => known.act).join(', ')}, not ${act}`);
  const given = act === 'tag' ? [...new Set(tags.map(checkedTag))] : [];
  if (act === 'tag' && given.length === 0) throw bad('it names no tag to give');
  return {
    name: name?.trim() ? checkedName(name) : null,
    query: query.trim(),
    act,
    tags: JSON.stringify(given),
    until: until ? lastDay(until, now, mustBeOpen) : null,
    enabled: Number(enabled),
  };
}

function lastDay(until: string, now: Date, mustBeOpen: boolean): string {
  const date = new Date(`${until}T00:00:00Z`);
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/.test(until) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(until);
  if (!isDay) throw bad(`${until} is no day; its last day is written as 2027-03-31`);
  if (mustBeOpen && until < now.toISOString().slice(0, 10)) throw bad(`its last day, ${until}, is over`);
  return until;
}

/** What rules did to an article for a person, the last first. */
export function effectsOn(db: Database, place: number, person: number): RuleEffect[] {
  return db
    .all<Omit<RuleRow, 'until'> & { rule: number; at: string; cause: RuleEffect['when'] }>(
      'select rule, name, query, act, tags, at, cause from ruled where article = ? and person = ? order by at desc, id desc',
      place,
      person,
    )
    .map(({ rule, name, query, act, tags, at, cause }) => {
      const given = JSON.parse(tags) as string[];
      return {
        rule,
        ...(name !== null && { name }),
        query,
        act,
        ...(given.length > 0 && { tags: given }),
        at,
        when: cause,
      };
    });
}
