import { useLayoutEffect } from 'react';

const kept = new Map<string, number>();

/** Where a view was left, in pixels from its top. */
export const leftAt = (key: string): number => kept.get(key) ?? 0;

/**
 * Brings a view back to where it was left, and keeps where it is left next.
 * @param ready whether the view has its full height
 */
export function useScrollMemory(key: string, ready: boolean): void {
  useLayoutEffect(() => {
    if (!ready) return;
    scrollTo(0, leftAt(key));
    // Unmounting may already have shortened the page: what counts is the last position a person saw.
    const keep = () => kept.set(key, scrollY);
    addEventListener('scroll', keep, { passive: true });
    return () => removeEventListener('scroll', keep);
  }, [key, ready]);
}
