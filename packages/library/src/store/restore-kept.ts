import { DatelineError, isDatelineError, parseQuery, RULE_ACTS } from '@dateline/core/base';
import type { ExportedKept, ExportedRule } from '../exchange/export-shape.js';
import { log } from './changes.js';
import type { Database } from './database.js';
import { checkedTag } from './names.js';
import { getRetention, setRetention } from './retention-bounds.js';
import { listRules } from './rules.js';
import { keepSearches, listSearches } from './searches.js';

/** What a person keeps beside feeds and stories, as it is exported: searches by name, rules in their order. */
export function exportedKept(db: Database, person: number): ExportedKept {
  return {
    retention: getRetention(db, person),
    searches: listSearches(db, person).map(({ name, query }) => ({ name, query })),
    rules: listRules(db, person).map(({ id: _, ...rule }) => rule),
  };
}

/** How many were new. */
export interface RestoredKept {
  searches: number;
  rules: number;
  /** Sentences: what was left out, and why. */
  warnings: string[];
}

/**
 * Keeps what an export says of searches, rules and how long stories stay. What is here stays as it is; rules judge no story
 * of the export, which holds what they did.
 * @param dryRun count what is new, and store nothing
 */
export function restoreKept(db: Database, kept: ExportedKept, person: number, dryRun: boolean): RestoredKept {
  const { searches, rules, warnings } = goodOnes(kept);
  return db.transaction(() => {
    const known = new Set(listRules(db, person).map((rule) => ruleKey(rule)));
    const fresh = rules.filter((rule) => !known.has(ruleKey(rule)));
    if (!dryRun) {
      for (const rule of fresh) insertRule(db, rule, person);
      const { days, stories } = getRetention(db, person);
      if (days === undefined && stories === undefined) setRetention(db, kept.retention, person);
    }
    return { searches: keepSearches(db, searches, person, dryRun), rules: fresh.length, warnings };
  });
}

/** The searches and rules of an export that can be kept, and why others are left out. */
export function goodOnes(kept: ExportedKept): Pick<ExportedKept, 'searches' | 'rules'> & { warnings: string[] } {
  const warnings: string[] = [];
  const isGood = (what: string, check: () => void) => {
    try {
      check();
      return true;
    } catch (error) {
      if (!isDatelineError(error)) throw error;
      warnings.push(`${what} was left out: ${error.message}`);
      return false;
    }
  };
  const searches = kept.searches.filter(({ name, query }) => isGood(`The search “${name}”`, () => parseQuery(query)));
  const rules = kept.rules.filter((rule) => isGood(`The rule “${rule.name ?? rule.query}”`, () => checkRule(rule)));
  return { searches, rules, warnings };
}

/** What rules are told apart by. */
export const ruleKey = ({ name, query, act, tags }: ExportedRule) =>
  JSON.stringify([name ?? '', query, act, tags ?? []]);

function checkRule({ query, act, tags = [] }: ExportedRule): void {
  parseQuery(query);
  for (const tag of tags) checkedTag(tag);
  if (!RULE_ACTS.some((known) => known.act === act)) throw new DatelineError('bad-rule', { problem: `it does ${act}` });
}

/** A rule whose last day is over is kept too: it says why stories are hidden. */
function insertRule(db: Database, rule: ExportedRule, person: number): void {
  const id = db.insert(
    'insert into rules(person, name, query, act, tags, until, enabled, since) values(?, ?, ?, ?, ?, ?, ?, ?)',
    person,
    rule.name ?? null,
    rule.query,
    rule.act,
    JSON.stringify(rule.tags ?? []),
    rule.until ?? null,
    Number(rule.enabled),
    rule.since,
  );
  log(db, 'rule', String(id), { person });
}
