import type { Article } from '@dateline/core';
import type { Reading } from '@dateline/core/reading';
import { versionsAt } from './blocks.js';
import type { Database } from './database.js';
import { unpackReading } from './unpack-reading.js';

/** The text of an article with its Reading, where that is made and of this version. */
export interface StoryText {
  article: Article;
  reading?: Reading;
}

/** The texts of several articles, by their ids. */
export function storyTexts(db: Database, ids: readonly string[]): Map<string, StoryText> {
  return db.snapshot(() => {
    const rows = db.all<{ place: number; id: string; hash: string; data: Uint8Array | null }>(
      `select a.place, a.id, a.hash, r.data from json_each(?) j cross join articles a on a.id = j.value
       left join readings r on r.article = a.place and r.hash = a.hash`,
      JSON.stringify(ids),
    );
    const articles = versionsAt(db, rows, (article) => article);
    return new Map(
      rows.flatMap(({ place, id, data }): [string, StoryText][] => {
        const article = articles.get(place);
        return article ? [[id, { article: { ...article, id }, ...(data && { reading: unpackReading(data) }) }]] : [];
      }),
    );
  });
}

/** What changes with the text or the Reading of an article, by id. */
export function storyMarks(db: Database, ids: readonly string[]): Map<string, string> {
  const rows = db.all<{ id: string; mark: string }>(
    `select a.id, a.id || ' ' || a.hash || ' ' || coalesce(r.engine, '') as mark
     from json_each(?) j cross join articles a on a.id = j.value
     left join readings r on r.article = a.place and r.hash = a.hash`,
    JSON.stringify(ids),
  );
  return new Map(rows.map(({ id, mark }) => [id, mark]));
}
