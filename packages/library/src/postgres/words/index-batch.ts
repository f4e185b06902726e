// Indexes what the outbox names, beside as many other processes as there are.
import type { Article } from '@dateline/core/base';
import type { Reading } from '@dateline/core/reading';
import { filedFrom, indexText } from '../../index/entry.js';
import { type ComingRow, comingRows, toldDays } from '../../index/event-rows.js';
import { type DocumentRow, saidTexts, unread } from '../../index/said-texts.js';
import { unpackReading } from '../../store/unpack-reading.js';
import type { Sql, Tx } from '../sql.js';
import { columns } from '../values.js';
import { versionsOf } from '../versions.js';
import { articleVector, statementVector, wholeVector } from './article-vector.js';

/** Entries of the outbox that are taken at a time. */
export const BATCH = 300;
/** Milliseconds after which what somebody took is anybody's again. */
const LEASE = 120_000;

interface Entry {
  number: number;
  article: number;
  spoken: number;
}

interface Row {
  article: number;
  at: number;
  hash: string;
  source: string | null;
  reading: Buffer | null;
  /** Another number wherever another Reading was kept. */
  read: string | null;
}

/** What is written of an article. `words` is undefined where these are in the index already. */
interface Indexed {
  row: Row;
  words?: string;
  spoken: { number: number; tokens: string; same: number }[];
  documents: DocumentRow[];
  days: number[];
  coming: ComingRow[];
}

const ROWS = `select n.article, n.at, a.hash, s.name as source, r.data as reading, r.xmin::text as read
  from names n join articles a on a.at = n.at and a.article = n.article
  left join sources s on s.id = a.source
  left join readings r on r.article = a.article and r.hash = a.hash
  where n.article = any($1::bigint[])`;

/** @returns how many entries of the outbox were looked at; 0 where none is free */
export async function indexBatch(sql: Sql, limit = BATCH): Promise<number> {
  const entries = await take(sql, limit);
  if (entries.length === 0) return 0;
  try {
    const whole = new Set(entries.filter(({ spoken }) => spoken === 0).map(({ article }) => article));
    const articles = [...new Set(entries.map(({ article }) => article))];
    const rows = await sql.all<Row>(ROWS, articles);
    const byArticle = new Map(rows.map((row) => [row.article, row]));
    const indexed: Indexed[] = [];
    await versionsOf(sql, rows, (text, { article }) => {
      indexed.push(indexOf(text, byArticle.get(article)!, whole.has(article)));
    });
    await sql.transaction((tx) => write(tx, indexed, entries));
  } catch (error) {
    await giveBack(sql, entries).catch(() => {});
    throw error;
  }
  return entries.length;
}

/** Takes entries that nobody else has, the oldest first. */
const take = (sql: Sql, limit: number): Promise<Entry[]> =>
  sql.all<Entry>(
    `with taken as (
       select number from outbox where lease is null or lease < now()
       order by lease nulls first, number limit $1 for update skip locked)
     update outbox o set lease = now() + $2 * interval '1 millisecond' from taken t where o.number = t.number
     returning o.number, o.article, o.spoken`,
    limit,
    LEASE,
  );

async function giveBack(sql: Sql, entries: readonly Entry[]): Promise<void> {
  await sql.run('update outbox set lease = null where number = any($1::bigint[])', numbersOf(entries));
}

const numbersOf = (entries: readonly Entry[]) => entries.map(({ number }) => number);

function indexOf(text: Article, row: Row, whole: boolean): Indexed {
  const words = whole ? indexText(text) : undefined;
  const reading = row.reading ? unpackReading(row.reading) : undefined;
  return {
    row,
    ...(words && { words: articleVector(words, row.source) }),
    ...spokenOf(text, words?.place ?? filedFrom(text), reading),
    days: reading ? [...toldDays(reading)] : [],
    coming: reading ? comingRows(row.article, text, reading) : [],
  };
}

function spokenOf(text: Article, filed: string, reading: Reading | undefined): Pick<Indexed, 'spoken' | 'documents'> {
  const said = reading ? saidTexts(text, filed, reading) : unread(filed);
  const all = wholeVector(said);
  return {
    spoken: [
      ...(all ? [{ number: 0, tokens: all, same: 0 }] : []),
      ...said.statements.map((statement) => ({
        // Number 0 is the article as a whole.
        number: statement.number + 1,
        tokens: statementVector(statement),
        same: 0,
      })),
    ],
    documents: said.documents,
  };
}

