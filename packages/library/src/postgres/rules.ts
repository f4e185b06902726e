import { DatelineError } from '@dateline/core/base';
import {
  checkedEdit,
  checkedRule,
  type RuleColumns,
  type RuleRow,
  statesOfRule,
  toEffect,
  toRule,
} from '../store/rule-row.js';
import type { Rule, RuleChange, RuleEffect } from '../types.js';
import { noteEffects } from './act-by-rules.js';
import { log } from './changes.js';
import { findOne } from './find.js';
import { markFound } from './mark.js';
import type { Query, Sql, Tx } from './sql.js';
import type { Verbs } from './verbs.js';

const list = async (query: Query, person: number): Promise<Rule[]> =>
  (await query.all<RuleRow>('select * from rules where person = $1 order by id', person)).map(toRule);

/** @throws DatelineError `unknown-rule` */
async function ruleRow(query: Query, id: number, person: number): Promise<RuleRow> {
  const row = await query.get<RuleRow>('select * from rules where id = $1 and person = $2', id, person);
  if (!row) throw new DatelineError('unknown-rule', { id });
  return row;
}

const values = (rule: RuleColumns, now: Date) =>
  [rule.name, rule.query, rule.act, rule.tags, rule.until, rule.enabled, now.toISOString()] as const;

async function save(tx: Tx, person: number, rule: RuleColumns, now: Date): Promise<Rule> {
  const row = await tx.get<RuleRow>(
    `insert into rules(name, query, act, tags, until, enabled, since, person) values($1, $2, $3, $4, $5, $6, $7, $8) returning *`,
    ...values(rule, now),
    person,
  );
  await log(tx, { kind: 'rule', id: String(row!.id), person });
  return toRule(row!);
}

/** A rule that is changed judges what arrives from now on. */
async function edit(tx: Tx, person: number, id: number, change: RuleChange, now: Date): Promise<Rule> {
  await tx.all('select 1 from rules where id = $1 and person = $2 for no key update', id, person);
  const rule = checkedEdit(await ruleRow(tx, id, person), change, now);
  const row = await tx.get<RuleRow>(
    `update rules set name = $1, query = $2, act = $3, tags = $4, until = $5, enabled = $6, since = $7 where id = $8 returning *`,
    ...values(rule, now),
    id,
  );
  await log(tx, { kind: 'rule', id: String(id), person });
  return toRule(row!);
}

async function remove(tx: Tx, person: number, id: number): Promise<void> {
  if ((await tx.run('delete from rules where id = $1 and person = $2', id, person)) === 0)
    throw new DatelineError('unknown-rule', { id });
  await log(tx, { kind: 'rule', id: String(id), person });
}

/** Has a rule act on the stories that are here, slice by slice, as one act that can be taken back. @returns how many changed */
async function apply(sql: Sql, person: number, id: number): Promise<number> {
  const rule = await ruleRow(sql, id, person);
  const at = new Date().toISOString();
  const tag = JSON.parse(rule.tags) as string[];
  return markFound(sql, person, rule.query, { ...statesOfRule(rule), tag }, {}, (tx, rows, act) =>
    noteEffects(
      tx,
      rows.map(({ article }) => ({ article, rule })),
      { at, cause: 'applied', undoneBy: act },
    ),
  );
}

/** What rules did to an article for a person, the last first. */
async function why(query: Query, person: number, id: string): Promise<RuleEffect[]> {
  const { article } = await findOne(query, id, person);
  const rows = await query.all<Parameters<typeof toEffect>[0]>(
    `select rule, name, query, act, tags, at, cause from ruled where article = $1 and person = $2 order by at desc, id desc`,
    article,
    person,
  );
  return rows.map(toEffect);
}

export const rules: Verbs<'rules' | 'saveRule' | 'editRule' | 'removeRule' | 'applyRule' | 'why'> = {
  rules: list,
  async saveRule(sql, person, draft) {
    const now = new Date();
    const rule = checkedRule(draft, now);
    return sql.transaction((tx) => save(tx, person, rule, now));
  },
  editRule: (sql, person, id, change) => sql.transaction((tx) => edit(tx, person, id, change, new Date())),
  removeRule: (sql, person, id) => sql.transaction((tx) => remove(tx, person, id)),
  applyRule: apply,
  why,
};
