import { DatelineError, isDatelineError, type Problem } from '../errors/dateline-error.js';

/** What of a query is not understood, and where. */
export interface QueryProblem {
  /** A sentence without its full stop. */
  problem: string;
  query: string;
  /** The part that is meant, in UTF-16 code units, half-open. */
  at: number;
  end: number;
}

/**
 * Two lines: the query, and carets beneath the part that is meant.
 * @param width how many cells a text takes; its number of characters when absent
 */
export function pointAt({ query, at, end }: QueryProblem, width = (text: string) => [...text].length): string {
  const blanks = (text: string) => text.replace(/\s/g, ' ');
  const carets = Math.max(1, width(blanks(query.slice(at, end))));
  return `${blanks(query)}\n${' '.repeat(width(blanks(query.slice(0, at))))}${'^'.repeat(carets)}`;
}

/** The error of a query that is not understood. Its details are those of the problem, and `pointer`, its two lines. */
export function queryError(found: QueryProblem): DatelineError<'bad-query'> {
  const character = [...found.query.slice(0, found.at)].length + 1;
  return new DatelineError('bad-query', { character, ...found, pointer: pointAt(found) });
}

/** What an error or a problem says of a query, whether the query was read here, in another thread or by a server. */
export function queryProblemOf(error: unknown): QueryProblem | undefined {
  const { code, details } = (isDatelineError(error) ? error.toJSON() : (error ?? {})) as Partial<Problem>;
  if (code !== 'bad-query' || !details) return undefined;
  const { problem, query, at, end } = details;
  if (typeof problem !== 'string' || typeof query !== 'string' || typeof at !== 'number' || typeof end !== 'number')
    return undefined;
  return { problem, query, at, end };
}
