import type { VoiceSummary } from '@dateline/core/library';
import { affiliation, plural, selectedIn, shortWhen, useReader, useReaderState, useVoices } from '@dateline/reader';
import { useEffect, useMemo } from 'react';
import { type Line, run, spread } from '../../text/line.js';
import { EmptyPane } from '../parts/empty-pane.js';
import { Pane } from '../parts/pane.js';
import { useRows } from '../parts/use-rows.js';
import { useScreen } from '../shell/screen.js';

const MOST_COLUMNS = 100;

function rowLines(voice: VoiceSummary, cells: number): Line[] {
  const detail = affiliation(voice);
  const counts = `${plural(voice.statements, 'statement')} in ${plural(voice.articles, 'story', 'stories')}`;
  return [
    spread([run(voice.name, { bold: true })], [run(`${counts}, ${shortWhen(voice.latest)}`, { ink: 'quiet' })], cells),
    ...(detail ? [[run(detail, { ink: 'quiet' as const })]] : []),
    [],
  ];
}

/** Everybody who speaks in the library; those who spoke last first. */
export function VoicesPane({ query }: { query: string }) {
  const { layout } = useScreen();
  const reader = useReader();
  useReaderState();
  const { items, loading, problem, loadMore } = useVoices(query);
  const view = { name: 'voices' as const, query };
  const ids = useMemo(() => items.map(({ id }) => id), [items]);
  const selected = selectedIn(reader, view, ids);
  const cells = Math.min(layout.columns, MOST_COLUMNS) - 3;
  const rows = {
    name: `voices ${query}`,
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
