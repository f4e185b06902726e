import { type Article, DatelineError } from '@dateline/core/base';
import type { StoredArticle } from '../types.js';
import { versionAt } from './blocks.js';
import { isChanged } from './changed.js';
import type { Database } from './database.js';
import { highlightsOf } from './highlights.js';
import { sightOf, VISIBLE } from './listings.js';
import { FIRST } from './people.js';
import { positionOf } from './positions.js';
import { booleans, stateRow, tagsOf } from './states.js';
import { unpackReading } from './unpack-reading.js';

interface Row {
  place: number;
  id: string;
  hash: string;
  first_seen: string;
  listing: number;
  sourceId: number | null;
  source: string | null;
}

const columns = `a.place, a.id, a.hash, a.first_seen, a.listing, a.source as sourceId,
  (select name from sources where id = a.source) as source`;

/**
 * The row of an article that a person sees, by its id or the beginning of one.
 * @throws DatelineError `unknown-article`, `ambiguous-id`
 */
export function findArticle(db: Database, id: string, person = FIRST): Row {
  const { all } = sightOf(db, person);
  const seen = all ? '' : `and a.listing in (${VISIBLE})`;
  const who = all ? [] : [person, person];
  const exact = db.get<Row>(`select ${columns} from articles a where id = ? ${seen}`, id, ...who);
  if (exact) return exact;
  const rows =
    id === ''
      ? []
      : db.all<Row>(
          `select ${columns} from articles a where id >= ? and id < ? ${seen} limit 2`,
          id,
          `${id}\u{10ffff}`,
          ...who,
        );
  if (rows.length > 1) throw new DatelineError('ambiguous-id', { id });
  const [row] = rows;
  if (!row) throw new DatelineError('unknown-article', { id: id || '(empty)' });
  return row;
}

/** An article in one of its versions, under the id that was fixed at first sight. */
export function articleAt(db: Database, { place, id }: { place: number; id: string }, hash: string) {
  const article = versionAt(db, place, hash);
  return article && { ...article, id };
}

export function getArticle(db: Database, id: string, person = FIRST): StoredArticle {
  return db.snapshot(() => {
    const row = findArticle(db, id, person);
    const article = articleAt(db, row, row.hash);
    if (!article) throw new DatelineError('library-broken', `The text of the story ${row.id} is missing.`);
    // A Reading of an earlier version points into another text.
    const reading = db.get<{ data: Uint8Array }>(
      'select data from readings where article = ? and hash = ?',
      row.place,
      row.hash,
    );
    const versions = db.all<{ hash: string; seen: string }>(
      'select hash, seen from versions where article = ? order by hash = ? desc, seen desc, block desc, line desc',
      row.place,
      row.hash,
    );
    const position = positionOf(db, row.place, person);
    return {
      article,
      ...(reading && { reading: unpackReading(reading.data) }),
      ...booleans(stateRow(db, row.place, person)!),
      tags: tagsOf(db, row.place, person),
      firstSeen: row.first_seen,
      ...(row.sourceId !== null && { sourceId: row.sourceId }),
      ...(row.source !== null && { source: row.source }),
      ...(isChanged(db, row.place, person) && { changed: true as const }),
      ...(position && { position }),
      versions: versions.map(({ hash, seen }) => ({ hash, seen })),
      highlights: highlightsOf(db, row.place, person),
    };
  });
}

export function getVersion(db: Database, id: string, hash: string, person = FIRST): Article {
  const row = findArticle(db, id, person);
  const article = articleAt(db, row, hash);
  if (!article) throw new DatelineError('unknown-version', { id: row.id, hash });
  return article;
}
