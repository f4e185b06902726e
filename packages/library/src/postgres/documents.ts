// Documents that stories lean on which a person sees; see those of the file.
import { DatelineError } from '@dateline/core/base';
import { quotedText } from '../index/query-words.js';
import {
  COUNTED,
  type DocumentRow,
  documentStories,
  documentWords,
  hasWords,
  mentionIn,
  toDocument,
  WINDOW,
  WINDOWS,
} from '../store/document-rows.js';
import { limitOf } from '../store/list.js';
import { unpackReading } from '../store/unpack-reading.js';
import type { DocumentPage, DocumentStory, DocumentSummary, Page } from '../types.js';
import { cursorAt, type Position, positionOf } from './cursor.js';
import { seen } from './find.js';
import { summariesOf } from './rows.js';
import type { Query } from './sql.js';
import type { Verbs } from './verbs.js';
import { versionsOf } from './versions.js';
import { SPOKEN_MARKS } from './words/article-vector.js';
import { phraseOf } from './words/vector.js';

type Row = DocumentRow & Position;
type Options = { query?: string; limit?: number; after?: string };

const COLUMNS = 'd.article, d.at, d.key, d.kind, d.name, d.issuer, d.number, d.date';
const SEEN = `documents d join articles a on a.at = d.at and a.article = d.article and ${seen('$1')}`;

/** After a document of a story. */
interface After extends Position {
  key: string;
}

function afterOf(cursor: string | undefined): After | undefined {
  if (cursor === undefined || cursor === '') return undefined;
  const [, at, article, key = ''] = /^(-?\d{1,13})\.(\d{1,15})\.(.*)$/s.exec(cursor) ?? [];
  if (at === undefined) throw new DatelineError('bad-cursor');
  return { at: Number(at), article: Number(article), key };
}

/** The documents of the stories of a window, as the newest story names them that the person sees, with how many lean on them. */
async function windowOf(query: Query, person: number, words: readonly string[], after: After | undefined) {
  const expression = words
    .flatMap((word) => phraseOf(quotedText(word) ?? '', { mark: SPOKEN_MARKS.document }) ?? [])
    .join(' & ');
  const from = expression === '' ? 'documents w where true' : 'spoken w where w.number = 0 and w.tokens @@ $5::tsquery';
  const rows = await query.all<
    Row & { isNewest: boolean; stories: number; latest: string; stories_looked: number; last: Position }
  >(
    `with near as materialized (
       select distinct w.at, w.article from ${from} and ($2::bigint is null or (w.at, w.article) ${after?.key ? '<=' : '<'} ($2, $3::bigint))
       order by w.at desc, w.article desc limit $4)
     select ${COLUMNS}, a.time as latest, (select count(*) from near) as stories_looked,
       (select json_build_object('at', at, 'article', article) from near order by at, article limit 1) as last,
       not exists (select from documents o join articles oa on oa.at = o.at and oa.article = o.article
         where o.key = d.key and (o.at, o.article) > (d.at, d.article) and oa.listing in (select seen_by($1))) as "isNewest",
       (select count(*) from (select from documents o join articles oa on oa.at = o.at and oa.article = o.article
         where o.key = d.key and oa.listing in (select seen_by($1)) limit ${COUNTED}) c) as stories
     from (values(1)) always left join near on true
     left join (${SEEN}) on d.at = near.at and d.article = near.article
     order by near.at desc, near.article desc, d.key`,
    person,
    after?.at ?? null,
    after?.article ?? null,
    WINDOW,
    ...(expression === '' ? [] : [expression]),
  );
  return rows;
}

async function list(query: Query, person: number, options: Options = {}): Promise<Page<DocumentSummary>> {
  const limit = limitOf(options.limit);
  const words = documentWords(options.query);
  const from = afterOf(options.after);
  const items: DocumentSummary[] = [];
  let after = from;
  for (let n = 0; n < WINDOWS; n++) {
    const rows = await windowOf(query, person, words, after);
    for (const row of rows) {
      // A story that the person does not see has none.
      if (row.key === null) continue;
      if (row.article === from?.article && row.key <= from.key) continue;
      // One that a newer story leans on as well stands earlier in the list.
      if (!row.isNewest || !hasWords(row, words)) continue;
      items.push(toDocument(row, row.stories, row.latest));
      if (items.length === limit) return { items, next: `${cursorAt(row)}.${row.key}` };
    }
    const [first] = rows;
    if (!first || first.stories_looked < WINDOW) return { items };
    after = { ...first.last, key: '' };
  }
  return { items, ...(after && { next: `${cursorAt(after)}.` }) };
}

async function open(
  query: Query,
  person: number,
  id: string,
  options: { limit?: number; after?: string } = {},
): Promise<DocumentPage> {
  const limit = limitOf(options.limit);
  const after = positionOf(options.after);
  const newest = await query.get<Row & { latest: string; stories: number }>(
    `select ${COLUMNS}, a.time as latest, (select count(*) from (select from ${SEEN} where d.key = $2 limit ${COUNTED}) c) as stories
     from ${SEEN} where d.key = $2 order by d.at desc, d.article desc limit 1`,
    person,
    id,
  );
  if (!newest) throw new DatelineError('unknown-document', { id: id || '(empty)' });
  const rows = await query.all<Row>(
    `select ${COLUMNS} from ${SEEN} where d.key = $2 and ($3::bigint is null or (d.at, d.article) < ($3, $4::bigint))
     order by d.at desc, d.article desc limit $5`,
    person,
    id,
    after?.at ?? null,
    after?.article ?? null,
    limit + 1,
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    ...toDocument(newest, newest.stories, newest.latest),
    items: await storiesOf(query, shown, person),
    ...(rows.length > limit && last && { next: cursorAt(last) }),
  };
}

async function storiesOf(query: Query, rows: readonly Row[], person: number): Promise<DocumentStory[]> {
  const articles = rows.map(({ article }) => article);
  const summaries = new Map((await summariesOf(query, articles, person)).map((row) => [row.place, row]));
  const copies = await query.all<{ article: number; text: string }>(
    "select article, story || ' ' || copy as text from story_articles where article = any($1::bigint[])",
    articles,
  );
  const texts = new Map(copies.map(({ article, text }) => [article, text]));
  const kept = await query.all<{ article: number; hash: string; data: Buffer }>(
    'select article, hash, data from readings where article = any($1::bigint[])',
    articles,
  );
  const readings = new Map(kept.map(({ article, data }) => [article, data]));
  const keys = new Map(rows.map(({ article, key }) => [article, key]));
  const mentions = new Map<number, ReturnType<typeof mentionIn>>();
  await versionsOf(query, kept, (text, { article }) =>
    mentions.set(article, mentionIn(text, unpackReading(readings.get(article)!), keys.get(article)!)),
  );
  return documentStories(rows, {
    summary: (article) => summaries.get(article),
    text: (article) => texts.get(article),
    mention: (article) => mentions.get(article),
  });
}

export const documents: Verbs<'documents' | 'document'> = {
  documents: (sql, person, options) => sql.snapshot((tx) => list(tx, person, options)),
  document: (sql, person, id, options) => sql.snapshot((tx) => open(tx, person, id, options)),
};
