import { type Article, articleText, DatelineError, parseQuery, type Query } from '@dateline/core';
import { type Compiled, type Condition, compile, feedsOf, type ListedBy } from '../search/compile.js';
import { findMatch, matcher } from '../search/match.js';
import type { ArticleSummary, ListOptions, Page } from '../types.js';
import type { Database, Value } from './database.js';
import { unpack } from './pack.js';
import { type SummaryRow, summaryColumns, toSummary } from './summary.js';

const MOST = 500;
/** Hits that are weighed for relevance: the newest of them. Weighing each hit of a common word takes too long. */
const WEIGHED = 2_000;

export function limitOf(limit: number | undefined): number {
  if (limit === undefined) return 50;
  if (!Number.isInteger(limit) || limit < 1) throw new DatelineError('bad-limit', { most: MOST, limit });
  return Math.min(limit, MOST);
}

/** The number in a cursor; undefined for the beginning. */
export function cursorOf(after: string | undefined): number | undefined {
  if (after === undefined || after === '') return undefined;
  const number = Number(after);
  if (!Number.isSafeInteger(number)) throw new DatelineError('bad-cursor');
  return number;
}

/** A page of articles, by place: no page is slower than the first, and none shows an article twice. */
export function listArticles(db: Database, options: ListOptions = {}): Page<ArticleSummary> {
  const { query } = parseQuery(options.query ?? '');
  const limit = limitOf(options.limit);
  const compiled = compile(query, listedBy(db));
  return db.snapshot(() => {
    const rows =
      options.order === 'relevance' && compiled.match !== undefined
        ? relevant(db, compiled, limit, cursorOf(options.after) ?? 0)
        : ordered(db, compiled, limit, cursorOf(options.after), options.order === 'oldest');
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const next =
      options.order === 'relevance' && compiled.match !== undefined
        ? String((cursorOf(options.after) ?? 0) + limit)
        : String(last?.place);
    return {
      items: withMatches(db, query, shown),
      ...(rows.length > limit && last && { next }),
    };
  });
}

function ordered(
  db: Database,
  { match, conditions, values }: Compiled,
  limit: number,
  after: number | undefined,
  oldest: boolean,
): SummaryRow[] {
  const column = match === undefined ? 'a.place' : 'w.rowid';
  const [compare, direction] = oldest ? ['>', 'asc'] : ['<', 'desc'];
  const where = [...conditions];
  const bound: Value[] = [...values];
  if (after !== undefined) {
    where.push(`${column} ${compare} ?`);
    bound.push(after);
  }
  if (match === undefined)
    return db.all<SummaryRow>(
      `select ${summaryColumns} from articles a ${where.length > 0 ? `where ${where.join(' and ')}` : ''}
       order by a.place ${direction} limit ?`,
      ...bound,
      limit + 1,
    );
  return db.all<SummaryRow>(
    `select ${summaryColumns} from words w cross join articles a on a.place = w.rowid
     where ${['words match ?', ...where].join(' and ')} order by w.rowid ${direction} limit ?`,
    match,
    ...bound,
    limit + 1,
  );
}

function relevant(db: Database, { match, conditions, values }: Compiled, limit: number, offset: number): SummaryRow[] {
  const oldest = db.get<{ place: number }>(
    'select rowid as place from words where words match ? order by rowid desc limit 1 offset ?',
    match!,
    WEIGHED,
  );
  const where = ['words match ?', ...conditions, ...(oldest ? ['w.rowid > ?'] : [])];
  return db.all<SummaryRow>(
    `select ${summaryColumns} from words w cross join articles a on a.place = w.rowid
     where ${where.join(' and ')} order by bm25(words, 8, 4, 1, 2, 1, 1, 2), w.rowid desc limit ? offset ?`,
    match!,
    ...values,
    ...(oldest ? [oldest.place] : []),
    limit + 1,
    offset,
  );
}

