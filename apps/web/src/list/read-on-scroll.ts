import type { ArticleSummary } from '@dateline/core/library';
import { useReader } from '@dateline/reader';
import { type RefObject, useEffect, useRef } from 'react';

/** Milliseconds without scrolling after which what was passed is one act. */
const REST = 700;

/**
 * Marks stories read that a person saw and then scrolled past.
 * @param box what holds the rows; each has its id in `data-row`
 */
export function useReadOnScroll(
  box: RefObject<HTMLElement | null>,
  items: readonly ArticleSummary[],
  on: boolean,
): void {
  const { actions } = useReader();
  const shown = useRef(items);
  shown.current = items;
  useEffect(() => {
    if (!on) return;
    const seen = new Set<string>();
    let passed = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const drawn = new Map<string, DOMRect>();
      for (const link of box.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])
        drawn.set(link.dataset.row!, (link.closest('article') ?? link).getBoundingClientRect());
      const inView = [...drawn].filter(([, { top, bottom }]) => bottom > 0 && top < innerHeight).map(([id]) => id);
      const first = shown.current.findIndex(({ id }) => id === inView[0]);
      for (const id of seen) {
        const bottom = drawn.get(id)?.bottom;
        // A row far above is no longer drawn.
        const isPast = bottom === undefined ? shown.current.findIndex((item) => item.id === id) < first : bottom <= 0;
        if (isPast) passed.add(id);
      }
      for (const id of passed) seen.delete(id);
      for (const id of inView) seen.add(id);
    };
    const mark = () => {
      const rows = shown.current.filter(({ id }) => passed.has(id));
      passed = new Set();
      void actions.markRead(rows);
    };
    const scroll = () => {
      look();
      clearTimeout(timer);
      if (passed.size > 0) timer = setTimeout(mark, REST);
    };
    look();
    addEventListener('scroll', scroll, { passive: true });
    return () => {
      removeEventListener('scroll', scroll);
      clearTimeout(timer);
      if (passed.size > 0) mark();
    };
  }, [on, actions, box]);
}
