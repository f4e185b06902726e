import {
  type DiaryRow,
  dayHeading,
  diaryRows,
  entryLabel,
  entrySources,
  entryVoices,
  headlineOf,
  pointAtRow,
  selectedIn,
  useDiary,
  useReader,
  useReaderState,
} from '@dateline/reader';
import { useEffect, useMemo } from 'react';
import { hanging } from '../../print/voices.js';
import { type Line, run, spread } from '../../text/line.js';
import { EmptyPane } from '../parts/empty-pane.js';
import { Pane } from '../parts/pane.js';
import { useRows } from '../parts/use-rows.js';
import { useScreen } from '../shell/screen.js';

const MOST_COLUMNS = 84;

/** An event, its label before it and who says it beneath it. */
function eventLines({ entry, article }: DiaryRow, cells: number): Line[] {
  const [label, voices] = [entryLabel(entry), entryVoices(entry)];
  const title = headlineOf(article) ?? article.excerpt ?? '';
  return [
    ...(label ? [[run(label, { ink: 'accent' as const })]] : []),
    ...hanging(entry.text, cells, 0, article.read ? {} : { bold: true }),
    ...(voices ? hanging(`— ${voices}`, cells, 2) : []),
    spread([run(`  ${title}`, { ink: 'quiet', italic: true })], [run(entrySources(entry), { ink: 'quiet' })], cells),
  ];
}

/** Another story of the event, on one line. */
function storyLine({ kind, article }: DiaryRow, cells: number): Line {
  const title = headlineOf(article) ?? article.excerpt ?? '';
  const sign = kind === 'came' ? '→' : '·';
  return spread(
    [run(`  ${sign} `, { ink: 'accent' }), run(title, article.read ? {} : { bold: true })],
    [run(article.source ?? '', { ink: 'quiet' })],
    cells,
  );
}

function rowLines(rows: readonly DiaryRow[], at: number, cells: number): Line[] {
  const row = rows[at]!;
  const [before, after] = [rows[at - 1], rows[at + 1]];
  const head: Line[] =
    before?.entry.day === row.entry.day ? [] : [[run(dayHeading(row.entry.day), { ink: 'accent', bold: true })], []];
  const lines = row.kind === 'event' ? eventLines(row, cells) : [storyLine(row, cells)];
  return [...head, ...lines, ...(after?.entry === row.entry ? [] : [[]])];
}

/** What stories say will happen, by day, and what came of it. */
export function DiaryPane({ from }: { from: string | undefined }) {
  const { layout } = useScreen();
  const reader = useReader();
  useReaderState();
  const { items, loading, problem, loadMore } = useDiary(from);
  const view = { name: 'diary' as const, ...(from !== undefined && { from }) };
  const all = useMemo(() => diaryRows(items), [items]);
  const ids = useMemo(() => all.map(({ id }) => id), [all]);
  const selected = selectedIn(reader, view, ids);
  const cells = Math.min(layout.columns, MOST_COLUMNS) - 3;
  const rows = {
    name: `diary ${from}`,
    count: all.length,
    selected: selected === undefined ? -1 : ids.indexOf(selected),
    height: layout.height,
    onRow: (row: number) => pointAtRow(reader, ids[row]!, ids),
  };
  const { end, ...drawn } = useRows(rows, (row) => rowLines(all, row, cells));
  useEffect(() => {
    if (end > all.length - 20) loadMore();
  }, [end, all.length, loadMore]);
  if (items.length === 0) return <EmptyPane view={view} width={layout.columns} loading={loading} problem={problem} />;
  return <Pane {...drawn} width={layout.columns} height={layout.height} />;
}
