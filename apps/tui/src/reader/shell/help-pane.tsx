import { commandsAt, helpGroups, keyCaps, type Place } from '@dateline/reader';
import { useMemo } from 'react';
import { breakLines } from '../../text/break-lines.js';
import { fillLine, type Line, run } from '../../text/line.js';
import { padEnd } from '../../text/width.js';
import { useScroll } from '../article/use-scroll.js';
import { Pane } from '../parts/pane.js';
import { useCommands } from './commands.js';
import { useReader } from './state.js';

const COLUMN = 40;
const KEYS = 12;

/** As many ways to call a command as fit beside it. */
function waysOf(keys: readonly string[]): string {
  let shown = '';
  for (const way of keys) {
    const next = `${shown}${shown && ', '}${keyCaps(way).join(' ')}`;
    if (next.length >= KEYS && shown) break;
    shown = next;
  }
  return shown;
}

/** The key map by group; what does nothing here is paler. */
function groupLines(place: Place, cells: number): Line[][] {
  const here = commandsAt(place, 'terminal');
  return helpGroups('terminal').map(({ title, commands }) => [
    [run(title, { ink: 'accent' })],
    ...commands.flatMap((command): Line[] => {
      const quiet = here.includes(command) ? {} : { ink: 'quiet' as const };
      const keys = waysOf(command.keys);
      return breakLines(command.title, cells - KEYS - 1).map(({ start, end }, index) => [
        run(padEnd(index === 0 ? keys : '', KEYS), { ...quiet, bold: true }),
        run(command.title.slice(start, end), quiet),
      ]);
    }),
    [],
  ]);
}

/** The groups in columns of about the same length, in their order. */
export function inColumns(groups: readonly Line[][], columns: number, cells: number): Line[] {
  const total = groups.reduce((sum, group) => sum + group.length, 0);
  const filled: Line[][] = [[]];
  for (const group of groups) {
    const last = filled[filled.length - 1]!;
    if (last.length > 0 && filled.length < columns && last.length + group.length / 2 > total / columns)
      filled.push([...group]);
    else last.push(...group);
  }
  const height = Math.max(...filled.map(({ length }) => length));
  return Array.from({ length: height }, (_, row) =>
    filled.flatMap((column, index) =>
      index < filled.length - 1 ? fillLine(column[row] ?? [], cells) : (column[row] ?? []),
    ),
  );
}

/** The keys, drawn from the table that the keyboard itself follows. */
export function HelpPane({ place }: { place: Place }) {
  const { layout, dispatch } = useReader();
  const columns = Math.max(1, Math.min(3, Math.floor((layout.columns - 2) / COLUMN)));
  const cells = Math.min(52, Math.floor((layout.columns - 2) / columns));
  const lines = useMemo(() => inColumns(groupLines(place, cells - 2), columns, cells), [place, columns, cells]);
  const scroll = useScroll(`help ${columns}`);
  scroll.fit(lines.length, layout.height);
  const close = () => dispatch({ type: 'escape' });
  const down = () => scroll.by(1);
  const up = () => scroll.by(-1);
  useCommands({
    next: down,
    previous: up,
    'scroll-down': down,
    'scroll-up': up,
    'page-down': () => scroll.by(layout.height - 2),
    'page-up': () => scroll.by(2 - layout.height),
    first: () => scroll.to(0),
    last: () => scroll.to(lines.length),
    help: close,
    back: close,
  });
  return (
    <Pane
      lines={lines.slice(scroll.at, scroll.at + layout.height)}
      width={layout.columns}
      height={layout.height}
      margin={2}
    />
  );
}
