import {
  openSource,
  selectedSource,
  sourceOf,
  sourceRows,
  useFeeds,
  useInfo,
  useReader,
  useReaderState,
  useSearches,
} from '@dateline/reader';
import { useMemo } from 'react';
import { Pane } from '../parts/pane.js';
import { useRows } from '../parts/use-rows.js';
import { useScreen, useView } from '../shell/screen.js';
import { drawSource, sourceLines } from './source-lines.js';

const MOST_COLUMNS = 60;

/** All that can be read from, with what is unread of each; the one that is shown stands out. */
export function SourcesPane() {
  const { layout } = useScreen();
  const reader = useReader();
  const state = useReaderState();
  const view = useView();
  const unread = useInfo().data?.unread ?? 0;
  const feeds = useFeeds().data;
  const searches = useSearches().data;
  const rows = useMemo(() => sourceRows(unread, searches ?? [], feeds ?? []), [unread, searches, feeds]);
  const lines = useMemo(() => sourceLines(rows), [rows]);
  const selected = state.overlay === 'sources' ? selectedSource(rows, state, view) : undefined;
  const shown = sourceOf(rows, view);
  const cells = Math.min(layout.sources, MOST_COLUMNS) - 3;
  const drawn = useRows(
    {
      name: 'sources',
      count: lines.length,
      selected: lines.findIndex((line) => 'row' in line && line.row === selected),
      height: layout.height,
      areSources: true,
      onRow(at) {
        const line = lines[at];
        if (line && 'row' in line) openSource(reader, line.row);
      },
    },
    (at) => {
      const line = lines[at]!;
      return [drawSource(line, 'row' in line && line.row === shown, cells)];
    },
  );
  return <Pane {...drawn} width={layout.sources} height={layout.height} />;
}
