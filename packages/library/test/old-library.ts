import { type Article, articleText, contentHash, normalizeAddress } from '@dateline/core';
import { segmentWords } from '../src/index/segment.js';
import type { Database } from '../src/store/database.js';
import { migrate } from '../src/store/migrate.js';
import { pack } from '../src/store/pack.js';
import { seconds } from '../src/store/place.js';
import { steps } from '../src/store/schema.js';
import { openForWriting } from '../src/store/writing.js';

export type OldVersion = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20;

export interface OldStory {
  article: Article;
  read?: boolean;
  saved?: boolean;
  /** Numbers of the feeds that list it; put here by hand where there are none. */
  feeds?: number[];
}

/**
 * A library as an earlier version left it: its tables made by the old steps, its rows as version 1 or 2 wrote them; those of
 * later versions are what these made of a library of version 2.
 */
export function oldLibrary(path: string, version: OldVersion, feeds: string[], stories: OldStory[]): Database {
  const db = openForWriting(path);
  migrate(db, steps.slice(0, Math.min(version, 2)));
  db.transaction(() => {
    for (const [n, url] of feeds.entries())
      db.run(
        'insert into feeds(id, url, title, named, folder) values(?, ?, ?, ?, ?)',
        n + 1,
        url,
        `Feed ${n + 1}`,
        n % 2,
        n % 2 ? 'Papers' : null,
      );
    if (version >= 2)
      for (const url of feeds) db.run('update feeds set address = ? where url = ?', normalizeAddress(url), url);
    stories.forEach((story, n) => {
      insert(db, story, n);
    });
  });
  migrate(db, steps.slice(0, version));
  return db;
}

function insert(db: Database, { article, read = false, saved = false, feeds = [] }: OldStory, n: number): void {
  const place = seconds(article.published ?? '2026-01-01')! * 256 + n;
  const hash = contentHash(article);
  db.run(
    `insert into articles(place, id, hash, time, first_seen, headline, direction, length, origin, read, saved)
     values(?, ?, ?, ?, ?, ?, 'ltr', ?, ?, ?, ?)`,
    place,
    article.id,
    hash,
    article.published ?? '2026-01-01',
    '2026-02-01T00:00:00Z',
    article.headline ?? null,
    articleText(article).length,
    feeds.length > 0 ? 'feed' : 'own',
    Number(read),
    Number(saved),
  );
  db.run(
    'insert into versions(article, hash, seen, data) values(?, ?, ?, ?)',
    place,
    hash,
    '2026-02-01T00:00:00Z',
    pack(article),
  );
  if (article.url)
    db.run("insert into aliases(scope, value, article) values('', ?, ?)", normalizeAddress(article.url), place);
  for (const feed of feeds) db.run('insert into listed(feed, article, hash) values(?, ?, ?)', feed, place, hash);
  db.run('insert into words(rowid, headline) values(?, ?)', place, segmentWords(article.headline ?? ''));
}