function withMatches(db: Database, query: Query, rows: readonly SummaryRow[]): ArticleSummary[] {
  const pattern = matcher(query);
  return rows.map((row) => {
    const summary = toSummary(row);
    if (!pattern) return summary;
    for (const text of textsOf(db, row)) {
      const match = findMatch(text, pattern);
      if (match) return { ...summary, match };
    }
    return summary;
  });
}

/** Texts in which a passage is looked for, the telling ones first. */
function textsOf(db: Database, { place, hash, deck, headline }: SummaryRow): string[] {
  const row = db.get<{ data: Uint8Array }>('select data from versions where article = ? and hash = ?', place, hash);
  const article = row && unpack<Article>(row.data);
  return [article && articleText(article), deck, article?.summary, headline].filter((text) => typeof text === 'string');
}

const listedBy =
  (db: Database): ListedBy =>
  ({ sql, values }) =>
    db.get<{ n: number | null }>(`select sum(total) as n from feeds f where ${sql}`, ...values)?.n ?? 0;

/** How many articles a query finds. The states everybody asks for are counted as they change. */
export function countArticles(db: Database, text = ''): number {
  const { query } = parseQuery(text);
  if (query.kind === 'all') return counters(db).articles;
  if (query.kind === 'is' && query.state === 'unread') return counters(db).unread;
  if (query.kind === 'is' && query.state === 'read') return counters(db).articles - counters(db).unread;
  if (query.kind === 'is' && query.state === 'saved') return counters(db).saved;
  if (query.kind === 'field' && (query.field === 'in' || query.field === 'feed'))
    return countListed(db, feedsOf(query.field, query.value));
  const { match, conditions, values } = compile(query, listedBy(db));
  const where = conditions.length > 0 ? `where ${conditions.join(' and ')}` : '';
  const sql =
    match === undefined
      ? `select count(*) as n from articles a ${where}`
      : conditions.length === 0
        ? 'select count(*) as n from words where words match ?'
        : `select count(*) as n from words w cross join articles a on a.place = w.rowid
           where ${['words match ?', ...conditions].join(' and ')}`;
  return db.get<{ n: number }>(sql, ...(match === undefined ? [] : [match]), ...values)?.n ?? 0;
}

/** One feed counts its stories as they come; those that several feeds list are counted once. */
function countListed(db: Database, { sql, values }: Condition): number {
  const feeds = db.all<{ id: number; total: number }>(
    `select f.id, f.total from feeds f where ${sql} limit 2`,
    ...values,
  );
  if (feeds.length < 2) return feeds[0]?.total ?? 0;
  const distinct = `select count(distinct article) as n from listed where feed in (select f.id from feeds f where ${sql})`;
  return db.get<{ n: number }>(distinct, ...values)?.n ?? 0;
}

export function counters(db: Database): { articles: number; unread: number; saved: number; due: number } {
  return (
    db.get<{ articles: number; unread: number; saved: number; due: number }>(
      'select articles, unread, saved, due from counters',
    ) ?? { articles: 0, unread: 0, saved: 0, due: 0 }
  );
}

/** Places a query finds, newest first, from before a place on: what a long write works through bit by bit. */
export function placesOf(db: Database, query: Query, before: number, limit: number): number[] {
  const { match, conditions, values } = compile(query, listedBy(db));
  const rows =
    match === undefined
      ? db.all<{ place: number }>(
          `select a.place from articles a where ${[...conditions, 'a.place < ?'].join(' and ')}
           order by a.place desc limit ?`,
          ...values,
          before,
          limit,
        )
      : db.all<{ place: number }>(
          `select a.place from words w cross join articles a on a.place = w.rowid
           where ${['words match ?', ...conditions, 'w.rowid < ?'].join(' and ')} order by w.rowid desc limit ?`,
          match,
          ...values,
          before,
          limit,
        );
  return rows.map(({ place }) => place);
}
