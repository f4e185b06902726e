import { useReader } from '@dateline/reader';
import { useLayoutEffect } from 'react';
import { isNewlySelected, keepPlace, type Place, placeOf, useLeaving } from './places.js';
import { rowLink } from './shell.js';

/** The part of a text that stands at the top of the window. */
function partInView(): Place['row'] {
  for (const part of document.querySelectorAll('.text [id^="block-"]')) {
    const { top, bottom } = part.getBoundingClientRect();
    if (bottom > 0) return { id: part.id, top };
  }
  return undefined;
}

/**
 * Brings a view back to where it was left, and keeps where it is left next. A row that was selected since is brought into
 * view.
 * @param ready whether the view has its full height
 */
export function useScrollMemory(key: string, ready: boolean): void {
  const { state } = useReader();
  useLayoutEffect(() => {
    if (!ready) return;
    const left = placeOf(key);
    const part = left?.row && document.getElementById(left.row.id);
    if (left?.row && part) scrollTo(0, part.getBoundingClientRect().top + scrollY - left.row.top);
    else scrollTo(0, left?.y ?? 0);
    const selected = state.get().selected[key];
    if (selected !== undefined && isNewlySelected(key, selected)) {
      const box = rowLink(selected)?.getBoundingClientRect();
      if (box && (box.top < 0 || box.bottom > innerHeight)) rowLink(selected)?.scrollIntoView({ block: 'center' });
    }
    // Unmounting may already have shortened the page: what counts is the last position a person saw.
    const keep = () => {
      const row = scrollY > 0 ? partInView() : undefined;
      keepPlace(key, { y: scrollY, ...(row && { row }) });
    };
    addEventListener('scroll', keep, { passive: true });
    return () => removeEventListener('scroll', keep);
  }, [key, ready, state]);
  useLeaving(key);
}
