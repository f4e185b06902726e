// The states of an article as columns and as bits.
import type { States } from '@dateline/core/base';
import type { ArticleSummary, State } from '../types.js';

/** The states of an article for a person, as columns. */
export const STATE_COLUMNS = ['read', 'saved', 'later', 'hidden', 'kept'] as const;
export type StateColumn = (typeof STATE_COLUMNS)[number];
/** 0 or 1 each. */
export type Flags = Record<StateColumn, number>;

/** With the states that an act changed: whether it took the mark of a change away. */
export const MARKED = 2 ** STATE_COLUMNS.length;

/** One bit a state, as acts keep them. */
export const bits = (flags: Flags): number => STATE_COLUMNS.reduce((sum, name, n) => sum + flags[name] * 2 ** n, 0);
export const flagsOf = (number: number): Flags =>
  Object.fromEntries(STATE_COLUMNS.map((name, n) => [name, (number >> n) & 1])) as Flags;

/** The states of articles; SQL on `articles a` and `states st` of a person. */
export const STATE_SQL = STATE_COLUMNS.map((name) => `coalesce(st.${name}, 0) as ${name}`).join(', ');

/** States as a row of a list has them. */
export function booleans({ read, saved, later, hidden, kept }: Flags): States & Pick<ArticleSummary, 'keptUnread'> {
  return {
    read: read === 1,
    saved: saved === 1,
    later: later === 1,
    hidden: hidden === 1,
    ...(kept === 1 && { keptUnread: true as const }),
  };
}

/** The change that gives an article the states of another row. */
export function changeTo(states: Partial<States> & Pick<State, 'keptUnread'>): Partial<Record<StateColumn, true>> {
  const { read, saved, later, hidden, keptUnread } = states;
  const all = { read, saved, later, hidden, kept: keptUnread };
  return Object.fromEntries(STATE_COLUMNS.filter((name) => all[name]).map((name) => [name, true]));
}

/** The states after a change. */
export function changed<Row extends Flags>(row: Row, change: Partial<Record<StateColumn, boolean | undefined>>): Row {
  const after = { ...row };
  for (const name of STATE_COLUMNS)
    if (change[name] !== undefined) after[name] = Number(change[name]) as Row[StateColumn];
  // What is kept unread is not read, and what is marked read is kept unread no longer.
  if (change.kept) after.read = 0 as Row['read'];
  else if (change.read) after.kept = 0 as Row['kept'];
  return after;
}
