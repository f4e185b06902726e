import type { ArticleSummary } from '@dateline/core/library';
import { headlineOf, listMessages, outletsOf, shortWhen } from '@dateline/reader';
import { fillLine, fitLine, type Line, lineWidth, run } from '../../text/line.js';
import { signRuns } from './story-lines.js';

/** From so many cells on, the source has a column of its own before the time. */
const WIDE = 64;
const SOURCE = 22;
/** Cells of the time as a list says it: a day of another year. */
const WHEN = 12;

/** One story of a compact list, all on one line: its signs and headline, who tells it, when. */
export function storyLine(item: ArticleSummary, cells: number, now = new Date(), sourceCells = SOURCE): Line {
  const { time, read, source = '', excerpt } = item;
  const title = headlineOf(item) ?? excerpt?.slice(0, 200) ?? listMessages.untitled;
  const when = [run(shortWhen(time, now), { ink: 'quiet' })];
  const outlets = outletsOf(item);
  const from = [
    run(source, { ink: 'quiet' }),
    ...(outlets ? [run(`${source ? ' · ' : ''}${outlets}`, { ink: read ? 'quiet' : 'accent' })] : []),
  ];
  const beside =
    cells >= WIDE && sourceCells > 0 ? [...fillLine(fitLine(from, sourceCells), sourceCells), run('  ')] : [];
  const whenCells = Math.max(cells >= WIDE ? WHEN : 0, lineWidth(when));
  const room = Math.max(4, cells - lineWidth(beside) - whenCells - 2);
  const blanks = ' '.repeat(whenCells - lineWidth(when));
  return fitLine(
    [
      ...fillLine([...signRuns(item), run(title, read ? { ink: 'quiet' } : { bold: true })], room),
      run('  '),
      ...beside,
      run(blanks),
      ...when,
    ],
    cells,
  );
}
