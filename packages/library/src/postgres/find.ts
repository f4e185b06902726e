import { DatelineError } from '@dateline/core/base';
import { type Flags, STATE_SQL } from '../store/flags.js';
import { joinStates } from './rows.js';
import type { Query } from './sql.js';

/** An article that a person sees, with the states it has for them. */
export interface Found extends Flags {
  article: number;
  at: number;
  id: string;
  hash: string;
  first_seen: string;
  listing: number;
  sourceId: number | null;
  source: string | null;
}

const columns = `a.article, a.at, a.id, a.hash, a.first_seen, a.listing, a.source as "sourceId",
  (select name from sources where id = a.source) as source, ${STATE_SQL}`;

/** Articles a person sees, as a condition on `articles a` with the person as parameter. */
export const seen = (person: string): string => `a.listing in (select s.listing from seen_by(${person}) s(listing))`;

/** The same looked up for each article in what the person sees, which is asked for once: the planner makes no join of it. */
export const isSeen = (person: string): string => `(${seen(person)}) is true`;

/**
 * Articles that a person sees, by their ids or the beginnings of these, in their order.
 * @throws DatelineError `unknown-article`, `ambiguous-id`
 */
export async function findAll(query: Query, ids: readonly string[], person: number): Promise<Found[]> {
  const rows = await query.all<Found & { wanted: string }>(
    `select w.id as wanted, ${columns} from unnest($1::text[]) w(id)
     cross join lateral (
       (select n.article, n.at from names n where n.id = w.id)
       union all
       (select n.article, n.at from names n join articles a on a.at = n.at and a.article = n.article
         where w.id <> '' and n.id > w.id and n.id < w.id || chr(1114111) and ${seen('$2')} limit 2)) n
     join articles a on a.at = n.at and a.article = n.article
     ${joinStates('$2')} where ${seen('$2')}`,
    [...new Set(ids)],
    person,
  );
  return ids.map((id) => {
    const mine = rows.filter(({ wanted }) => wanted === id);
    const exact = mine.find((row) => row.id === id);
    if (!exact && mine.length > 1) throw new DatelineError('ambiguous-id', { id });
    const row = exact ?? mine[0];
    if (!row) throw new DatelineError('unknown-article', { id: id || '(empty)' });
    return row;
  });
}

export const findOne = async (query: Query, id: string, person: number): Promise<Found> =>
  (await findAll(query, [id], person))[0]!;
