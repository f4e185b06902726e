import { DatelineError, type Span } from '@dateline/core/base';
import type { ActKey, MarkOptions, OnceCall, Position, State } from '../types.js';
import { checkedKey } from './act-key.js';
import type { Database } from './database.js';
import { forgetDone } from './done-at.js';
import { articleAt, findArticle } from './get.js';
import { addHighlight, editHighlight, removeHighlight } from './highlights.js';
import { mark } from './mark.js';
import { keepPosition } from './positions.js';
import { markSeen } from './redlines.js';

type Act = (db: Database, person: number, key: Required<ActKey>, ...args: never[]) => unknown;

/** What can be done under a key, as one piece of work on the library. */
const acts: Record<OnceCall, Act> = {
  mark: (db, person, { at }, ids: string[], state: State, options?: MarkOptions) =>
    mark(db, ids, state, person, options, at),
  seen: (db, person, _, ids: string[]) => markSeen(db, ids, person),
  keepPosition: (db, person, { at }, id: string, position: Position) =>
    keepPosition(db, findArticle(db, id, person).place, position, person, at),
  highlight: (db, person, { key, at }, id: string, span: Span, note?: string) =>
    highlightIn(db, person, id, span, note, { id: key, created: at }),
  editHighlight: (db, person, _, id: string, note: string) => editHighlight(db, id, note, person),
  removeHighlight: (db, person, _, id: string) => removeHighlight(db, id, person),
};

/** Marks words of an article. @param made how the highlight is known, and since when */
export function highlightIn(
  db: Database,
  person: number,
  id: string,
  span: Span,
  note?: string,
  made?: { id: string; created: string },
) {
  const row = findArticle(db, id, person);
  const article = articleAt(db, row, row.hash);
  if (!article) throw new DatelineError('library-broken', `The text of the story ${row.id} is missing.`);
  return addHighlight(db, { place: row.place, id: row.id, article }, span, note, person, made);
}

/**
 * Does something, unless it was done under the same key: the act and that it was done are one transaction, so however the
 * process ends, both are there or neither.
 * @returns what it gave when it was done
 */
export function once(db: Database, person: number, key: ActKey, call: OnceCall, args: unknown[]): unknown {
  const now = Date.now();
  const named = checkedKey(key, now);
  return db.transaction(() => {
    const sql = 'select answer from done where person = ? and key = ?';
    const before = db.get<{ answer: string }>(sql, person, named.key);
    if (before) return (JSON.parse(before.answer) as unknown) ?? undefined;
    const answer = acts[call](db, person, named, ...(args as never[]));
    db.run(
      'insert into done(person, key, at, answer) values(?, ?, ?, ?)',
      person,
      named.key,
      new Date(now).toISOString(),
      JSON.stringify(answer ?? null),
    );
    forgetDone(db, now);
    return answer;
  });
}
