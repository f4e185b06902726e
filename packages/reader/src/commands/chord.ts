/** The keys of a chord that were pressed so far. */
export interface Chord {
  keys: readonly string[];
  /** Milliseconds, by whatever clock the caller passes to `press`. */
  at: number;
  /** The number that was typed before it, how often or which row; absent where none was. */
  count?: number;
}

/** No key of a chord was pressed yet. */
export const noChord: Chord = { keys: [], at: 0 };
