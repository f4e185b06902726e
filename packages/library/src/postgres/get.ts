import { DatelineError } from '@dateline/core/base';
import { booleans } from '../store/flags.js';
import { unpackReading } from '../store/unpack-reading.js';
import type { Position, StoredArticle } from '../types.js';
import { articleAt } from './article-at.js';
import { findOne } from './find.js';
import { highlightsOf } from './highlights.js';
import type { Query } from './sql.js';
import type { Verbs } from './verbs.js';

/** What a person keeps of an article, in one round trip. */
interface Kept {
  reading: Buffer | null;
  tags: string[];
  changed: boolean;
  positions: PositionRow[] | null;
  versions: { hash: string; seen: string }[];
}

const keptOf = (query: Query, article: number, hash: string, person: number): Promise<Kept | undefined> =>
  query.get<Kept>(
    `select (select data from readings where article = $1 and hash = $2) as reading,
       array(select tag from tags where person = $3 and article = $1 order by lower(tag)) as tags,
       exists(select from changed where person = $3 and article = $1 and state = 'changed') as changed,
       (select json_agg(json_build_object('what', what, 'value', value)) from positions where person = $3 and article = $1) as positions,
       (select json_agg(json_build_object('hash', hash, 'seen', seen) order by (hash = $2) desc, seen desc, block desc, line desc)
        from versions where article = $1) as versions`,
    article,
    hash,
    person,
  );

/** How far a person came in an article. */
export interface PositionRow {
  what: string;
  value: number;
}

export function toPosition(rows: readonly PositionRow[] | null): Position | undefined {
  if (!rows) return undefined;
  const read = rows.find(({ what }) => what === '')?.value;
  const heard = rows.filter(({ what }) => what !== '').map(({ what, value }) => [what, value] as const);
  return { ...(read !== undefined && { read }), ...(heard.length > 0 && { heard: Object.fromEntries(heard) }) };
}

async function get(query: Query, person: number, id: string): Promise<StoredArticle> {
  const row = await findOne(query, id, person);
  const article = await articleAt(query, row, row.hash);
  if (!article) throw new DatelineError('library-broken', `The text of the story ${row.id} is missing.`);
  const kept = (await keptOf(query, row.article, row.hash, person))!;
  const position = toPosition(kept.positions);
  return {
    article,
    ...(kept.reading && { reading: unpackReading(kept.reading) }),
    ...booleans(row),
    tags: kept.tags,
    firstSeen: row.first_seen,
    ...(row.sourceId !== null && { sourceId: row.sourceId }),
    ...(row.source !== null && { source: row.source }),
    ...(kept.changed && { changed: true as const }),
    ...(position && { position }),
    versions: kept.versions,
    highlights: await highlightsOf(query, person, row.article),
  };
}

export const articles: Verbs<'article' | 'version'> = {
  article: (sql, person, id) => sql.snapshot((tx) => get(tx, person, id)),
  version: (sql, person, id, hash) =>
    sql.snapshot(async (tx) => {
      const row = await findOne(tx, id, person);
      const article = await articleAt(tx, row, hash);
      if (!article) throw new DatelineError('unknown-version', { id: row.id, hash });
      return article;
    }),
};
