import { type Finger, SLOP } from './swipe.js';

/** What a finger does so far: nothing that is clear yet, something else for good, or it pulls the page down. */
export type Pull = 'waiting' | 'other' | { distance: number; isPast: boolean };

/** The page follows half as far as the finger goes, and no further than this; in pixels. */
const SHARE = 0.5;
const FURTHEST = 88;
/** Pixels of the page from which on letting go refreshes. */
export const PULLED = 56;

/** Tells from the ways of one finger whether it pulls down a page that is at its top. */
export function createPull(start: Finger) {
  let state: Pull = 'waiting';
  return {
    /** @param isAtTop whether the page is where it was when the finger came down */
    move({ x, y }: Finger, isAtTop: boolean): Pull {
      const [dx, dy] = [Math.abs(x - start.x), y - start.y];
      if (!isAtTop) state = 'other';
      if (state === 'waiting') {
        if (dx < SLOP && Math.abs(dy) < SLOP) return state;
        if (dy < dx) state = 'other';
      }
      if (state === 'other') return state;
      const distance = Math.min(FURTHEST, Math.max(0, (dy - SLOP) * SHARE));
      state = { distance, isPast: distance >= PULLED };
      return state;
    },
    /** Whether letting go refreshes. */
    end: (): boolean => typeof state !== 'string' && state.isPast,
  };
}
