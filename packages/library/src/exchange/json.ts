import { type Article, contentHash, DatelineError, parseArticle } from '@dateline/core';
import { inSlices } from '../slices.js';
import { log } from '../store/changes.js';
import type { Database } from '../store/database.js';
import { addFeed, type FeedRow, feedByUrl } from '../store/feeds.js';
import { highlightsOf, keepHighlight } from '../store/highlights.js';
import type { Alias } from '../store/identity.js';
import { pack, unpack } from '../store/pack.js';
import { isStoreProblem } from '../store/problems.js';
import { type Arrival, batchOf, putArticle } from '../store/put.js';
import type { Highlight, ImportResult } from '../types.js';

/** An export of a library: everything a person would miss. Readings are left out; they are made again. */
const VERSION = 1;

interface ExportedFeed {
  url: string;
  title: string;
  named: boolean;
  site?: string;
  folder?: string;
  icon?: string;
}

interface ExportedArticle {
  id: string;
  firstSeen: string;
  read: boolean;
  saved: boolean;
  origin: string;
  /** Oldest first; the last is the present one. */
  versions: { seen: string; article: Article }[];
  /** Addresses and, by feed or site, guids that the story is known by. */
  aliases: Alias[];
  /** Addresses of the feeds that list it. */
  feeds: string[];
  highlights: Highlight[];
}

/** The export in pieces, each a few stories long, so that no library is too large to write out. */
export function* exportJson(db: Database): Generator<string> {
  const feeds = db.all<FeedRow>('select * from feeds order by id').map(
    (row): ExportedFeed => ({
      url: row.url,
      title: row.title,
      named: row.named === 1,
      ...(row.site !== null && { site: row.site }),
      ...(row.folder !== null && { folder: row.folder }),
      ...(row.icon !== null && { icon: row.icon }),
    }),
  );
  const head = { format: 'dateline-library', version: VERSION, exported: new Date().toISOString(), feeds };
  yield `${JSON.stringify(head).slice(0, -1)},"articles":[`;
  let before = Number.MAX_SAFE_INTEGER;
  for (let first = true; ; ) {
    const rows = db.all<Row>(
      'select place, id, hash, first_seen, read, saved, origin from articles where place < ? order by place desc limit 50',
      before,
    );
    for (const row of rows) {
      yield `${first ? '\n' : ',\n'}${JSON.stringify(exportArticle(db, row))}`;
      first = false;
      before = row.place;
    }
    if (rows.length === 0) break;
  }
  yield '\n]}\n';
}

interface Row {
  place: number;
  id: string;
  hash: string;
  first_seen: string;
  read: number;
  saved: number;
  origin: string;
}

function exportArticle(db: Database, row: Row): ExportedArticle {
  const versions = db.all<{ hash: string; seen: string; data: Uint8Array }>(
    'select hash, seen, data from versions where article = ? order by hash = ?, seen, rowid',
    row.place,
    row.hash,
  );
  const feeds = db.all<{ url: string; feed: number }>(
    'select f.url, f.id as feed from listed l join feeds f on f.id = l.feed where l.article = ? order by f.id',
    row.place,
  );
  const aliases = db.all<Alias>('select scope, value from aliases where article = ? order by scope, value', row.place);
  return {
    id: row.id,
    firstSeen: row.first_seen,
    read: row.read === 1,
    saved: row.saved === 1,
    origin: row.origin,
    versions: versions.map(({ seen, data }) => ({ seen, article: unpack<Article>(data) })),
    aliases: aliases.map(({ scope, value }) => ({ scope: outward(db, scope), value })),
    feeds: feeds.map(({ url }) => url),
    highlights: highlightsOf(db, row.place),
  };
}

/** Numbers of feeds mean nothing elsewhere, their addresses do. */
function outward(db: Database, scope: string): string {
  const id = /^feed (\d+)$/.exec(scope)?.[1];
  if (id === undefined) return scope;
  return `feed ${db.get<{ url: string }>('select url from feeds where id = ?', Number(id))?.url ?? id}`;
}

function inward(db: Database, scope: string): string {
  const url = /^feed (https?:.*)$/.exec(scope)?.[1];
  if (url === undefined) return scope;
  const feed = feedByUrl(db, url);
  return feed ? `feed ${feed.id}` : scope;
}

