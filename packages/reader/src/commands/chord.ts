/** The keys of a chord that were pressed so far. */
export interface Chord {
  keys: readonly string[];
  /** Milliseconds, by whatever clock the caller passes to `press`. */
  at: number;
}

export const noChord: Chord = { keys: [], at: 0 };
