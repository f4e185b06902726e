import { useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { leftAt } from '../app/scroll.js';
import type { Row } from './rows.js';

/** The heights of rows as they were measured, so that a list is shown at once where it was left. */
const measured = new Map<string, VirtualItem[]>();

const GUESS = { day: 58, story: 132 };
/** Rows before the end of what is loaded at which more is asked for. */
const AHEAD = 40;

/** Draws only the rows near the window, however many there are. */
export function useRows(viewName: string, rows: readonly Row[], loadMore: () => void) {
  const container = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: (index) => GUESS[rows[index]?.kind ?? 'story'],
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
    scrollMargin: margin,
    scrollPaddingStart: 24,
    scrollPaddingEnd: 24,
    initialOffset: () => leftAt(viewName),
    initialMeasurementsCache: measured.get(viewName) ?? [],
  });

  useLayoutEffect(() => {
    const top = container.current ? container.current.getBoundingClientRect().top + scrollY : 0;
    if (Math.abs(top - margin) > 1) setMargin(top);
  });

  useEffect(() => () => void measured.set(viewName, virtualizer.takeSnapshot()), [viewName, virtualizer]);

  const items = virtualizer.getVirtualItems();
  const end = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (rows.length > 0 && end >= rows.length - AHEAD) loadMore();
  }, [end, rows.length, loadMore]);

  return { container, margin, virtualizer, items };
}
