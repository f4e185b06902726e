import { DatelineError } from '@dateline/core/base';
import type { Retention } from '../types.js';
import { log } from './changes.js';
import type { Database } from './database.js';

const MOST = { days: 36_500, stories: 1_000_000 } as const;

/** How long stories stay, as columns. */
export interface Columns {
  keep_days: number | null;
  keep_stories: number | null;
}

export function toRetention({ keep_days, keep_stories }: Columns): Retention {
  return { ...(keep_days !== null && { days: keep_days }), ...(keep_stories !== null && { stories: keep_stories }) };
}

/** @returns undefined where nothing is to change, null where a bound goes. @throws DatelineError `bad-retention` */
export function checkedBound(value: number | undefined, what: keyof typeof MOST): number | null | undefined {
  if (value === undefined) return undefined;
  if (!Number.isInteger(value) || value < 0 || value > MOST[what])
    throw new DatelineError('bad-retention', { value, what, most: MOST[what] });
  return value || null;
}

export function getRetention(db: Database, person: number): Retention {
  const row = db.get<Columns>('select keep_days, keep_stories from people where id = ?', person);
  return row ? toRetention(row) : {};
}

export function setRetention(db: Database, change: Retention, person: number): Retention {
  return db.transaction(() => {
    for (const what of ['days', 'stories'] as const) {
      const bound = checkedBound(change[what], what);
      if (bound !== undefined) db.run(`update people set keep_${what} = ? where id = ?`, bound, person);
    }
    log(db, 'feed', '', { person });
    return getRetention(db, person);
  });
}
