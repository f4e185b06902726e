import {
  type Command,
  type CommandId,
  commandMessages,
  commandsAt,
  helpGroups,
  helpMessages,
  keyCaps,
  type Place,
} from '@dateline/reader';
import { useMemo } from 'react';
import { breakLines } from '../../text/break-lines.js';
import { fillLine, type Line, run, type Style } from '../../text/line.js';
import { padEnd } from '../../text/width.js';
import { useScroll } from '../article/use-scroll.js';
import { Pane } from '../parts/pane.js';
import { useScreen } from './screen.js';

const COLUMN = 38;
const KEYS = 13;

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

type Bound = Pick<Command<CommandId>, 'id' | 'keys'>;

/** A command with its keys. */
function commandLines({ id, keys }: Bound, cells: number, style: Style): Line[] {
  const title = commandMessages[id];
  const shown = bindings(keys) || `:${id}`;
  return breakLines(title, cells - KEYS - 1).map(({ start, end }, index) => [
    run(padEnd(index === 0 ? shown : '', KEYS), { ...style, bold: true }),
    run(title.slice(start, end), style),
  ]);
}

/** The key bindings of the view by group, then those of other views, which are paler. */
function groupLines(view: Place, cells: number): Line[][] {
  const here = commandsAt(view, 'terminal');
  const isHere = ({ id }: Bound) => here.some((command) => command.id === id);
  const groups = helpGroups('terminal');
  const ofView = groups.flatMap(({ group }) => {
    const commands = here.filter((command) => command.group === group);
    if (commands.length === 0) return [];
    const title: Line = [run(helpMessages.groups[group], { ink: 'accent' })];
    return [[title, ...commands.flatMap((command) => commandLines(command, cells, {})), []]];
  });
  const others = groups.flatMap(({ commands }) => commands.filter((command) => !isHere(command)));
  const elsewhere: Line = [run(helpMessages.elsewhere, { ink: 'accent' })];
  return [...ofView, [elsewhere, ...others.flatMap((command) => commandLines(command, cells, { ink: 'quiet' })), []]];
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
