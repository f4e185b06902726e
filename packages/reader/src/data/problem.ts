/** A failure as a person is told of it. */
export interface Problem {
  /** A DatelineError's code, `lost` where the library cannot be reached, else `unknown`. */
  code: string;
  /** A sentence. */
  message: string;
}

/** Reads whatever was thrown; only a DatelineError (told by its name, it may come from another bundle) is quoted. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Error && error.name === 'DatelineError' && 'code' in error) {
    return { code: String(error.code), message: error.message };
  }
  if (error instanceof TypeError && /fetch|network|load failed/i.test(error.message)) {
    return { code: 'lost', message: 'Dateline does not answer. Start it again, then retry.' };
  }
  return { code: 'unknown', message: error instanceof Error ? error.message : String(error) };
}
