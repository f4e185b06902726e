import {
  editionMessages,
  editionRows,
  fullWhen,
  selectedIn,
  shortDay,
  useEdition,
  useReader,
  useReaderState,
  type ViewOf,
  viewKey,
} from '@dateline/reader';
import { useMemo } from 'react';
import { type Line, run, spread } from '../../text/line.js';
import { EmptyPane } from '../parts/empty-pane.js';
import { Pane } from '../parts/pane.js';
import { useScreen } from '../shell/screen.js';
import { editionPage } from './edition-page.js';
import { usePageTop } from './use-page-top.js';

/** The front page of a day. */
export function EditionPane({ view }: { view: ViewOf<'edition'> }) {
  const { columns, height } = useScreen().layout;
  const reader = useReader();
  useReaderState();
  const { data: edition, loading, problem } = useEdition(view);
  const stories = useMemo(() => edition?.stories ?? [], [edition]);
  const ids = useMemo(() => editionRows(stories).map(({ id }) => id), [stories]);
  const selected = selectedIn(reader, view, ids);
  const page = useMemo(() => editionPage(stories, selected, columns), [stories, selected, columns]);
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
  return <Pane lines={[...head, ...page.lines.slice(top, top + shown)]} width={columns} height={height} />;
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
