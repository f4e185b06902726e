import type { Article } from '@dateline/core';
import { read } from '@dateline/reading';
import type { Database } from '../src/store/database.js';
import { findArticle } from '../src/store/get.js';
import { keepReading } from '../src/store/readings.js';
import { article, type Coming, paragraph, putStories } from './help.js';

let told = 0;

/** A story filed on a day, of paragraphs. */
export const filed = (day: string, headline: string, ...paragraphs: string[]): Article => {
  const number = ++told;
  return article(number, {
    id: `told-${number}`,
    url: `https://paper.example/told/${number}`,
    headline,
    published: `${day}T08:00:00Z`,
    body: paragraphs.map(paragraph),
  });
};

/** Puts a story into a library with its Reading. */
export async function tell(db: Database, story: Article, coming: Coming = {}): Promise<string> {
  putStories(db, [story], { seen: '2030-01-01T00:00:00.000Z', ...coming });
  const { id, hash } = db.get<{ id: string; hash: string }>(
    'select id, hash from articles where id = ? or headline = ? order by place desc',
    story.id,
    story.headline!,
  )!;
  keepReading(db, id, hash, await read(story));
  return id;
}

export const placeOf = (db: Database, id: string): number => findArticle(db, id).place;
