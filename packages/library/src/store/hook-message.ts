import { parseQuery } from '@dateline/core/base';
import { needsReading } from '../rules/judge.js';
import type { Change, HookKind } from '../types.js';
import type { HookRow } from './hooks.js';

/** Changes of one message. */
export const MOST = 100;

export const kindsOf = (row: Pick<HookRow, 'kinds'>) => row.kinds.split(' ') as HookKind[];

export type NextMessage = { changes: Change[]; upto: number } | 'waits';

/**
 * What a hook is to hear next of the changes since what it heard of last.
 * @param last the number of the last change of all
 * @param findable those before the first that is not indexed yet, or not read where the query asks what a Reading tells
 */
export function nextMessage(
  row: Pick<HookRow, 'kinds' | 'upto' | 'query'>,
  since: readonly Change[],
  last: number,
  findable: (changes: readonly Change[], asksReading: boolean) => Change[],
): NextMessage {
  const kinds = new Set<Change['kind']>([...kindsOf(row), 'refresh']);
  const all = since.filter(({ kind, id }) => kinds.has(kind) && (kind !== 'refresh' || id === ''));
  const wanted = row.upto === null ? all.slice(0, MOST) : all.filter(({ number }) => number <= row.upto!);
  if (wanted.length === 0) return { changes: [], upto: row.upto ?? last };
  const changes = row.query === null ? wanted : findable(wanted, needsReading(parseQuery(row.query).query));
  // A message that was sent before is the same again, or waits as a whole.
  if (changes.length === 0 || (row.upto !== null && changes.length < wanted.length)) return 'waits';
  return { changes, upto: row.upto ?? (changes.length === all.length ? last : changes.at(-1)!.number) };
}
