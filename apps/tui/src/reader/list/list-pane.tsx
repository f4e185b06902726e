import type { ArticleSummary } from '@dateline/core/library';
import {
  openStory,
  pickedIn,
  pointAtRow,
  selectedIn,
  useArticles,
  useNow,
  useReader,
  useReaderState,
  useStore,
  type View,
  viewKey,
} from '@dateline/reader';
import { useEffect, useMemo } from 'react';
import { fitLine, type Line, run } from '../../text/line.js';
import { EmptyPane } from '../parts/empty-pane.js';
import { Pane } from '../parts/pane.js';
import { useRows } from '../parts/use-rows.js';
import { useScreen } from '../shell/screen.js';
import { storyLine } from './story-line.js';
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
  const now = useNow();
  const { density, settings } = useScreen().terminal;
  const dense = useStore(density) === 'dense';
  const { source } = settings.columns;
  const drawn = useMemo(
    () => ({ cells, now, dense, lines: new WeakMap<ArticleSummary, Line[]>() }),
    [cells, now, dense],
  );
  return (item) => {
    let lines = drawn.lines.get(item);
    if (!lines) {
      lines = drawn.dense
        ? [storyLine(item, drawn.cells, drawn.now, source)]
        : storyLines(item, drawn.cells, drawn.now);
      drawn.lines.set(item, lines);
    }
    return lines;
  };
}

/** The lines of a story that is picked. */
function marked([first = [], ...rest]: Line[], cells: number): Line[] {
  return [fitLine([run('+ ', { ink: 'accent', bold: true }), ...first], cells), ...rest];
}

/** A list of stories as the person has it shown. */
export function ListPane({ query, width, active, open }: Props) {
  const { height } = useScreen().layout;
  const reader = useReader();
  const picked = pickedIn(useReaderState(), { name: 'list', query });
  const { items, loading, problem, loadMore, before, loadEarlier, fresh, showFresh } = useArticles(query);
  const view: View = { name: 'list', query };
  const ids = useMemo(() => items.map(({ id }) => id), [items]);
  const selected = open ?? selectedIn(reader, view, ids);
  const at = selected === undefined ? -1 : ids.indexOf(selected);
  const story = useStory(width - 3);
  const onRow = (row: number) => {
    const id = ids[row]!;
    if (open) openStory(reader, id, { query }, 'replace');
    else pointAtRow(reader, id, ids);
  };
  const rows = { name: viewKey(view), count: items.length, selected: at, height, active, onRow };
  const { end, ...drawn } = useRows(rows, (row) => {
    const set = story(items[row]!);
    return picked.includes(ids[row]!) ? marked(set, width - 3) : set;
  });

  useEffect(() => {
    if (end > items.length - 20) loadMore();
  }, [end, items.length, loadMore]);
  useEffect(() => {
    if (before > 0 && at >= 0 && at < 20) loadEarlier();
  }, [before, at, loadEarlier]);
  // An empty list has no row that could move: what comes is shown at once.
  useEffect(() => {
    if (fresh > 0 && items.length === 0) showFresh();
  }, [fresh, items.length, showFresh]);

  if (items.length > 0) return <Pane {...drawn} width={width} height={height} />;
  return <EmptyPane view={view} width={width} loading={loading} problem={problem} />;
}
