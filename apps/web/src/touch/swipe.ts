/** Where a finger is, in pixels of the window, and when, in milliseconds of any clock. */
export interface Finger {
  x: number;
  y: number;
  at: number;
}

/** To the left or to the right, whichever way the interface is written. */
export type Side = -1 | 1;

export interface SwipeRules {
  /** Pixels from which on letting go does it. */
  threshold: number;
  /** Pixels in a millisecond at which less will do; absent where the way alone counts. */
  flick?: number;
  /** Whether there is anything to do on a side. */
  allows(side: Side): boolean;
}

/** What a finger does so far: nothing that is clear yet, something else for good, or it drags. */
export type Swipe = 'waiting' | 'other' | { offset: number; isPast: boolean };

/** Pixels that a finger trembles by. */
export const SLOP = 10;
/** How much further sideways than down: a thumb that scrolls draws an arc. */
const SIDEWAYS = 1.5;
/** Milliseconds after which a finger that rests chooses words. */
const REST = 350;
/** Of what is dragged where there is nothing, a part follows. */
const RESISTANCE = 0.25;
/** Milliseconds over which its speed is taken, and pixels that a quick one goes at least. */
const RECENT = 80;
const LEAST = 40;

/** Tells from the ways of one finger whether it swipes, and what letting go does. Time comes with the points alone. */
export function createSwipe(start: Finger, { threshold, flick, allows }: SwipeRules) {
  let recent = [start];
  let state: Swipe = 'waiting';
  let side: Side = 1;

  const offsetOf = (dx: number) => {
    const offset = Math.sign(dx) * Math.max(0, Math.abs(dx) - SLOP);
    return allows(offset < 0 ? -1 : 1) ? offset : offset * RESISTANCE;
  };
  const speed = ({ x, at }: Finger) => {
    const [first = start] = recent;
    return at > first.at ? (x - first.x) / (at - first.at) : 0;
  };

  return {
    move(finger: Finger): Swipe {
      recent = [...recent, finger].filter(({ at }) => finger.at - at <= RECENT);
      const [dx, dy] = [finger.x - start.x, finger.y - start.y];
      if (state === 'waiting') {
        const isStill = Math.abs(dx) < SLOP && Math.abs(dy) < SLOP;
        const rests = finger.at - start.at > REST;
        if (rests || (!isStill && Math.abs(dx) < SIDEWAYS * Math.abs(dy))) state = 'other';
        else if (isStill) return state;
      }
      if (state === 'other') return state;
      side = dx < 0 ? -1 : 1;
      const offset = offsetOf(dx);
      state = { offset, isPast: allows(side) && Math.abs(offset) >= threshold };
      return state;
    },
    /** The finger is lifted. @returns the side to which something is to be done */
    end(finger: Finger): Side | undefined {
      if (typeof state === 'string') return undefined;
      recent = [...recent, finger].filter(({ at }) => finger.at - at <= RECENT);
      const { offset, isPast } = state;
      const now = speed(finger) * side;
      // Whoever turns back does not want it.
      if (isPast) return flick !== undefined && now <= -flick ? undefined : side;
      const isFlicked = flick !== undefined && now >= flick && Math.abs(offset) >= LEAST && allows(side);
      return isFlicked ? side : undefined;
    },
  };
}
