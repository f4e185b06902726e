import { log } from './changes.js';
import type { Database } from './database.js';
import { idsOfStory, type JoinedArticle, Joining, type StoryJoin, type StoryMember } from './story-joining.js';

export type { StoryJoin } from './story-joining.js';

/** Has articles join Stories. Articles that are gone are left out; what was done before changes nothing. */
export function joinStories(db: Database, joins: readonly StoryJoin[]): void {
  if (joins.length === 0) return;
  db.transaction(() => {
    const joining = joiningOf(db, joins);
    for (const join of joins) joining.join(join);
    write(db, joining);
  });
}

function joiningOf(db: Database, joins: readonly StoryJoin[]): Joining {
  const ids = JSON.stringify([...new Set(joins.flatMap((join) => [join.article, join.with]))]);
  const articles = db.all<JoinedArticle>(
    'select a.place as article, a.id, a.listing from json_each(?) j cross join articles a on a.id = j.value',
    ids,
  );
  const members = db.all<StoryMember>(
    `select article, story, copy from story_articles where story in (
       select s.story from json_each(?) j cross join story_articles s on s.article = j.value) order by article`,
    JSON.stringify(articles.map(({ article }) => article)),
  );
  const taken = db.all<{ id: string }>(
    'select s.id from json_each(?) j cross join stories s on s.id = j.value',
    JSON.stringify(articles.flatMap(({ id }) => idsOfStory(id))),
  );
  return new Joining(
    articles,
    members,
    taken.map(({ id }) => id),
  );
}

function write(db: Database, joining: Joining): void {
  const numbers = new Map<number, number>();
  const numberOf = (story: number) => numbers.get(story) ?? story;
  for (const [story, id] of joining.founded) numbers.set(story, db.insert('insert into stories(id) values(?)', id));
  for (const { article, story, copy } of joining.entered.values())
    db.run(
      `insert into story_articles(article, story, copy) values(?, ?, ?)
       on conflict(article) do update set story = excluded.story, copy = excluded.copy`,
      article,
      numberOf(story),
      copy,
    );
  for (const story of joining.merged.keys())
    db.run(
      'update stories set merged = ?1 where number = ?2 or merged = ?2',
      numberOf(joining.present(story)),
      numberOf(story),
    );
  for (const { story, listing } of joining.told) {
    const { id } = db.get<{ id: string }>('select id from stories where number = ?', numberOf(joining.present(story)))!;
    log(db, 'story', id, { listing });
  }
}
