import { useArticles, useHeading, useInfo, useRefresh, useTroubledFeeds } from '@dateline/reader';
import { type Line, run, spread } from '../../text/line.js';
import { Pane } from '../parts/pane.js';
import { useScreen, useView } from './screen.js';

/** The program's name, the view's, how many stories are new and unread, and how far a refresh is. */
export function Masthead() {
  const { layout } = useScreen();
  const view = useView();
  const { running, progress } = useRefresh();
  const { data } = useInfo();
  const { title, kind } = useHeading(view);
  const { fresh, capped } = useArticles(view.name === 'list' || view.name === 'article' ? (view.query ?? '') : '');
  const troubled = useTroubledFeeds().reduce((sum, { feeds }) => sum + feeds.length, 0);
  const left: Line = [
    run('  Dateline', { bold: true }),
    ...(kind ? [run(`  ${kind}`, { ink: 'quiet' as const })] : []),
    run(`  ${title}`, { ink: 'accent' }),
  ];
  const asking = progress ? `asking ${progress.done} of ${progress.total}` : 'asking the feeds';
  const unread = data ? `${data.unread.toLocaleString('en')} unread` : '';
  const trouble = view.name === 'feeds' && !view.troubled && troubled > 0 ? `${troubled} in trouble: g t` : '';
  const right: Line = [
    run(
      `${[running ? asking : '', fresh > 0 ? `${fresh} new: g g` : '', trouble, unread].filter(Boolean).join('  ')} `,
      {
        ink: 'quiet',
      },
    ),
  ];
  const note: Line = capped === undefined ? [] : [run(`  ${capped}`, { ink: 'quiet' })];
  return <Pane lines={[spread(left, right, layout.columns), note]} width={layout.columns} height={2} />;
}
