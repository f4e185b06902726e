import { type Key, keysOf, MOST_POSTINGS, stretchOf } from '../../stories/candidates.js';
import type { Profile } from '../../stories/profile.js';
import type { Query } from '../sql.js';
import { columns } from '../values.js';

export interface Posting {
  stretch: number;
  key: number;
  at: number;
  article: number;
}

/** Rows of what articles are found by. */
export const postingsOf = (article: number, at: number, profile: Profile): Posting[] =>
  [...new Set(keysOf(profile).map(({ key }) => key))].map((key) => ({ stretch: stretchOf(at), key, at, article }));

/** What articles of a batch are found by and those that came before, as it was when each of them came. */
export class PostingLists {
  private readonly lists = new Map<string, Posting[]>();

  constructor(rows: readonly Posting[]) {
    for (const row of rows) this.put(row);
  }

  /** In place of what an article was found by before. */
  replace(article: number, before: readonly Posting[], after: readonly Posting[]): void {
    for (const { stretch, key } of before) {
      const name = `${stretch} ${key}`;
      const list = this.lists.get(name);
      if (list)
        this.lists.set(
          name,
          list.filter((each) => each.article !== article),
        );
    }
    for (const row of after) this.put(row);
  }

  find(stretch: number, keys: readonly number[]): number[][] {
    return keys.map((key) =>
      (this.lists.get(`${stretch} ${key}`) ?? [])
        .toSorted((a, b) => b.at - a.at || b.article - a.article)
        .slice(0, MOST_POSTINGS)
        .map(({ article }) => article),
    );
  }

  private put(row: Posting): void {
    const name = `${row.stretch} ${row.key}`;
    const list = this.lists.get(name);
    if (list) list.push(row);
    else this.lists.set(name, [row]);
  }
}

/** The last articles that have each key of some articles, in the stretch of each and in those beside it. */
export async function postingsAround(
  query: Query,
  articles: readonly { at: number; keys: readonly Key[] }[],
): Promise<Posting[]> {
  const wanted = new Map<string, [number, number]>();
  for (const { at, keys } of articles)
    for (const stretch of [-1, 0, 1].map((step) => stretchOf(at) + step))
      for (const { key } of keys) wanted.set(`${stretch} ${key}`, [stretch, key]);
  return query.all<Posting>(
    `select p.stretch, p.key, p.at, p.article from unnest($1::int[], $2::bigint[]) w(stretch, key)
     cross join lateral (select * from postings p where p.stretch = w.stretch and p.key = w.key
       order by p.at desc, p.article desc limit ${MOST_POSTINGS + 1}) p`,
    ...columns(
      [...wanted.values()],
      ([stretch]) => stretch,
      ([, key]) => key,
    ),
  );
}
