import { seen } from '../find.js';
import type { Query } from '../sql.js';

/** How many articles that a person sees have no Reading yet. */
export const countDue = async (query: Query, person: number): Promise<number> =>
  (await query.get<{ n: number }>(`select count(*) as n from articles a where a.due = 1 and ${seen('$1')}`, person))!.n;
