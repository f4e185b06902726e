import { KNOWN_FOR, stillHolding, whatOf } from '../store/act-parts.js';
import type { State } from '../types.js';
import type { Query } from './sql.js';

/** Notes when something was done to stories; what was done later stays. @param at ISO 8601 */
export async function noteDone(
  query: Query,
  articles: readonly number[],
  whats: readonly string[],
  at: string,
  person: number,
): Promise<void> {
  if (articles.length === 0 || whats.length === 0) return;
  await query.run(
    `insert into done_at(person, article, what, at)
       select $1, article, what, $4 from unnest($2::bigint[]) article cross join unnest($3::text[]) what
     on conflict(person, article, what) do update set at = excluded.at where excluded.at > done_at.at`,
    person,
    [...new Set(articles)],
    whats,
    at,
  );
}

export const noteMarked = (
  query: Query,
  articles: readonly number[],
  state: State,
  at: string,
  person: number,
): Promise<void> => noteDone(query, articles, whatOf(state), at, person);

/** What was done to stories after a moment, as `article what`. */
export async function doneAfter(
  query: Query,
  articles: readonly number[],
  at: string,
  person: number,
): Promise<Set<string>> {
  const rows = await query.all<{ article: number; what: string }>(
    'select article, what from done_at where person = $1 and article = any($2::bigint[]) and at > $3',
    person,
    articles,
    at,
  );
  return new Set(rows.map(({ article, what }) => `${article} ${what}`));
}

/** What of an act still holds for a story, by what was done later. */
export const stillMeant = (later: ReadonlySet<string>, article: number, state: State): State =>
  stillHolding(state, (what) => !later.has(`${article} ${what}`));

/** Forgets what is too old to matter. @param now milliseconds since 1970 */
export async function forgetDone(query: Query, now: number): Promise<void> {
  const before = new Date(now - KNOWN_FOR).toISOString();
  await query.run('with old as (delete from done where at < $1) delete from done_at where at < $1', before);
}
