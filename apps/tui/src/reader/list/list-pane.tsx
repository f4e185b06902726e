import type { ArticleSummary } from '@dateline/core/library';
import { stepRow, stepUnread, UNDOABLE, useActions, useArticles, useSay, type View, viewKey } from '@dateline/reader';
import { useEffect, useMemo, useRef } from 'react';
import { openAddress } from '../../cli/open-address.js';
import { type Line, run } from '../../text/line.js';
import { Pane } from '../parts/pane.js';
import { useRows } from '../parts/use-rows.js';
import { useCommands } from '../shell/commands.js';
import { useReader } from '../shell/state.js';
import { storyLines } from './story-lines.js';

interface Props {
  query: string;
  width: number;
  /** Whether the keys are its own; beside an open article they are not. */
  active: boolean;
  /** The open article, where one is. */
  open?: string;
}

/** Draws a story once for each width, for as long as it does not change. */
function useStory(cells: number): (item: ArticleSummary) => Line[] {
  const drawn = useMemo(() => ({ cells, lines: new WeakMap<ArticleSummary, Line[]>() }), [cells]);
  return (item) => {
    let lines = drawn.lines.get(item);
    if (!lines) {
      lines = storyLines(item, drawn.cells);
      drawn.lines.set(item, lines);
    }
    return lines;
  };
}

function emptySentence(query: string): string {
  if (query === '') return 'Nothing here yet. Press a to add a feed or a page.';
  if (query === 'is:unread') return 'Everything is read.';
  if (query === 'is:saved') return 'Nothing is saved. Press s on a story to save it.';
  if (query === 'is:highlighted') return 'Nothing is highlighted. Press h in a story to highlight a statement.';
  return 'No story is found.';
}

/** A list of stories, newest first. */
export function ListPane({ query, width, active, open }: Props) {
  const { layout, desk, dispatch, go, ask } = useReader();
  const { height } = layout;
  const actions = useActions();
  const say = useSay();
  const { items, loading, problem, loadMore, fresh, showFresh } = useArticles(query);
  const view: View = { name: 'list', query };
  const key = viewKey(view);
  const ids = useMemo(() => items.map(({ id }) => id), [items]);
  const selected = open ?? desk.selected[key] ?? ids[0];
  const at = selected === undefined ? -1 : ids.indexOf(selected);
  const story = useStory(width - 3);
  const { lines, end } = useRows(key, items.length, at, height, (row) => story(items[row]!), active);
  const page = useRef(1);
  page.current = Math.max(1, end - Math.max(0, at) - 1, Math.floor(height / 5));

  useEffect(() => {
    if (end > items.length - 20) loadMore();
  }, [end, items.length, loadMore]);
  // An empty list has no row that could move: what comes is shown at once.
  useEffect(() => {
    if (fresh > 0 && items.length === 0) showFresh();
  }, [fresh, items.length, showFresh]);

  const select = (id: string | undefined) => id !== undefined && dispatch({ type: 'select', view, id });
  const step = (steps: number) => select(stepRow(ids, selected, steps));
  const unread = (direction: 1 | -1) => {
    const id = stepUnread(items, selected, direction);
    if (id) select(id);
    else say(direction > 0 ? 'There is no unread story further down.' : 'There is no unread story further up.');
    return id;
  };
  const enter = (id: string | undefined) =>
    id !== undefined && go({ type: 'push', view: { name: 'article', id, query } });
  useCommands(
    {
      next: () => step(1),
      previous: () => step(-1),
      'page-down': () => step(page.current),
      'page-up': () => step(-page.current),
      first: () => {
        if (fresh > 0) showFresh();
        select(ids[0]);
      },
      last: () => select(ids.at(-1)),
      open: () => enter(selected),
      'next-unread-row': () => unread(1),
      'previous-unread-row': () => unread(-1),
      'next-unread': () => {
        const id = items[at]?.read === false ? selected : unread(1);
        if (id) {
          select(id);
          enter(id);
        }
      },
      save: () => selected && void actions.toggleSaved(selected),
      'toggle-read': () => selected && void actions.toggleRead(selected),
      'mark-all-read': () => {
        const before = new Date().toISOString();
        void actions.markAllRead(query, before).then((count) => {
          if (count === undefined) return;
          const label = `More than ${UNDOABLE} cannot be taken back. Mark all ${count} stories read?`;
          ask({ kind: 'sure', label, yes: () => void actions.markAllRead(query, before, true) });
        });
      },
      original: () => {
        if (!selected) return;
        void actions.original(selected).then((url) => {
          if (url && !openAddress(url)) say(url);
        });
      },
    },
    active,
  );

  if (items.length > 0) return <Pane lines={lines} width={width} height={height} />;
  const sentence = problem?.message ?? (loading ? '' : emptySentence(query));
  return (
    <Pane lines={[[run(`  ${sentence}`, { ink: problem ? 'problem' : 'quiet' })]]} width={width} height={height} />
  );
}