export function isExport(text: string): boolean {
  return /^\{\s*"format"\s*:\s*"dateline-library"/.test(text.slice(0, 200));
}

/** Puts an export back in. Stories that are here already keep their text and gain marks and highlights. */
export async function restore(db: Database, text: string, name: string): Promise<ImportResult> {
  const value = parse(text, name);
  const result: ImportResult = { feeds: 0, articles: 0, skipped: 0, warnings: [] };
  await inSlices(db, value.feeds, (feed) => {
    const { row, added } = addFeed(db, feed);
    if (added) result.feeds++;
    if (added && feed.icon) db.run('update feeds set icon = ? where id = ?', feed.icon, row.id);
    if (added && !feed.named) db.run('update feeds set named = 0 where id = ?', row.id);
  });
  const feedIds = new Map<string, number>();
  for (const { url } of value.feeds) {
    const id = feedByUrl(db, url)?.id;
    if (id !== undefined) feedIds.set(url, id);
  }
  // Oldest first, so that stories of one second keep their order.
  await inSlices(db, value.articles.toReversed(), (exported) => {
    try {
      if (restoreArticle(db, exported, feedIds)) result.articles++;
      else result.skipped++;
    } catch (error) {
      if (!(error instanceof DatelineError) || isStoreProblem(error)) throw error;
      result.skipped++;
      if (result.warnings.length < 20) result.warnings.push(`One story was left out: ${error.message}`);
    }
  });
  return result;
}

function parse(text: string, name: string): { feeds: ExportedFeed[]; articles: ExportedArticle[] } {
  let value: { version?: unknown; feeds?: unknown; articles?: unknown };
  try {
    value = JSON.parse(text) as typeof value;
  } catch (error) {
    throw new DatelineError('broken-export', { name }, { cause: error });
  }
  if (typeof value.version === 'number' && value.version > VERSION) throw new DatelineError('newer-export', { name });
  const feeds = (Array.isArray(value.feeds) ? value.feeds : []).filter(
    (feed: Partial<ExportedFeed> | null) => typeof feed?.url === 'string' && URL.canParse(feed.url),
  ) as ExportedFeed[];
  const articles = (Array.isArray(value.articles) ? value.articles : []).filter(
    (article: Partial<ExportedArticle> | null) => typeof article?.id === 'string' && Array.isArray(article.versions),
  ) as ExportedArticle[];
  return { feeds, articles };
}

type Version = ExportedArticle['versions'][number];

/** @returns whether the story is new here */
function restoreArticle(db: Database, exported: ExportedArticle, feedIds: ReadonlyMap<string, number>): boolean {
  const versions = exported.versions.map(({ seen, article }) => ({ seen, article: parseArticle(article) }));
  const known = db.get<{ place: number }>('select place from articles where id = ?', exported.id);
  const place = known?.place ?? addStory(db, exported, versions);
  if (known && (exported.read === true || exported.saved === true)) {
    db.run(
      'update articles set read = max(read, ?), saved = max(saved, ?) where place = ?',
      Number(exported.read === true),
      Number(exported.saved === true),
      place,
    );
    log(db, 'state', exported.id);
  }
  for (const { scope, value } of exported.aliases ?? [])
    db.run(
      'insert into aliases(scope, value, article) values(?, ?, ?) on conflict do nothing',
      inward(db, scope),
      value,
      place,
    );
  for (const url of exported.feeds ?? []) {
    const feed = feedIds.get(url);
    if (feed !== undefined)
      db.run(
        'insert into listed(feed, article, hash) select ?, place, hash from articles where place = ? on conflict do nothing',
        feed,
        place,
      );
  }
  for (const highlight of exported.highlights ?? []) keepHighlight(db, place, highlight);
  return known === undefined;
}

function addStory(db: Database, exported: ExportedArticle, versions: readonly Version[]): number {
  const present = versions.at(-1);
  if (!present) throw new DatelineError('not-an-article', `The story ${exported.id} has no text.`);
  const arrival: Arrival = { seen: exported.firstSeen, read: exported.read === true, saved: exported.saved === true };
  const { place, outcome } = putArticle(db, { ...present.article, id: exported.id }, arrival, batchOf([]));
  if (outcome !== 'added') return place;
  db.run('delete from versions where article = ?', place);
  for (const { seen, article } of versions)
    db.run(
      'insert into versions(article, hash, seen, data) values(?, ?, ?, ?) on conflict do nothing',
      place,
      contentHash(article),
      seen,
      pack({ ...article, id: exported.id }),
    );
  db.run('update articles set origin = ? where place = ?', exported.origin === 'feed' ? 'feed' : 'own', place);
  return place;
}
