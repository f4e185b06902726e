import { DatelineError } from '@dateline/core/base';
import { quotedText } from '../index/query-words.js';
import type { DocumentPage, DocumentStory, DocumentSummary, Page } from '../types.js';
import { versionsAt } from './blocks.js';
import type { Database, Value } from './database.js';
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
} from './document-rows.js';
import { cursorOf, limitOf } from './list.js';
import { sightOf } from './listings.js';
import { FIRST } from './people.js';
import { summariesAt } from './summary.js';
import { unpackReading } from './unpack-reading.js';

/** What limits rows of `documents d` with `articles a` to what a person sees. */
interface Sight {
  join: string;
  values: Value[];
}

function sightIn(db: Database, person: number): Sight {
  const { all, listings } = sightOf(db, person);
  return all
    ? { join: '', values: [] }
    : {
        join: 'join articles a on a.place = d.article and a.listing in (select value from json_each(?))',
        values: [JSON.stringify(listings)],
      };
}

/** Where a page begins: after a document of a story. */
interface Position {
  article: number;
  key: string;
}

function positionOf(after: string | undefined): Position {
  if (after === undefined || after === '') return { article: Number.MAX_SAFE_INTEGER, key: '' };
  const [, article, key = ''] = /^(-?\d{1,16})\.(.*)$/s.exec(after) ?? [];
  if (article === undefined) throw new DatelineError('bad-cursor');
  return { article: Number(article), key };
}

/** Documents that stories lean on which a person sees, the last ones first; see `Library.documents`. */
export function listDocuments(
  db: Database,
  options: { query?: string; limit?: number; after?: string } = {},
  person = FIRST,
): Page<DocumentSummary> {
  const limit = limitOf(options.limit);
  const from = positionOf(options.after);
  const words = documentWords(options.query);
  return db.snapshot(() => {
    const sight = sightIn(db, person);
    const items: DocumentSummary[] = [];
    // The story in which the last page ended may lean on more.
    let before = from.key === '' ? from.article : from.article + 1;
    for (let n = 0; n < WINDOWS; n++) {
      const places = storiesBefore(db, words, before);
      for (const row of rowsIn(db, places, sight)) {
        if (row.article === from.article && row.key <= from.key) continue;
        // One that a newer story leans on as well stands earlier in the list.
        if (!hasWords(row, words) || newestOf(db, row.key, sight)?.article !== row.article) continue;
        items.push(summaryOf(db, row, sight));
        if (items.length === limit) return { items, next: `${row.article}.${row.key}` };
      }
      const last = places.at(-1);
      if (last === undefined || places.length < WINDOW) return { items };
      before = last;
    }
    return { items, next: `${before}.` };
  });
}

/** Stories before a place that lean on a document with the words, or on any, the newest first. */
function storiesBefore(db: Database, words: readonly string[], before: number): number[] {
  const expression = words.flatMap((word) => {
    const text = quotedText(word);
    return text === undefined ? [] : [`document : "${text}"`];
  });
  const rows =
    expression.length > 0
      ? db.all<{ place: number }>(
          `select w.rowid as place from spoken w where spoken match ? and w.rowid < cast(? as integer)
           order by w.rowid desc limit ${WINDOW}`,
          expression.join(' AND '),
          before,
        )
      : db.all<{ place: number }>(
          `select distinct article as place from documents where article < ? order by article desc limit ${WINDOW}`,
          before,
        );
  return rows.map(({ place }) => place);
}

const COLUMNS = 'd.article, d.key, d.kind, d.name, d.issuer, d.number, d.date';

const rowsIn = (db: Database, places: readonly number[], { join, values }: Sight): DocumentRow[] =>
  db.all<DocumentRow>(
    `select ${COLUMNS} from json_each(?) j cross join documents d on d.article = j.value ${join}
     order by d.article desc, d.key`,
    JSON.stringify(places),
    ...values,
  );

/** How the newest story that a person sees names a document. */
const newestOf = (db: Database, key: string, { join, values }: Sight): DocumentRow | undefined =>
  db.get<DocumentRow>(
    `select ${COLUMNS} from documents d ${join} where d.key = ? order by d.article desc limit 1`,
    ...values,
    key,
  );

function summaryOf(db: Database, row: DocumentRow, { join, values }: Sight): DocumentSummary {
  const counted = db.get<{ n: number }>(
    `select count(*) as n from (select 1 from documents d ${join} where d.key = ? limit ${COUNTED})`,
    ...values,
    row.key,
  );
  const latest = db.get<{ time: string }>('select time from articles where place = ?', row.article);
  return toDocument(row, counted?.n ?? 0, latest?.time ?? '');
}

/** A document with the stories that lean on it which a person sees; see `Library.document`. */
export function getDocument(
  db: Database,
  id: string,
  options: { limit?: number; after?: string } = {},
  person = FIRST,
): DocumentPage {
  const limit = limitOf(options.limit);
  const after = cursorOf(options.after) ?? Number.MAX_SAFE_INTEGER;
  return db.snapshot(() => {
    const sight = sightIn(db, person);
    const newest = newestOf(db, id, sight);
    if (!newest) throw new DatelineError('unknown-document', { id: id || '(empty)' });
    const rows = db.all<DocumentRow>(
      `select ${COLUMNS} from documents d ${sight.join} where d.key = ? and d.article < ?
       order by d.article desc limit ?`,
      ...sight.values,
      id,
      after,
      limit + 1,
    );
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      ...summaryOf(db, newest, sight),
      items: storiesOf(db, shown, person),
      ...(rows.length > limit && last && { next: String(last.article) }),
    };
  });
}

/** The stories of some rows, each text once: copies of it stand with the newest. */
function storiesOf(db: Database, rows: readonly DocumentRow[], person: number): DocumentStory[] {
  const texts = textsOf(db, rows);
  const mentions = mentionsIn(db, rows);
  const summaries = summariesAt(
    db,
    rows.map(({ article }) => article),
    person,
  );
  return documentStories(rows, {
    summary: (article) => summaries.get(article),
    text: (article) => texts.get(article),
    mention: (article) => mentions.get(article),
  });
}

/** What copies of one text have in common, of articles that share a Story. */
function textsOf(db: Database, rows: readonly DocumentRow[]): Map<number, string> {
  const found = db.all<{ article: number; text: string }>(
    `select s.article, s.story || ' ' || s.copy as text from json_each(?) j
     cross join story_articles s on s.article = j.value`,
    JSON.stringify(rows.map(({ article }) => article)),
  );
  return new Map(found.map(({ article, text }) => [article, text]));
}

/** Where stories name a document first, with the words around it, by their places. */
function mentionsIn(db: Database, rows: readonly DocumentRow[]) {
  const keys = new Map(rows.map(({ article, key }) => [article, key]));
  const kept = db.all<{ place: number; data: Uint8Array; hash: string }>(
    'select r.article as place, r.data, r.hash from json_each(?) j cross join readings r on r.article = j.value',
    JSON.stringify([...keys.keys()]),
  );
  const readings = new Map(kept.map(({ place, data }) => [place, data]));
  return versionsAt(db, kept, (article, place) =>
    mentionIn(article, unpackReading(readings.get(place)!), keys.get(place)!),
  );
}
