// Rules as rows, what they may be, and what they do to a story.
import { DatelineError, parseQuery, RULE_ACTS } from '@dateline/core/base';
import type { Rule, RuleAct, RuleChange, RuleDraft, RuleEffect } from '../types.js';
import { type Flags, STATE_COLUMNS } from './flags.js';
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

/** What a draft or a change gives of a rule. */
export type RuleColumns = Omit<RuleRow, 'id' | 'person' | 'since'>;

const bad = (problem: string) => new DatelineError('bad-rule', { problem });

/** The columns that a draft gives. @param mustBeOpen whether its last day may not be over @throws DatelineError `bad-rule` */
export function checkedRule(
  { name, query, act, tags = [], until, enabled = true }: RuleDraft,
  now: Date,
  mustBeOpen = true,
): RuleColumns {
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

/** The columns of a rule after a change. @throws DatelineError `bad-rule` */
export function checkedEdit(before: RuleRow, change: RuleChange, now: Date): RuleColumns {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  return checkedRule({ ...toRule(before), ...given }, now, change.until !== undefined);
}

/** The states that a rule sets. */
export function statesOfRule({ act }: Pick<RuleRow, 'act'>): {
  [state in 'read' | 'saved' | 'later' | 'hidden']?: true;
} {
  const { state } = RULE_ACTS.find((known) => known.act === act)!;
  return state === undefined ? {} : { [state]: true };
}

/** Whether an article has exactly the states and the tags that rules alone left. */
export function isAsRulesLeft(
  row: Flags,
  before: readonly Pick<RuleRow, 'act' | 'tags'>[],
  tags: readonly string[],
): boolean {
  const expected = Object.assign({}, ...before.map(statesOfRule)) as Partial<Record<string, true>>;
  if (!STATE_COLUMNS.every((name) => row[name] === Number(expected[name] ?? false))) return false;
  const given = new Set(before.flatMap(({ tags }) => JSON.parse(tags) as string[]).map((tag) => tag.toLowerCase()));
  return tags.length === given.size && tags.every((tag) => given.has(tag.toLowerCase()));
}

/** What a rule did, as it is kept. */
export type EffectRow = Pick<RuleRow, 'name' | 'query' | 'act' | 'tags'> & {
  rule: number;
  at: string;
  cause: RuleEffect['when'];
};

export function toEffect({ rule, name, query, act, tags, at, cause }: EffectRow): RuleEffect {
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
}
