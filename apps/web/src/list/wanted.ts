/** Frames in a row in which a row must stand where it was left: rows that are measured meanwhile move it. */
const STEADY = 30;
/** Frames after which it stays where it is. */
export const TRIES = 600;

/** A row that is to be in view. */
export interface Wanted {
  id: string;
  /** Pixels from the top of the window. */
  top?: number;
  keyboard?: boolean;
  steady?: number;
  tries?: number;
}

/** Moves the page where a row is not where it is wanted. @returns whether it has been there for long enough */
export function isSteady(row: Wanted, off: number): boolean {
  const before = scrollY;
  if (Math.abs(off) > 0.5) scrollBy(0, off);
  // At an end of the page it goes no further.
  row.steady = scrollY === before ? (row.steady ?? 0) + 1 : 0;
  row.tries = (row.tries ?? 0) + 1;
  return row.steady >= STEADY || row.tries >= TRIES;
}
