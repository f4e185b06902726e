/** Reads a date as it is written. */
export type ReadDate = (written: string | undefined) => string | undefined;

export const DAY = 86_400_000;

/** Milliseconds between the days of two dates. */
export const apart = (one: string, other: string): number =>
  Math.abs(Date.parse(one.slice(0, 10)) - Date.parse(other.slice(0, 10)));
