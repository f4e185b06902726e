import type { Sql } from '../sql.js';
import { indexBatch } from './index-batch.js';

/** Milliseconds between two looks at what others have taken. */
const LOOK = 20;

/** Resolves when everything that was committed until now is found: indexes what is free, and waits for what others took. */
export async function catchUp(sql: Sql, signal?: AbortSignal): Promise<void> {
  const { last } = (await sql.get<{ last: number }>('select coalesce(max(number), 0)::bigint as last from outbox'))!;
  while (!signal?.aborted && sql.isOpen) {
    if ((await indexBatch(sql)) > 0) continue;
    const waiting = await sql.get('select 1 from outbox where number <= $1 limit 1', last);
    if (!waiting) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
}
