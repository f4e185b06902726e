import { type Article, articleId, contentHash } from '@dateline/core';
import { indexArticle, indexReading, unindex } from '../search/entry.js';
import { log } from './changes.js';
import type { Database } from './database.js';
import { anchorHighlights } from './highlights.js';
import { type Alias, aliasesOf, aliasKey, findKnown, type Known, type Scope, sharedAliases } from './identity.js';
import { pack } from './pack.js';
import { freePlace, placeAt, timeOf } from './place.js';
import { sourceFor } from './sources.js';
import { summaryOf } from './summary.js';

/** How an article came: from a feed that lists it, or by itself. */
export interface Arrival {
  /** ISO 8601 instant. */
  seen: string;
  /** The feed, and the name of who publishes it. */
  feed?: Scope & { title: string };
  /** Known to be a part of the story, such as what stands before a paywall. */
  partial?: boolean;
  read?: boolean;
  saved?: boolean;
}

export type Outcome = 'added' | 'updated' | 'unchanged';

/** Of one document, what its articles share. */
export interface Batch {
  shared: ReadonlySet<string>;
  listed: ReadonlySet<string>;
}

export function batchOf(articles: readonly Article[], scope?: Scope): Batch {
  const names = articles.flatMap((article) => aliasesOf(article, scope));
  return {
    shared: sharedAliases(articles, scope),
    listed: new Set(names.filter(({ scope }) => scope !== '').map(aliasKey)),
  };
}

/** Stores one article: new, as a new version of one that is known, or not at all. Call it inside a transaction. */
export function putArticle(
  db: Database,
  article: Article,
  arrival: Arrival,
  batch: Batch,
): { outcome: Outcome; place: number; id: string } {
  const aliases = aliasesOf(article, arrival.feed).filter((alias) => !batch.shared.has(aliasKey(alias)));
  const hash = contentHash(article);
  const known = findKnown(db, article, aliases, batch.listed);
  if (!known) {
    const { place, id } = add(db, article, hash, arrival);
    remember(db, place, aliases);
    list(db, place, hash, arrival);
    return { outcome: 'added', place, id };
  }
  const listedAs = arrival.feed
    ? db.get<{ hash: string }>('select hash from listed where feed = ? and article = ?', arrival.feed.feed, known.place)
        ?.hash
    : undefined;
  const news = known.hash !== hash && listedAs !== hash && !isLess(article, known, arrival);
  const place = news ? renew(db, known, article, hash, arrival) : known.place;
  if (listedAs !== hash) {
    remember(db, place, aliases);
    list(db, place, hash, arrival);
  }
  if (!arrival.feed) db.run("update articles set origin = 'own' where place = ? and origin = 'feed'", place);
  return { outcome: news ? 'updated' : 'unchanged', place, id: known.id };
}

/** A summary, a stub or half a story never takes the place of a whole one. */
function isLess(article: Article, known: Known, arrival: Arrival): boolean {
  if (article.versionNote?.kind === 'withdrawal') return false;
  const length = summaryOf(article).length;
  if (known.length > 0 && length === 0) return true;
  if (arrival.partial) return length < known.length;
  if (arrival.feed && known.origin !== 'feed') return length < known.length * 0.9;
  return known.length > 400 && length < known.length * 0.5;
}

function add(db: Database, article: Article, hash: string, arrival: Arrival): { place: number; id: string } {
  const { time, at } = timeOf(article, arrival.seen);
  const place = freePlace(db, at);
  const source = sourceFor(db, article, arrival.feed?.title);
  let id = article.id;
  for (let turn = 1; db.get('select 1 from articles where id = ?', id); turn++)
    id = articleId({ scope: `${article.id} ${turn}`, text: hash });
  const kept = { ...article, id };
  const { excerpt, byline, image, minutes, length } = summaryOf(article);
  db.run(
    `insert into articles(place, id, hash, source, time, first_seen, kicker, headline, deck, excerpt, byline, language,
      direction, image, minutes, length, origin, read, saved)
     values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    place,
    id,
    hash,
    source?.id ?? null,
    time,
    arrival.seen,
    article.kicker ?? null,
    article.headline ?? null,
    article.deck ?? null,
    excerpt,
    byline,
    article.language ?? null,
    article.direction,
    image,
    minutes,
    length,
    arrival.feed ? 'feed' : 'own',
    Number(arrival.read ?? false),
    Number(arrival.saved ?? false),
  );
  db.run('insert into versions(article, hash, seen, data) values(?, ?, ?, ?)', place, hash, arrival.seen, pack(kept));
  indexArticle(db, place, article, source?.name);
  indexReading(db, place, article);
  log(db, 'article', id);
  return { place, id };
}

/** @returns the place of the article, which moves with its date */
function renew(db: Database, known: Known, article: Article, hash: string, arrival: Arrival): number {
  const { time, at } = timeOf(article, known.first_seen);
  unindex(db, known.place);
  const moved = time !== known.time && placeAt(at) !== known.place;
  const place = moved ? freePlace(db, at) : known.place;
  const source = sourceFor(db, article, arrival.feed?.title);
  const kept = { ...article, id: known.id };
  const { excerpt, byline, image, minutes, length } = summaryOf(article);
  db.run(
    `update articles set place = ?, hash = ?, source = ?, time = ?, kicker = ?, headline = ?, deck = ?, excerpt = ?,
      byline = ?, language = ?, direction = ?, image = ?, minutes = ?, length = ?, origin = ?, due = 1
     where place = ?`,
    place,
    hash,
    source?.id ?? null,
    time,
    article.kicker ?? null,
    article.headline ?? null,
    article.deck ?? null,
    excerpt,
    byline,
    article.language ?? null,
    article.direction,
    image,
    minutes,
    length,
    arrival.feed ? known.origin : 'own',
    known.place,
  );
  db.run(
    `insert into versions(article, hash, seen, data) values(?, ?, ?, ?)
     on conflict(article, hash) do update set seen = excluded.seen, data = excluded.data`,
    place,
    hash,
    arrival.seen,
    pack(kept),
  );
  indexArticle(db, place, kept, source?.name);
  indexReading(db, place, kept);
  anchorHighlights(db, place, kept);
  log(db, 'article', known.id);
  return place;
}

function remember(db: Database, place: number, aliases: readonly Alias[]): void {
  for (const { scope, value } of aliases)
    db.run('insert into aliases(scope, value, article) values(?, ?, ?) on conflict do nothing', scope, value, place);
}

function list(db: Database, place: number, hash: string, { feed }: Arrival): void {
  if (!feed) return;
  db.run(
    `insert into listed(feed, article, hash) values(?, ?, ?)
     on conflict(feed, article) do update set hash = excluded.hash`,
    feed.feed,
    place,
    hash,
  );
}