/** What changed since it was read has an entry of its own, which comes later. */
async function write(tx: Tx, indexed: readonly Indexed[], entries: readonly Entry[]): Promise<void> {
  const articles = [...new Set(entries.map(({ article }) => article))];
  await tx.run('select 1 from names where article = any($1::bigint[]) order by article for no key update', articles);
  const now = await tx.all<Pick<Row, 'article' | 'at' | 'hash' | 'read'>>(
    `select n.article, n.at, a.hash, r.xmin::text as read
     from names n join articles a on a.at = n.at and a.article = n.article
     left join readings r on r.article = a.article and r.hash = a.hash where n.article = any($1::bigint[])`,
    articles,
  );
  const present = new Map(now.map((row) => [row.article, row]));
  const texts = indexed.filter(({ row }) => {
    const is = present.get(row.article);
    return is?.at === row.at && is.hash === row.hash;
  });
  // The entry of another Reading brings no words: those of the text are written now or never.
  await writeWords(tx, texts);
  const kept = texts.filter(({ row }) => present.get(row.article)!.read === row.read);
  await writeSpoken(tx, kept);
  await writeDocuments(tx, kept);
  await writeDays(tx, kept);
  await tx.run(
    'insert into ungrouped(article) select article from unnest($1::bigint[]) w(article) order by article',
    kept.map(({ row }) => row.article),
  );
  await tx.run('delete from outbox where number = any($1::bigint[])', numbersOf(entries));
}

async function writeWords(tx: Tx, indexed: readonly Indexed[]): Promise<void> {
  const rows = indexed.flatMap(({ row, words }) => (words === undefined ? [] : [{ ...row, words }]));
  if (rows.length === 0) return;
  await tx.run(
    `insert into words(at, article, tokens)
       select at, article, tokens::tsvector from unnest($1::bigint[], $2::bigint[], $3::text[]) w(at, article, tokens)
     on conflict(at, article) do update set tokens = excluded.tokens`,
    ...columns(
      rows,
      ({ at }) => at,
      ({ article }) => article,
      ({ words }) => words,
    ),
  );
}

async function writeSpoken(tx: Tx, indexed: readonly Indexed[]): Promise<void> {
  const rows = indexed.flatMap(({ row: { at, article }, spoken }) => spoken.map((one) => ({ ...one, at, article })));
  await tx.run(
    `delete from spoken s using unnest($1::bigint[], $2::bigint[]) w(at, article)
     where s.at = w.at and s.article = w.article`,
    ...columns(
      indexed,
      ({ row }) => row.at,
      ({ row }) => row.article,
    ),
  );
  if (rows.length === 0) return;
  await tx.run(
    `insert into spoken(at, article, number, tokens) select at, article, number, tokens::tsvector
     from unnest($1::bigint[], $2::bigint[], $3::int[], $4::text[]) w(at, article, number, tokens)`,
    ...columns(
      rows,
      ({ at }) => at,
      ({ article }) => article,
      ({ number }) => number,
      ({ tokens }) => tokens,
    ),
  );
}

async function writeDocuments(tx: Tx, indexed: readonly Indexed[]): Promise<void> {
  const rows = indexed.flatMap(({ row: { at, article }, documents }) =>
    documents.map((document) => ({ ...document, at, article })),
  );
  await tx.run(
    'delete from documents where article = any($1::bigint[])',
    indexed.map(({ row }) => row.article),
  );
  if (rows.length === 0) return;
  await tx.run(
    `insert into documents(article, at, key, kind, name, issuer, number, date)
     select * from unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])`,
    ...columns(
      rows,
      ({ article }) => article,
      ({ at }) => at,
      ({ key }) => key,
      ({ kind }) => kind,
      ({ name }) => name,
      ({ issuer }) => issuer ?? null,
      ({ number }) => number ?? null,
      ({ date }) => date ?? null,
    ),
  );
}

async function writeDays(tx: Tx, indexed: readonly Indexed[]): Promise<void> {
  const articles = indexed.map(({ row }) => row.article);
  await tx.run('delete from event_days where article = any($1::bigint[])', articles);
  await tx.run('delete from coming where article = any($1::bigint[])', articles);
  const days = indexed.flatMap(({ row: { article }, days }) => days.map((day) => ({ day, article })));
  if (days.length > 0)
    await tx.run(
      'insert into event_days(day, article) select * from unnest($1::int[], $2::bigint[])',
      ...columns(
        days,
        ({ day }) => day,
        ({ article }) => article,
      ),
    );
  const coming = indexed.flatMap((one) => one.coming);
  if (coming.length > 0)
    await tx.run(
      `insert into coming(day, article, number, deadline, data)
       select * from unnest($1::int[], $2::bigint[], $3::int[], $4::smallint[], $5::text[])`,
      ...columns(
        coming,
        ({ day }) => day,
        ({ place }) => place,
        ({ number }) => number,
        ({ deadline }) => deadline,
        ({ data }) => data,
      ),
    );
}
