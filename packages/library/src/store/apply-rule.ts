import { noteEffect } from './act-by-rules.js';
import type { Database } from './database.js';
import { markAll } from './mark.js';
import { statesOfRule } from './rule-row.js';
import { ruleRow } from './rules.js';

/**
 * Has a rule act on the stories that are here, slice by slice, as one act that can be taken back.
 * @param reader a connection that sees the words as well
 * @returns how many changed
 */
export async function applyRule(
  db: Database,
  id: number,
  pause: () => Promise<void>,
  person: number,
  reader = db,
): Promise<number> {
  const rule = ruleRow(db, id, person);
  const at = new Date().toISOString();
  const tag = JSON.parse(rule.tags) as string[];
  return markAll(db, rule.query, { ...statesOfRule(rule), tag }, {}, pause, person, reader, (row, act) =>
    noteEffect(db, row.place, rule, { at, cause: 'applied', undoneBy: act }),
  );
}
