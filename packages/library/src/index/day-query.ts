import type { Query } from '@dateline/core/base';
import { dayKey, WITHIN_DAYS } from '../diary/day-key.js';
import { seconds } from '../store/place.js';
import type { Condition } from './compile.js';

type DayPart = Extract<Query, { kind: 'day' }>;

/** Seconds of days of which all stories are looked at, in whatever order they tell of them. */
const SHORT = 31 * 86_400;

/** That a row `t` of the days that are told of lies within those of a query. */
function within({ from, to }: DayPart): Condition {
  const [first, end] = [dayKey(from) ?? 0, dayKey(to) ?? 0];
  return { sql: WITHIN_DAYS('t.day'), values: [first, end, first] };
}

/** The stories that tell of a few days, as rows of `article`; of more days there are so many that the newest are found among all. */
export function dayDriver(part: DayPart): Condition | undefined {
  if ((seconds(part.to) ?? 0) - (seconds(part.from) ?? 0) > SHORT) return undefined;
  const { sql, values } = within(part);
  return { sql: `select distinct t.place as article from search.event_days t where ${sql}`, values };
}

/** That an article `a` tells of the days of a query. */
export function dayCondition(part: DayPart): Condition {
  const { sql, values } = within(part);
  return { sql: `exists (select 1 from search.event_days t where t.place = a.place and ${sql})`, values };
}
