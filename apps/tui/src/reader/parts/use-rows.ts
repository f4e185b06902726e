import { type CommandId, useReader, useReaderState } from '@dateline/reader';
import { useReducer, useRef } from 'react';
import type { PaneMouse } from '../../screen/nodes.js';
import type { Line } from '../../text/line.js';
import { run } from '../../text/line.js';
import { useScreen } from '../shell/screen.js';
import { firstRow, rowAtMiddle } from './rows.js';

const tops = new Map<string, number>();

export interface Rows {
  /** Where the list stands is kept under this name while another view lies over it. */
  name: string;
  count: number;
  /** The number of the selected row; -1 for none. */
  selected: number;
  /** Lines of the screen. */
  height: number;
  /** Lines that always stand over the rows. */
  head?: readonly Line[];
  /** Whether the keys are its own. */
  active?: boolean;
  /** The pane of sources, whose keys they are while it is gone through. */
  areSources?: boolean;
  /** Takes the number of a row that was clicked. */
  onRow?: (row: number) => void;
  /** What a turn of the wheel does, down and up. */
  wheel?: readonly [CommandId, CommandId];
}

export interface Drawn {
  lines: Line[];
  /** The number after the last row that is on the screen. */
  end: number;
  onMouse(event: PaneMouse): void;
  /** The row of each line; -1 for none. */
  rows: readonly number[];
}

const WHEEL: readonly [CommandId, CommandId] = ['next', 'previous'];
const none: readonly Line[] = [];

/** Draws the rows of a long list that are on the screen, the selected one with a bar before it. */
export function useRows(
  {
    name,
    count,
    selected,
    head = none,
    active: isActive = true,
    areSources = false,
    onRow,
    wheel = WHEEL,
    ...rest
  }: Rows,
  linesOf: (row: number) => Line[],
): Drawn {
  const { terminal } = useScreen();
  const { overlay } = useReaderState();
  const height = rest.height - head.length;
  const active = isActive && areSources === (overlay === 'sources');
  const kept = useRef(tops);
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const top = firstRow(count, selected, kept.current.get(name) ?? 0, height, (row) => linesOf(row).length);
  kept.current.set(name, top);
  const lines: Line[] = [];
  /** The row that each line belongs to. */
  const rowAt: number[] = [];
  const { dispatch } = useReader();
  let row = top;
  for (; row < count && lines.length < height; row++) {
    const bar = run(row === selected ? '▌ ' : '  ', active ? { ink: 'accent' } : { ink: 'quiet' });
    // The bar stands beside what is written, not beside the empty line after it.
    for (const line of linesOf(row)) {
      lines.push(line.length > 0 ? [bar, ...line] : []);
      rowAt.push(row);
    }
  }
  if (active) {
    terminal.rows = Math.max(1, row - top - 1);
    terminal.toMiddle = () => {
      if (selected < 0) return;
      kept.current.set(
        name,
        rowAtMiddle(selected, height, (at) => linesOf(at).length),
      );
      redraw();
    };
  }
  return {
    lines: [...head, ...lines.slice(0, height)],
    end: row,
    rows: [...head.map(() => -1), ...rowAt.slice(0, height)],
    onMouse(event) {
      const pointed = rowAt[event.line - head.length];
      if ('wheel' in event) {
        if (active) dispatch.perform(wheel[event.wheel > 0 ? 0 : 1]);
      } else if (pointed !== undefined) onRow?.(pointed);
    },
  };
}
