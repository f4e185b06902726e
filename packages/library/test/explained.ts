// What statements read, as the server counts it: rows, never time.
import type { Query, Tx, Value } from '../src/postgres/sql.js';

interface Plan {
  Plans?: Plan[];
  'Relation Name'?: string;
  'Function Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Join Filter'?: number;
}

/** Rows that a plan took from tables and functions, or looked at in vain. */
function rowsRead(plan: Plan): number {
  const own =
    ((plan['Relation Name'] ?? plan['Function Name']) === undefined
      ? 0
      : plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) + (plan['Rows Removed by Join Filter'] ?? 0);
  return own * plan['Actual Loops'] + (plan.Plans ?? []).reduce((sum, each) => sum + rowsRead(each), 0);
}

function literal(value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = Array.isArray(value) ? `{${value.map((each) => JSON.stringify(each)).join(',')}}` : String(value);
  return `'${text.replaceAll("'", "''")}'`;
}

/** Asks as `tx` does, and counts the rows that each statement reads with a plan made for its values, or for any. */
export function counting(tx: Tx, plans: 'custom' | 'generic'): Query & { rows: number } {
  let statements = 0;
  const counter = {
    rows: 0,
    async all<T>(sql: string, ...values: Value[]): Promise<T[]> {
      const name = `explained_${++statements}`;
      await tx.script(`set local plan_cache_mode = force_${plans}_plan; prepare ${name} as ${sql}`);
      const list = values.length > 0 ? `(${values.map(literal).join(', ')})` : '';
      const explained = await tx.all<{ 'QUERY PLAN': { Plan: Plan }[] }>(
        `explain (analyze, timing off, format json) execute ${name}${list}`,
      );
      counter.rows += rowsRead(explained[0]!['QUERY PLAN'][0]!.Plan);
      const rows = await tx.all<T>(sql, ...values);
      await tx.script(`deallocate ${name}`);
      return rows;
    },
    async get<T>(sql: string, ...values: Value[]): Promise<T | undefined> {
      return (await counter.all<T>(sql, ...values))[0];
    },
    run: (sql: string, ...values: Value[]) => tx.run(sql, ...values),
  };
  return counter;
}
