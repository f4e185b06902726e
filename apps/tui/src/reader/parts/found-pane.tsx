import { type Growing, pointAtRow, selectedIn, useReader, useReaderState, type View } from '@dateline/reader';
import { useEffect, useMemo } from 'react';
import { type Line, run, spread } from '../../text/line.js';
import { useScreen } from '../shell/screen.js';
import { EmptyPane } from './empty-pane.js';
import { Pane } from './pane.js';
import { useRows } from './use-rows.js';

const MOST_COLUMNS = 100;
/** Rows before the end of what is loaded at which more is asked for. */
const AHEAD = 20;

/** A row of the list: a voice, a document, a passage. */
export interface FoundRow {
  name: string;
  /** How much is told of it, and when last. */
  facts: string;
  /** Who it is, or whose. */
  detail: string | undefined;
}

interface Props<T> {
  view: Extract<View, { name: 'voices' | 'documents' | 'passages' }>;
  list: Growing<T>;
  row: (item: T) => FoundRow;
}

function rowLines({ name, facts, detail }: FoundRow, cells: number): Line[] {
  return [
    spread([run(name, { bold: true })], [run(facts, { ink: 'quiet' })], cells),
    ...(detail ? [[run(detail, { ink: 'quiet' as const })]] : []),
    [],
  ];
}

/** All that the library tells of one kind, the last ones first. */
export function FoundPane<T extends { id: string }>({ view, list, row }: Props<T>) {
  const { layout } = useScreen();
  const reader = useReader();
  useReaderState();
  const { items, loading, problem, loadMore } = list;
  const ids = useMemo(() => items.map(({ id }) => id), [items]);
  const selected = selectedIn(reader, view, ids);
  const cells = Math.min(layout.columns, MOST_COLUMNS) - 3;
  const rows = {
    name: `${view.name} ${view.query ?? ''}`,
    count: items.length,
    selected: items.findIndex(({ id }) => id === selected),
    height: layout.height,
    onRow: (row: number) => pointAtRow(reader, ids[row]!, ids),
  };
  const { end, ...drawn } = useRows(rows, (at) => rowLines(row(items[at]!), cells));
  useEffect(() => {
    if (end > items.length - AHEAD) loadMore();
  }, [end, items.length, loadMore]);
  if (items.length === 0) return <EmptyPane view={view} width={layout.columns} loading={loading} problem={problem} />;
  return <Pane {...drawn} width={layout.columns} height={layout.height} />;
}
