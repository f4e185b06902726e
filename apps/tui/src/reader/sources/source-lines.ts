import { feedTrouble, listMessages, number, type SourceRow } from '@dateline/reader';
import { type Line, run, spread } from '../../text/line.js';

/** A line of the sources: one that can be opened, or what stands over several. */
export type SourceLine = { row: SourceRow } | { title: string };

const groupOf = ({ row }: SourceRow) => (row === undefined ? 'sections' : row.kind === 'search' ? 'searches' : 'feeds');

/** The sources as they stand beneath each other, each kind of them with a title and an empty line over it. */
export function sourceLines(rows: readonly SourceRow[]): SourceLine[] {
  const titles = { sections: '', searches: listMessages.savedSearches, feeds: listMessages.sources };
  return rows.flatMap((row, at): SourceLine[] => {
    const group = groupOf(row);
    if (at === 0 || group === groupOf(rows[at - 1]!)) return [{ row }];
    return [{ title: '' }, { title: titles[group] }, { row }];
  });
}

/** @param isShown whether it is what the view shows */
export function drawSource(line: SourceLine, isShown: boolean, cells: number): Line {
  if ('title' in line) return line.title === '' ? [] : [run(line.title, { ink: 'quiet' })];
  const { title, unread, row } = line.row;
  const isFeed = row?.kind === 'feed';
  const isInFolder = isFeed && Boolean(row.feed.folder);
  const isFailing = isFeed && feedTrouble(row.feed)?.kind === 'failing';
  const style = { bold: unread > 0, ...(isShown ? { ink: 'accent' as const } : {}) };
  return spread(
    [
      run(isInFolder ? '  ' : ''),
      ...(isFailing ? [run('! ', { ink: 'problem' })] : []),
      run(title, isFeed && unread === 0 && !isShown ? { ink: 'quiet' } : style),
    ],
    [run(unread > 0 ? number(unread) : '', { ink: 'quiet' })],
    cells,
  );
}
