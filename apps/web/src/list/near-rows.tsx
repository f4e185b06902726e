import { useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { leftAt, useScrollMemory } from '../app/scroll.js';
import { type Density, useSettings } from '../app/settings.js';
import { rowLink, rowScroller } from '../app/shell.js';
import type { Row } from './rows.js';

/** The heights of rows as they were measured, so that a list is shown at once where it was left. */
const measured = new Map<string, VirtualItem[]>();

/** Heights of rows in each density, until they are measured. */
const GUESSES: Record<Density, { day: number; story: number }> = {
  roomy: { day: 58, story: 132 },
  short: { day: 58, story: 74 },
  dense: { day: 34, story: 25 },
};
/** Rows before the end of what is loaded at which more is asked for. */
const AHEAD = 40;

/** The number of the row of the first story: a day stands before it. */
const FIRST = 1;

export interface NearRowsProps {
  viewName: string;
  rows: readonly Row[];
  draw: (row: Row) => ReactNode;
  /** Called while the end of what is loaded is near. */
  onNearEnd: () => void;
}

/** Draws only the rows near the window, however many there are. */
export function NearRows({ viewName, rows, draw, onNearEnd }: NearRowsProps) {
  const { density } = useSettings();
  const guess = GUESSES[density];
  const container = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: (index) => guess[rows[index]?.kind ?? 'story'],
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
    scrollMargin: margin,
    scrollPaddingStart: 24,
    scrollPaddingEnd: 24,
    initialOffset: () => leftAt(viewName),
    initialMeasurementsCache: measured.get(`${density} ${viewName}`) ?? [],
  });

  useLayoutEffect(() => {
    const top = container.current ? container.current.getBoundingClientRect().top + scrollY : 0;
    if (Math.abs(top - margin) > 1) setMargin(top);
  });

  useEffect(
    () => () => void measured.set(`${density} ${viewName}`, virtualizer.takeSnapshot()),
    [viewName, density, virtualizer],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: rows have other heights in another density
  useLayoutEffect(() => virtualizer.measure(), [density, virtualizer]);

  useScrollMemory(viewName, rows.length > 0 && margin > 0);

  // The row that a command selected gets the keyboard: at once where it is drawn, else once it is.
  const wanted = useRef<string>(undefined);
  const takeKeyboard = useCallback(() => {
    const link = wanted.current === undefined ? null : rowLink(wanted.current);
    if (!link) return;
    wanted.current = undefined;
    link.focus({ preventScroll: true });
  }, []);
  useEffect(takeKeyboard);
  const shownRows = useRef(rows);
  shownRows.current = rows;
  useEffect(() => {
    rowScroller.current = (id) => {
      wanted.current = id;
      const index = shownRows.current.findIndex(({ key }) => key === id);
      // The first row is shown with what stands over the list.
      if (index >= 0 && index <= FIRST) scrollTo(0, 0);
      else if (index > FIRST) virtualizer.scrollToIndex(index);
      takeKeyboard();
    };
    return () => {
      rowScroller.current = undefined;
    };
  }, [virtualizer, takeKeyboard]);

  const items = virtualizer.getVirtualItems();
  const end = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (rows.length > 0 && end >= rows.length - AHEAD) onNearEnd();
  }, [end, rows.length, onNearEnd]);

  return (
    <div ref={container} className="rows" style={{ height: virtualizer.getTotalSize() }}>
      {items.map(({ index, start, key }) => {
        const row = rows[index];
        return (
          row && (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className="row"
              style={{ transform: `translateY(${start - margin}px)` }}
            >
              {draw(row)}
            </div>
          )
        );
      })}
    </div>
  );
}
