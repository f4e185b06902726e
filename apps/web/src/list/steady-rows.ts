import type { Virtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef } from 'react';
import type { Row } from './rows.js';

interface SteadyRows {
  virtualizer: Virtualizer<Window, Element>;
  rows: readonly Row[];
  /** How many rows of the list stand before the first of `rows`. */
  before: number;
  /** Pixels from the top of the page to the first of `rows`. */
  margin: number;
  /** Pixels kept free for the rows before, as they are, and as they are guessed. */
  above: number;
  guess: number;
  setSpace: (space: { before: number; above: number }) => void;
}

/** Keeps what is in view where it is, when rows before it are loaded or let go. */
export function useSteadyRows({ virtualizer, rows, before, margin, above, guess, setSpace }: SteadyRows): void {
  /** Where rows near the window stood in the last drawing, from the first of the rows that were loaded. */
  const last = useRef<{ rows: readonly Row[]; before: number; starts: [string, number][] }>(undefined);
  useLayoutEffect(() => {
    const { measurementsCache } = virtualizer;
    const was = last.current;
    const starts = virtualizer
      .getVirtualItems()
      .filter(({ end }) => end > scrollY)
      .map(({ key, start }): [string, number] => [String(key), start - margin]);
    last.current = { rows, before, starts };
    if (!was || was.rows === rows || was.before === before) return;
    let wanted = guess;
    for (const [key, start] of was.starts) {
      const index = rows.findIndex((row) => row.key === key);
      const now = index < 0 ? undefined : measurementsCache[index];
      if (!now || rows[index]?.kind !== 'story') continue;
      wanted = above + start - (now.start - margin);
      break;
    }
    // The first row has nothing before it, and others something.
    const next = before === 0 ? 0 : Math.max(wanted, before);
    if (next !== wanted) scrollBy(0, next - wanted);
    setSpace({ before, above: next });
  });
}
