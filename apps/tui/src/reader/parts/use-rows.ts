import { useRef } from 'react';
import type { Line } from '../../text/line.js';
import { run } from '../../text/line.js';
import { firstRow } from './rows.js';

const tops = new Map<string, number>();

export interface Drawn {
  lines: Line[];
  /** The number after the last entry that is on the screen. */
  end: number;
}

/** Draws the entries of a long list that are on the screen, the selected one with a bar before it. */
export function useRows(
  name: string,
  count: number,
  selected: number,
  height: number,
  entry: (row: number) => Line[],
  active = true,
): Drawn {
  // Where each list stands is kept when another view lies over it.
  const place = useRef(tops);
  const top = firstRow(count, selected, place.current.get(name) ?? 0, height, (row) => entry(row).length);
  place.current.set(name, top);
  const lines: Line[] = [];
  let row = top;
  for (; row < count && lines.length < height; row++) {
    const chosen = row === selected;
    const bar = run(chosen ? '▌ ' : '  ', active ? { ink: 'accent' } : { ink: 'quiet' });
    const own = entry(row);
    // The bar stands beside what is written, not beside the empty line after it.
    for (const line of own) lines.push(line.length > 0 ? [bar, ...line] : []);
  }
  return { lines: lines.slice(0, height), end: row };
}
