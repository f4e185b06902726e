import { type Article, DatelineError } from '@dateline/core';
import { inSlices } from './slices.js';
import type { Database } from './store/database.js';
import { countPeople, FIRST } from './store/people.js';
import { prepareStories } from './store/prepare.js';
import { Putting, type Stored } from './store/put.js';

export function checkArticles(articles: readonly Article[]): void {
  const empty = articles.find(({ headline, summary, url, body }) => !headline && !summary && !url && body.length === 0);
  if (empty) throw new DatelineError('empty-article', { id: empty.id });
}

/** Articles from elsewhere than a feed, which are one person's alone where there are several. */
export async function putAll(
  db: Database,
  articles: readonly Article[],
  person = FIRST,
  { partial = false } = {},
): Promise<Stored[]> {
  const prepared = prepareStories(articles);
  const owner = countPeople(db) > 1 ? person : null;
  const stored: Stored[] = [];
  const putting = db.transaction(
    () => new Putting(db, { seen: new Date().toISOString(), person, owner, partial }, prepared),
  );
  await inSlices(
    db,
    prepared.stories,
    (story) => stored.push(putting.put(story)),
    () => putting.settle(),
  );
  return stored;
}
