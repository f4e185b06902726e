import type { StoryPage } from '@dateline/core/library';
import { pointAtRow, selectedIn, storyRows, useReader, useReaderState, useStory } from '@dateline/reader';
import { useMemo } from 'react';
import { storyHead, storyItems } from '../../set/set-story.js';
import { EmptyPane } from '../parts/empty-pane.js';
import { Pane } from '../parts/pane.js';
import { useRows } from '../parts/use-rows.js';
import { useScreen } from '../shell/screen.js';

const MOST_COLUMNS = 88;

/** A Story: how it grew, newest first, and what is quoted alike. */
export function StoryPane({ id }: { id: string }) {
  const { layout } = useScreen();
  const { data, loading, problem } = useStory(id);
  if (data) return <Shown id={id} page={data} />;
  return <EmptyPane view={{ name: 'story', id }} width={layout.columns} loading={loading} problem={problem} />;
}

function Shown({ id, page }: { id: string; page: StoryPage }) {
  const { layout } = useScreen();
  const reader = useReader();
  useReaderState();
  const cells = Math.min(layout.columns, MOST_COLUMNS) - 3;
  const ids = useMemo(() => storyRows(page).map((row) => row.id), [page]);
  const items = useMemo(() => storyItems(page, cells), [page, cells]);
  const selected = selectedIn(reader, { name: 'story', id }, ids);
  const head = storyHead(page, cells).map((line) => (line.length > 0 ? [{ text: '  ', style: {} }, ...line] : line));
  const rows = {
    name: `story ${id}`,
    count: items.length,
    selected: selected === undefined ? -1 : items.findIndex((item) => item.id === selected),
    height: layout.height,
    head,
    onRow(row: number) {
      const pointed = items[row]!.id;
      if (pointed !== undefined) pointAtRow(reader, pointed, ids);
    },
  };
  const drawn = useRows(rows, (row) => items[row]!.lines);
  return <Pane {...drawn} width={layout.columns} height={layout.height} />;
}
