import type { DocumentSummary } from '@dateline/core/library';
import {
  documentDetail,
  plural,
  selectedIn,
  shortWhen,
  useDocuments,
  useReader,
  useReaderState,
} from '@dateline/reader';
import { useEffect, useMemo } from 'react';
import { type Line, run, spread } from '../../text/line.js';
import { EmptyPane } from '../parts/empty-pane.js';
import { Pane } from '../parts/pane.js';
import { useRows } from '../parts/use-rows.js';
import { useScreen } from '../shell/screen.js';

const MOST_COLUMNS = 100;

function rowLines(document: DocumentSummary, cells: number): Line[] {
  const detail = documentDetail({ ...document, mentions: [] });
  const facts = `${plural(document.stories, 'story', 'stories')}, ${shortWhen(document.latest)}`;
  return [
    spread([run(document.name, { bold: true })], [run(facts, { ink: 'quiet' })], cells),
    ...(detail ? [[run(detail, { ink: 'quiet' as const })]] : []),
    [],
  ];
}

/** Every document that stories lean on; the last ones first. */
export function DocumentsPane({ query }: { query: string }) {
  const { layout } = useScreen();
  const reader = useReader();
  useReaderState();
  const { items, loading, problem, loadMore } = useDocuments(query);
  const view = { name: 'documents' as const, query };
  const ids = useMemo(() => items.map(({ id }) => id), [items]);
  const selected = selectedIn(reader, view, ids);
  const cells = Math.min(layout.columns, MOST_COLUMNS) - 3;
  const rows = {
    name: `documents ${query}`,
    count: items.length,
    selected: items.findIndex(({ id }) => id === selected),
    height: layout.height,
  };
  const { lines, end } = useRows(rows, (row) => rowLines(items[row]!, cells));
  useEffect(() => {
    if (end > items.length - 20) loadMore();
  }, [end, items.length, loadMore]);
  if (items.length === 0) return <EmptyPane view={view} width={layout.columns} loading={loading} problem={problem} />;
  return <Pane lines={lines} width={layout.columns} height={layout.height} />;
}
