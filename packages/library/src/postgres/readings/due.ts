import type { Query } from '../sql.js';

/** How many articles that a person sees have no Reading yet, as they are counted. */
export const countDue = async (query: Query, person: number): Promise<number> =>
  (await query.get<{ n: number }>(
    `select coalesce(sum(d.n), 0)::bigint as n from seen_by($1) s(listing) join due_counts d on d.listing = s.listing`,
    person,
  ))!.n;
