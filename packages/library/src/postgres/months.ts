import type { Sql } from './sql.js';

/** By library, the months whose partitions are there. */
const made = new WeakMap<Sql, Set<string>>();

/** Has the partitions made in which articles of some moments stand: seconds since 1970. */
export async function ensureMonths(sql: Sql, moments: readonly number[]): Promise<void> {
  const known = made.get(sql) ?? new Set<string>();
  made.set(sql, known);
  const missing = new Map(moments.map((at) => [monthOf(at), at] as const).filter(([month]) => !known.has(month)));
  if (missing.size === 0) return;
  // In a transaction of its own: what is made is seen by all before anything is put into it.
  await sql.all('select ensure_months($1::bigint[])', [...missing.values()]);
  for (const month of missing.keys()) known.add(month);
}

const monthOf = (at: number) => new Date(at * 1000).toISOString().slice(0, 7);
