import {
  editionMessages,
  editionRows,
  fullWhen,
  pointAtRow,
  selectedIn,
  shortDay,
  useEdition,
  useReader,
  useReaderState,
  type ViewOf,
  viewKey,
} from '@dateline/reader';
import { useMemo } from 'react';
import type { PaneMouse } from '../../screen/nodes.js';
import { type Line, run, spread } from '../../text/line.js';
import { EmptyPane } from '../parts/empty-pane.js';
import { Pane } from '../parts/pane.js';
import { useScreen } from '../shell/screen.js';
import { editionPage, rowAtCell } from './edition-page.js';
import { usePageTop } from './use-page-top.js';

/** A page so narrow has one column. */
const ONE_COLUMN = 80;

/** The front page of a day. */
export function EditionPane({ view }: { view: ViewOf<'edition'> }) {
  const { layout, terminal } = useScreen();
  const { columns, height } = layout;
  const pageCells = terminal.isLinear ? Math.min(columns, ONE_COLUMN) : columns;
  const reader = useReader();
  useReaderState();
  const { data: edition, loading, problem } = useEdition(view);
  const stories = useMemo(() => edition?.stories ?? [], [edition]);
  const ids = useMemo(() => editionRows(stories).map(({ id }) => id), [stories]);
  const selected = selectedIn(reader, view, ids);
  const page = useMemo(() => editionPage(stories, selected, pageCells), [stories, selected, pageCells]);
  const head = headLines(edition, columns);
  const shown = height - head.length;
  const top = usePageTop({
    name: viewKey(view),
    page,
    stories: stories.map(({ article }) => article.id),
    selected,
    height: shown,
  });
  if (loading || problem || stories.length === 0)
    return <EmptyPane view={view} width={columns} loading={loading} problem={problem} before={head} />;
  const onMouse = (event: PaneMouse) => {
    if ('wheel' in event) return void reader.dispatch.perform(event.wheel > 0 ? 'next' : 'previous');
    const id = event.line < head.length ? undefined : rowAtCell(page, top + event.line - head.length, event.column);
    if (id !== undefined) pointAtRow(reader, id, ids);
  };
  const order = [...page.rows.keys()];
  const rows = [
    ...head.map(() => -1),
    ...page.lines.slice(top).map((_, n) => order.indexOf(rowAtCell(page, top + n, 0) ?? '')),
  ];
  const lines = [...head, ...page.lines.slice(top, top + shown)];
  return <Pane lines={lines} width={columns} height={height} rows={rows} onMouse={onMouse} />;
}

/** The day, and the nearest ones before and after it. */
function headLines(edition: ReturnType<typeof useEdition>['data'], columns: number): Line[] {
  if (!edition) return [];
  const { day, previous, next, articles } = edition;
  const days = [
    previous === undefined ? '' : `← ${shortDay(previous, day)}`,
    next === undefined ? '' : `${shortDay(next, day)} →`,
  ].filter(Boolean);
  const left: Line = [
    run(`  ${fullWhen(day)}`, { bold: true }),
    run(`  ${editionMessages.articles(articles)}`, { ink: 'quiet' }),
  ];
  return [spread(left, [run(`${days.join('   ')} `, { ink: 'quiet' })], columns), []];
}
