import { type Article, DatelineError } from '@dateline/core';
import type { StoredArticle } from '../types.js';
import type { Database } from './database.js';
import { highlightsOf } from './highlights.js';
import { unpack } from './pack.js';
import { unpackReading } from './unpack-reading.js';

interface Row {
  place: number;
  id: string;
  hash: string;
  read: number;
  saved: number;
  first_seen: string;
  sourceId: number | null;
  source: string | null;
}

const columns = `a.place, a.id, a.hash, a.read, a.saved, a.first_seen, a.source as sourceId,
  (select name from sources where id = a.source) as source`;

/**
 * The row of an article by its id, or the beginning of one.
 * @throws DatelineError `unknown-article`, `ambiguous-id`
 */
export function findArticle(db: Database, id: string): Row {
  const exact = db.get<Row>(`select ${columns} from articles a where id = ?`, id);
  if (exact) return exact;
  const rows =
    id === ''
      ? []
      : db.all<Row>(`select ${columns} from articles a where id >= ? and id < ? limit 2`, id, `${id}\u{10ffff}`);
  if (rows.length > 1) throw new DatelineError('ambiguous-id', { id });
  const [row] = rows;
  if (!row) throw new DatelineError('unknown-article', { id: id || '(empty)' });
  return row;
}

export function articleAt(db: Database, place: number, hash: string): Article | undefined {
  const row = db.get<{ data: Uint8Array }>('select data from versions where article = ? and hash = ?', place, hash);
  return row && unpack<Article>(row.data);
}

export function getArticle(db: Database, id: string): StoredArticle {
  return db.snapshot(() => {
    const row = findArticle(db, id);
    const article = articleAt(db, row.place, row.hash);
    if (!article) throw new DatelineError('library-broken', `The text of the story ${row.id} is missing.`);
    // A Reading of an earlier version points into another text.
    const reading = db.get<{ data: Uint8Array }>(
      'select data from readings where article = ? and hash = ?',
      row.place,
      row.hash,
    );
    const versions = db.all<{ hash: string; seen: string }>(
      'select hash, seen from versions where article = ? order by hash = ? desc, seen desc, rowid desc',
      row.place,
      row.hash,
    );
    return {
      article,
      ...(reading && { reading: unpackReading(reading.data) }),
      read: row.read === 1,
      saved: row.saved === 1,
      firstSeen: row.first_seen,
      ...(row.sourceId !== null && { sourceId: row.sourceId }),
      ...(row.source !== null && { source: row.source }),
      versions: versions.map(({ hash, seen }) => ({ hash, seen })),
      highlights: highlightsOf(db, row.place),
    };
  });
}

export function getVersion(db: Database, id: string, hash: string): Article {
  const row = findArticle(db, id);
  const article = articleAt(db, row.place, hash);
  if (!article) throw new DatelineError('unknown-version', { id: row.id, hash });
  return article;
}
