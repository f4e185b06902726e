import { commandMessages, commandsAt, helpGroups, helpMessages, keyCaps, type Place } from '@dateline/reader';
import { useMemo } from 'react';
import { breakLines } from '../../text/break-lines.js';
import { fillLine, type Line, run } from '../../text/line.js';
import { padEnd } from '../../text/width.js';
import { useScroll } from '../article/use-scroll.js';
import { Pane } from '../parts/pane.js';
import { useScreen } from './screen.js';

const COLUMN = 40;
const KEYS = 12;

/** As many key bindings as fit beside a command. */
function bindings(keys: readonly string[]): string {
  let shown = '';
  for (const binding of keys) {
    const next = `${shown}${shown && ', '}${keyCaps(binding).join(' ')}`;
    if (next.length >= KEYS && shown) break;
    shown = next;
  }
  return shown;
}

/** The key bindings by group; those of other views are paler. */
function groupLines(view: Place, cells: number): Line[][] {
  const here = commandsAt(view, 'terminal');
  return helpGroups('terminal').map(({ group, commands }) => [
    [run(helpMessages.groups[group], { ink: 'accent' })],
    ...commands.flatMap((command): Line[] => {
      const found = here.find(({ id }) => id === command.id);
      const quiet = found ? {} : { ink: 'quiet' as const };
      const title = commandMessages[command.id];
      const keys = bindings((found ?? command).keys) || `:${command.id}`;
      return breakLines(title, cells - KEYS - 1).map(({ start, end }, index) => [
        run(padEnd(index === 0 ? keys : '', KEYS), { ...quiet, bold: true }),
        run(title.slice(start, end), quiet),
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

/** The keys, drawn from the command table. */
export function HelpPane({ view }: { view: Place }) {
  const { layout, terminal } = useScreen();
  const columns = terminal.isLinear ? 1 : Math.max(1, Math.min(3, Math.floor((layout.columns - 2) / COLUMN)));
  const most = terminal.isLinear ? layout.columns : 52;
  const cells = Math.min(most, Math.floor((layout.columns - 2) / columns));
  const lines = useMemo(() => inColumns(groupLines(view, cells - 2), columns, cells), [view, columns, cells]);
  const scroll = useScroll('help', true);
  scroll.fit(lines.length, layout.height);
  return (
    <Pane
      lines={lines.slice(scroll.at, scroll.at + layout.height)}
      width={layout.columns}
      height={layout.height}
      margin={2}
    />
  );
}
