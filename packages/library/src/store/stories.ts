import { DatelineError, isDatelineError } from '@dateline/core/base';
import type { StoryArticles } from '../types.js';
import type { Database } from './database.js';
import { findArticle } from './get.js';
import { sightOf } from './listings.js';
import { FIRST } from './people.js';
import { summariesAt, toSummary } from './summary.js';

/** The number of a Story by its id or the beginning of one, also of one that was found to be another. */
function findStoryNumber(db: Database, id: string): number | undefined {
  const rows = db.all<{ number: number }>(
    `select distinct coalesce(merged, number) as number from stories where id >= ?1 and id < ?1 || char(1114111) limit 2`,
    id,
  );
  return id !== '' && rows.length === 1 ? rows[0]!.number : undefined;
}

/** The numbers of articles that a person sees of a Story, hidden ones as well. */
export function placesOfStory(db: Database, story: number, person: number): { place: number; copy: number }[] {
  const { all, listings } = sightOf(db, person);
  const seen = new Set(listings);
  return db
    .all<{ place: number; listing: number; copy: number }>(
      `select s.article as place, a.listing, s.copy from story_articles s join articles a on a.place = s.article
       where s.story = ? order by s.article desc`,
      story,
    )
    .filter(({ listing }) => all || seen.has(listing));
}

/**
 * The articles of a Story that a person sees, by the id of the Story or of an article. An article that is in none is there alone.
 * @throws DatelineError `unknown-story`, `ambiguous-id`
 */
export function storyArticles(db: Database, id: string, person = FIRST): StoryArticles {
  return db.snapshot(() => {
    const story = findStoryNumber(db, id);
    const members = story === undefined ? [] : placesOfStory(db, story, person);
    if (members.length > 0) return withRows(db, members, person, members.length > 1 ? story : undefined);
    const { place } = articleOf(db, id, person);
    const mine = db.get<{ story: number }>('select story from story_articles where article = ?', place);
    const others = mine ? placesOfStory(db, mine.story, person) : [];
    return others.length > 1
      ? withRows(db, others, person, mine!.story)
      : withRows(db, [{ place, copy: 1 }], person, undefined);
  });
}

function articleOf(db: Database, id: string, person: number) {
  try {
    return findArticle(db, id, person);
  } catch (error) {
    if (isDatelineError(error) && error.code === 'unknown-article') throw new DatelineError('unknown-story', { id });
    throw error;
  }
}

function withRows(
  db: Database,
  members: readonly { place: number; copy: number }[],
  person: number,
  story: number | undefined,
): StoryArticles {
  const rows = summariesAt(
    db,
    members.map(({ place }) => place),
    person,
  );
  const id =
    story === undefined ? undefined : db.get<{ id: string }>('select id from stories where number = ?', story)?.id;
  return {
    ...(id !== undefined && { story: id }),
    sources: new Set([...rows.values()].map(({ sourceId }) => sourceId)).size,
    articles: members.map(({ place, copy }) => ({ article: toSummary(rows.get(place)!), copy })),
  };
}
