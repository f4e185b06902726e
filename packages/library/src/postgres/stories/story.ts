import { DatelineError, isDatelineError } from '@dateline/core/base';
import type { StoryArticles } from '../../types.js';
import { findOne, seen } from '../find.js';
import { summariesOf, summaryOf } from '../rows.js';
import type { Query } from '../sql.js';

interface Member {
  article: number;
  copy: number;
}

/** The number of a Story by its id or the beginning of one, also of one that was found to be another. */
async function findNumber(query: Query, id: string): Promise<number | undefined> {
  if (id === '') return undefined;
  const rows = await query.all<{ number: number }>(
    'select distinct coalesce(merged, number) as number from stories where id >= $1 and id < $1 || chr(1114111) limit 2',
    id,
  );
  return rows.length === 1 ? rows[0]!.number : undefined;
}

/** The articles that a person sees of a Story, the newest first, hidden ones as well. */
export const membersOf = (query: Query, story: number, person: number): Promise<Member[]> =>
  query.all<Member>(
    `select s.article, s.copy from story_articles s join articles a on a.at = s.at and a.article = s.article
     where s.story = $1 and ${seen('$2')} order by s.at desc, s.article desc`,
    story,
    person,
  );

/**
 * The articles of a Story that a person sees, by the id of the Story or of an article. An article that is in none is there alone.
 * @throws DatelineError `unknown-story`, `ambiguous-id`
 */
export async function storyArticles(query: Query, person: number, id: string): Promise<StoryArticles> {
  const story = await findNumber(query, id);
  const members = story === undefined ? [] : await membersOf(query, story, person);
  if (members.length > 0) return withRows(query, members, person, members.length > 1 ? story : undefined);
  const { article } = await articleOf(query, id, person);
  const mine = await query.get<{ story: number }>('select story from story_articles where article = $1', article);
  const others = mine ? await membersOf(query, mine.story, person) : [];
  return others.length > 1
    ? withRows(query, others, person, mine!.story)
    : withRows(query, [{ article, copy: 1 }], person, undefined);
}

async function articleOf(query: Query, id: string, person: number) {
  try {
    return await findOne(query, id, person);
  } catch (error) {
    if (isDatelineError(error) && error.code === 'unknown-article') throw new DatelineError('unknown-story', { id });
    throw error;
  }
}

async function withRows(
  query: Query,
  members: readonly Member[],
  person: number,
  story: number | undefined,
): Promise<StoryArticles> {
  const rows = await summariesOf(
    query,
    members.map(({ article }) => article),
    person,
  );
  const byNumber = new Map(rows.map((row) => [row.place, row]));
  const known =
    story === undefined
      ? undefined
      : await query.get<{ id: string }>('select id from stories where number = $1', story);
  return {
    ...(known && { story: known.id }),
    sources: new Set(rows.map(({ sourceId }) => sourceId)).size,
    articles: members.flatMap(({ article, copy }) => {
      const row = byNumber.get(article);
      return row ? [{ article: summaryOf(row), copy }] : [];
    }),
  };
}
