import { articleId } from '@dateline/core/base';
import { log } from './changes.js';
import type { Database } from './database.js';

/** That an article belongs to the Story of another one. */
export interface StoryJoin {
  /** Ids of articles. */
  article: string;
  with: string;
  /** Whether the two tell the same text. */
  copy: boolean;
}

/** Articles of a Story: further ones begin another, so that a row stands for a bounded number. */
const MOST = 256;

interface Row {
  place: number;
  id: string;
  listing: number;
  story: number | null;
  copy: number | null;
}

/** Has articles join Stories. Articles that are gone are left out; what was done before changes nothing. */
export function joinStories(db: Database, joins: readonly StoryJoin[]): void {
  if (joins.length === 0) return;
  db.transaction(() => {
    for (const join of joins) joinOne(db, join);
  });
}

function joinOne(db: Database, join: StoryJoin): void {
  const [article, other] = [rowOf(db, join.article), rowOf(db, join.with)];
  if (!article || !other || article.place === other.place) return;
  if (article.story !== null && article.story === other.story) {
    if (join.copy && article.copy !== other.copy)
      db.run(
        'update story_articles set copy = ? where story = ? and copy = ?',
        other.copy,
        article.story,
        article.copy,
      );
    return;
  }
  if (article.story !== null && other.story !== null) {
    if (merge(db, article.story, other.story)) joinOne(db, join);
    return;
  }
  const story = other.story ?? article.story ?? found(db, other);
  if (article.story === null && other.story !== null) enter(db, article, story, join.copy ? other.copy! : undefined);
  else if (article.story !== null && other.story === null)
    enter(db, other, story, join.copy ? article.copy! : undefined);
  else if (article.story === null) {
    enter(db, other, story, 1);
    enter(db, article, story, join.copy ? 1 : 2);
  }
  const { id } = db.get<{ id: string }>('select id from stories where number = ?', story)!;
  for (const { listing } of [article, other]) log(db, 'story', id, { listing });
}

function rowOf(db: Database, id: string): Row | undefined {
  return db.get<Row>(
    `select a.place, a.id, a.listing, s.story, s.copy from articles a left join story_articles s on s.article = a.place
     where a.id = ?`,
    id,
  );
}

/** A new Story, whose id comes from its first article, so that it is the same wherever it is found. */
function found(db: Database, { id: first }: Row): number {
  for (let turn = 1; ; turn++) {
    const id = articleId({ scope: `story ${turn}`, text: first });
    if (!db.get('select 1 from stories where id = ?', id)) return db.insert('insert into stories(id) values(?)', id);
  }
}

function enter(db: Database, { place }: Row, story: number, copy: number | undefined): void {
  const { n, last } = db.get<{ n: number; last: number | null }>(
    'select count(*) as n, max(copy) as last from story_articles where story = ?',
    story,
  )!;
  if (n >= MOST) return;
  db.run('insert into story_articles(article, story, copy) values(?, ?, ?)', place, story, copy ?? (last ?? 0) + 1);
}

/** Makes one Story of two: the older one stays. @returns whether it is one now, which is not where it would be too large */
function merge(db: Database, a: number, b: number): boolean {
  const [older, newer] = [Math.min(a, b), Math.max(a, b)];
  const sums = db.get<{ n: number; last: number }>(
    'select count(*) as n, max(case when story = ?1 then copy else 0 end) as last from story_articles where story in (?1, ?2)',
    older,
    newer,
  )!;
  if (sums.n > MOST) return false;
  db.run('update story_articles set story = ?, copy = copy + ? where story = ?', older, sums.last, newer);
  db.run('update stories set merged = ? where number = ? or merged = ?', older, newer, newer);
  return true;
}
