import { pickedIn } from '../view/state.js';
import type { ReaderContext } from './controller.js';

/** Picks all rows from the one that was picked last to this one, as a click with Shift does. */
export function pickThrough({ state, shell, change }: ReaderContext, ids: readonly string[], id: string): void {
  const view = shell.view();
  const { picked } = state.get();
  const [from, to] = [ids.indexOf(picked?.last ?? id), ids.indexOf(id)];
  const already = new Set(pickedIn(state.get(), view));
  const range = from < 0 ? [id] : ids.slice(Math.min(from, to), Math.max(from, to) + 1);
  const fresh = range.filter((each) => !already.has(each));
  if (fresh.length > 0) change({ type: 'pick', view, ids: fresh, last: id });
}
