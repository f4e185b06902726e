import { isLookedAt } from '../store/act-parts.js';
import { changed as changedFlags } from '../store/flags.js';
import { checkedTag } from '../store/names.js';
import type { State } from '../types.js';
import { keepMarked, lookedAt } from './changed.js';
import { setTags, type TagChange } from './set-tags.js';
import type { Tx } from './sql.js';
import { applyStates, type StateRow } from './states.js';

/** What is to be done to an article. */
export interface Wanted {
  row: StateRow;
  state: State;
}

const tagged = (wanted: readonly Wanted[], of: 'tag' | 'untag'): TagChange[] =>
  wanted.flatMap(({ row, state }) => (state[of] ?? []).map((tag) => ({ row, tag: checkedTag(tag) })));

/** Sets states and tags of articles, and keeps in `act` how they were. @returns the numbers of those that changed */
export async function setAll(
  tx: Tx,
  wanted: readonly Wanted[],
  person: number,
  act: number | undefined,
): Promise<Set<number>> {
  const changed = await applyStates(
    tx,
    wanted.map(({ row, state: { keptUnread: kept, ...states } }) => ({
      row,
      after: changedFlags(row, { ...states, kept }),
    })),
    person,
    act,
  );
  const known = await lookedAt(
    tx,
    wanted.flatMap(({ row, state }) => (isLookedAt(state) ? [row] : [])),
    person,
  );
  if (act !== undefined) await keepMarked(tx, act, known);
  for (const { article } of known) changed.add(article);
  const [tied, untied] = [tagged(wanted, 'tag'), tagged(wanted, 'untag')];
  if (tied.length + untied.length === 0) return changed;
  for (const article of await setTags(tx, { tied, untied }, person, act)) changed.add(article);
  return changed;
}
