import { stepRow, type View, viewKey } from '@dateline/reader';
import { type Handlers, useCommands } from '../shell/commands.js';
import { useReader } from '../shell/state.js';

/** Selection in a list whose entries have ids: the keys that go through it, and what else it does. */
export function useListKeys(view: View, ids: readonly string[], more: (selected: string | undefined) => Handlers) {
  const { desk, dispatch, layout } = useReader();
  const kept = desk.selected[viewKey(view)];
  const selected = kept !== undefined && ids.includes(kept) ? kept : ids[0];
  const select = (id: string | undefined) => id !== undefined && dispatch({ type: 'select', view, id });
  const page = Math.max(1, Math.floor(layout.height / 4));
  useCommands({
    next: () => select(stepRow(ids, selected, 1)),
    previous: () => select(stepRow(ids, selected, -1)),
    'page-down': () => select(stepRow(ids, selected, page)),
    'page-up': () => select(stepRow(ids, selected, -page)),
    first: () => select(ids[0]),
    last: () => select(ids.at(-1)),
    ...more(selected),
  });
  return { selected, at: selected === undefined ? -1 : ids.indexOf(selected) };
}
