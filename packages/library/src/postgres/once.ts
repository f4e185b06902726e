import type { Span } from '@dateline/core/base';
import { checkedKey } from '../store/act-key.js';
import type { ActKey, MarkOptions, OnceCall, Position, State } from '../types.js';
import { markSeen } from './changed.js';
import { forgetDone } from './done-at.js';
import { addHighlight, editHighlight, removeHighlight } from './highlights.js';
import { mark } from './mark.js';
import { keepPosition } from './positions.js';
import type { Sql, Tx } from './sql.js';
import type { Verbs } from './verbs.js';

type Act = (tx: Tx, person: number, key: Required<ActKey>, ...args: never[]) => Promise<unknown>;

/** What can be done under a key, as one piece of work on the library. */
const acts: Record<OnceCall, Act> = {
  mark: (tx, person, { at }, ids: string[], state: State, options?: MarkOptions) =>
    mark(tx, person, ids, state, options, at),
  seen: (tx, person, _, ids: string[]) => markSeen(tx, person, ids),
  keepPosition: (tx, person, { at }, id: string, position: Position) => keepPosition(tx, person, id, position, at),
  highlight: (tx, person, { key, at }, id: string, span: Span, note?: string) =>
    addHighlight(tx, person, id, span, note, { id: key, created: at }),
  editHighlight: (tx, person, _, id: string, note: string) => editHighlight(tx, person, id, note),
  removeHighlight: (tx, person, _, id: string) => removeHighlight(tx, person, id),
};

/**
 * Does something, unless it was done under the same key: the act and that it was done are one transaction, so however the
 * process ends, both are there or neither. Of two that come at once the other one waits.
 */
async function once(sql: Sql, person: number, key: ActKey, call: OnceCall, args: unknown[]): Promise<unknown> {
  const now = Date.now();
  const named = checkedKey(key, now);
  return sql.transaction(async (tx) => {
    const begun = await tx.run(
      "insert into done(person, key, at, answer) values($1, $2, $3, 'null') on conflict do nothing",
      person,
      named.key,
      new Date(now).toISOString(),
    );
    if (begun === 0) {
      const sql = 'select answer from done where person = $1 and key = $2';
      const before = await tx.get<{ answer: string }>(sql, person, named.key);
      return (JSON.parse(before!.answer) as unknown) ?? undefined;
    }
    const answer = await acts[call](tx, person, named, ...(args as never[]));
    const text = JSON.stringify(answer ?? null);
    await tx.run('update done set answer = $3 where person = $1 and key = $2', person, named.key, text);
    await forgetDone(tx, now);
    return answer;
  });
}

export const onces: Verbs<'once'> = { once };
