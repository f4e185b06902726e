import { useFeeds, useInfo, useRefresh } from '@dateline/reader';
import { type Line, run, spread } from '../../text/line.js';
import { headingOf } from '../list/heading.js';
import { Pane } from '../parts/pane.js';
import { useReader } from './state.js';

/** Name of the paper, what is looked at, what is unread, and how far a refresh is. */
export function Masthead() {
  const { layout, view } = useReader();
  const { running, progress } = useRefresh();
  const { data } = useInfo();
  const feeds = useFeeds().data;
  const left: Line = [run('  Dateline', { bold: true }), run(`  ${headingOf(view, feeds)}`, { ink: 'accent' })];
  const asking = progress ? `asking ${progress.done} of ${progress.total}` : 'asking the feeds';
  const unread = data ? `${data.unread.toLocaleString('en')} unread` : '';
  const right: Line = [run(`${[running ? asking : '', unread].filter(Boolean).join('  ')} `, { ink: 'quiet' })];
  return <Pane lines={[spread(left, right, layout.columns), []]} width={layout.columns} height={2} />;
}
