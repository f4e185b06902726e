/** A failure as a person is told of it. */
export interface Problem {
  /** A DatelineError's code, else `unknown`. */
  code: string;
  /** A sentence. */
  message: string;
}

/** Reads whatever was thrown; a DatelineError is told by its name, as it may come from another bundle. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Error && error.name === 'DatelineError' && 'code' in error) {
    return { code: String(error.code), message: error.message };
  }
  return { code: 'unknown', message: error instanceof Error ? error.message : String(error) };
}

/** Whether the library is away for now rather than unwilling: worth trying again. */
export function isAway({ code }: Problem): boolean {
  return code === 'server-unreachable' || code === 'not-dateline';
}
