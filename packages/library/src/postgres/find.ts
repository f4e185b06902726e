import { DatelineError } from '@dateline/core/base';
import { type Flags, STATE_SQL } from '../store/flags.js';
import { eachState } from './rows.js';
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

type Named = Found & { wanted: string };

/** Articles of names `n` for ids `w`, as far as a person sees them. @param names what gives `n` for `w` */
const named = (names: string) => `select w.id as wanted, ${columns} from unnest($1::text[]) w(id) ${names}
  join articles a on a.at = n.at and a.article = n.article ${eachState('$2')} where ${isSeen('$2')}`;

const EXACT = named('join names n on n.id = w.id');
/** Two of them say that several begin so. */
const BEGINNINGS = named(`cross join lateral (
  select n.article, n.at from names n where n.id > w.id and n.id < w.id || chr(1114111)
    and (exists (select from articles a where a.at = n.at and a.article = n.article and ${isSeen('$2')})) is true limit 2) n`);

/**
 * Articles that a person sees, by their ids or the beginnings of these, in their order.
 * @throws DatelineError `unknown-article`, `ambiguous-id`
 */
export async function findAll(query: Query, ids: readonly string[], person: number): Promise<Found[]> {
  const wanted = [...new Set(ids)];
  const found = new Map((await query.all<Named>(EXACT, wanted, person)).map((row) => [row.wanted, row]));
  const rest = wanted.filter((id) => id !== '' && !found.has(id));
  if (rest.length > 0)
    for (const row of await query.all<Named>(BEGINNINGS, rest, person)) {
      if (found.has(row.wanted)) throw new DatelineError('ambiguous-id', { id: row.wanted });
      found.set(row.wanted, row);
    }
  return ids.map((id) => {
    const row = found.get(id);
    if (!row) throw new DatelineError('unknown-article', { id: id || '(empty)' });
    return row;
  });
}

export const findOne = async (query: Query, id: string, person: number): Promise<Found> =>
  (await findAll(query, [id], person))[0]!;
