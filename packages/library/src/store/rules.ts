import { DatelineError } from '@dateline/core/base';
import type { Rule, RuleChange, RuleDraft, RuleEffect } from '../types.js';
import { log } from './changes.js';
import type { Database } from './database.js';
import { checkedEdit, checkedRule, type EffectRow, type RuleRow, toEffect, toRule } from './rule-row.js';

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
  const rule = checkedRule(draft, now);
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
    const rule = checkedEdit(before, change, now);
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

/** What rules did to an article for a person, the last first. */
export function effectsOn(db: Database, place: number, person: number): RuleEffect[] {
  return db
    .all<EffectRow>(
      'select rule, name, query, act, tags, at, cause from ruled where article = ? and person = ? order by at desc, id desc',
      place,
      person,
    )
    .map(toEffect);
}
