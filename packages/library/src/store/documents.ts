import { DatelineError, documentId, fold, textAt } from '@dateline/core/base';
import type { DocumentReference } from '@dateline/core/reading';
import { quotedText } from '../index/query-words.js';
import type { DocumentPage, DocumentStory, DocumentSummary, Page } from '../types.js';
import { versionsAt } from './blocks.js';
import type { Database, Value } from './database.js';
import { cursorOf, limitOf } from './list.js';
import { sightOf } from './listings.js';
import { FIRST } from './people.js';
import { summariesAt, toSummary } from './summary.js';
import { unpackReading } from './unpack-reading.js';

/** Mentions that are looked through at a time, and how many times for a page. */
const WINDOW = 500;
const WINDOWS = 6;
/** Stories that are counted of a document. */
const COUNTED = 10_000;
/** Characters shown on either side of where a story names a document. */
const AROUND = 90;

interface Row {
  article: number;
  key: string;
  kind: string;
  name: string;
  issuer: string | null;
  number: string | null;
  date: string | null;
}

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
  const words = fold(options.query ?? '')
    .split(' ')
    .filter(Boolean)
    .slice(0, 20);
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

const rowsIn = (db: Database, places: readonly number[], { join, values }: Sight): Row[] =>
  db.all<Row>(
    `select ${COLUMNS} from json_each(?) j cross join documents d on d.article = j.value ${join}
     order by d.article desc, d.key`,
    JSON.stringify(places),
    ...values,
  );

/** How the newest story that a person sees names a document. */
const newestOf = (db: Database, key: string, { join, values }: Sight): Row | undefined =>
  db.get<Row>(
    `select ${COLUMNS} from documents d ${join} where d.key = ? order by d.article desc limit 1`,
    ...values,
    key,
  );

function hasWords({ name, issuer, number }: Row, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const known = new Set(fold([name, issuer, number].filter(Boolean).join(' ')).split(' '));
  return words.every((word) => known.has(word));
}

function summaryOf(db: Database, row: Row, { join, values }: Sight): DocumentSummary {
  const counted = db.get<{ n: number }>(
    `select count(*) as n from (select 1 from documents d ${join} where d.key = ? limit ${COUNTED})`,
    ...values,
    row.key,
  );
  const latest = db.get<{ time: string }>('select time from articles where place = ?', row.article);
  return {
    id: row.key,
    kind: row.kind as DocumentSummary['kind'],
    name: row.name,
    ...(row.issuer !== null && { issuer: row.issuer }),
    ...(row.number !== null && { number: row.number }),
    ...(row.date !== null && { date: row.date }),
    stories: counted?.n ?? 0,
    latest: latest?.time ?? '',
  };
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
    const rows = db.all<Row>(
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
function storiesOf(db: Database, rows: readonly Row[], person: number): DocumentStory[] {
  const texts = textsOf(db, rows);
  const first = new Map<string, DocumentStory>();
  const mentions = mentionsIn(db, rows);
  const summaries = summariesAt(
    db,
    rows.map(({ article }) => article),
    person,
  );
  return rows.flatMap((row): DocumentStory[] => {
    const summary = summaries.get(row.article);
    if (!summary) return [];
    const article = toSummary(summary);
    const text = texts.get(row.article);
    const known = text === undefined ? undefined : first.get(text);
    if (known) {
      const { id, headline, source, time } = article;
      known.copies ??= [];
      known.copies.push({ article: id, ...(headline && { headline }), ...(source && { source }), time });
      return [];
    }
    const mention = mentions.get(row.article);
    const story: DocumentStory = {
      article: { ...article, ...(mention && { match: mention.match }) },
      name: row.name,
      ...(row.issuer !== null && { issuer: row.issuer }),
      ...(mention && { mention: mention.span }),
    };
    if (text !== undefined) first.set(text, story);
    return [story];
  });
}

/** What copies of one text have in common, of articles that share a Story. */
function textsOf(db: Database, rows: readonly Row[]): Map<number, string> {
  const found = db.all<{ article: number; text: string }>(
    `select s.article, s.story || ' ' || s.copy as text from json_each(?) j
     cross join story_articles s on s.article = j.value`,
    JSON.stringify(rows.map(({ article }) => article)),
  );
  return new Map(found.map(({ article, text }) => [article, text]));
}

/** Where stories name a document first, with the words around it, by their places. */
function mentionsIn(db: Database, rows: readonly Row[]) {
  const keys = new Map(rows.map(({ article, key }) => [article, key]));
  const kept = db.all<{ place: number; data: Uint8Array; hash: string }>(
    'select r.article as place, r.data, r.hash from json_each(?) j cross join readings r on r.article = j.value',
    JSON.stringify([...keys.keys()]),
  );
  const readings = new Map(kept.map(({ place, data }) => [place, data]));
  return versionsAt(db, kept, (article, place) => {
    const named: DocumentReference | undefined = unpackReading(readings.get(place)!).documents.find(
      (document) => documentId(document) === keys.get(place),
    );
    const span = named?.mentions[0];
    const text = span && textAt(article, span.at, span.part);
    return text ? { span, match: passage(text, span) } : undefined;
  });
}

function passage(text: string, { start, end }: { start: number; end: number }) {
  const from = start <= AROUND ? 0 : text.indexOf(' ', start - AROUND) + 1;
  const space = text.indexOf(' ', end + AROUND);
  const to = space < 0 ? text.length : space;
  const [lead, tail] = [from > 0 ? '…' : '', to < text.length ? '…' : ''];
  const shift = lead.length - from;
  return {
    text: `${lead}${text.slice(from, to).toWellFormed().replace(/\s/g, ' ')}${tail}`,
    marks: [{ start: start + shift, end: end + shift }],
  };
}
