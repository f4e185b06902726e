import { type Article, parseQuery } from '@dateline/core/base';
import type { ExportedFeed, ExportedStory } from '../exchange/export-shape.js';
import type { Alias } from './aliases.js';
import { versionsAt } from './blocks.js';
import type { Database } from './database.js';
import { exportedUrl, type FeedRow } from './feed-row.js';
import { highlightsOf } from './highlights.js';
import { sightOf, VISIBLE } from './listings.js';
import { placesOf } from './places.js';
import { JOIN_STATES, planOf } from './plan.js';
import { positionOf } from './positions.js';
import { booleans, STATE_SQL, tagsOf } from './states.js';

/** Stories that are read at a time, and characters of their texts: what an export holds in memory. */
const TOGETHER = 100;
const CHARACTERS = 300_000;

export interface ExportedPage {
  stories: ExportedStory[];
  /** Where to go on; undefined at the end. */
  next?: number;
}

export interface ExportChoice {
  secrets: boolean;
  /** Only what it finds; everything a person has, hidden stories too, when absent. */
  query?: string;
  after?: number;
}

/** The feeds that a person follows, in the order of their addresses. */
export function exportedFeeds(db: Database, person: number, secrets: boolean): ExportedFeed[] {
  const rows = db.all<Followed>(
    'select f.*, su.title as given, su.folder, su.keep_days, su.keep_stories, su.paused from subscriptions su join feeds f on f.id = su.feed where su.person = ?',
    person,
  );
  return rows.map((row) => exportedFeed(row, secrets)).sort((a, b) => compare(a.url, b.url));
}

/** A feed with what a person says of it. */
interface Followed extends FeedRow {
  given: string | null;
  folder: string | null;
  keep_days: number | null;
  keep_stories: number | null;
  paused: number;
}

function exportedFeed(row: Followed, secrets: boolean): ExportedFeed {
  return {
    url: exportedUrl(row, secrets),
    title: row.title,
    ...(row.given !== null && { name: row.given }),
    ...(row.site !== null && { site: row.site }),
    ...(row.folder !== null && { folder: row.folder }),
    ...(row.icon !== null && { icon: row.icon }),
    ...(row.interval !== null && { interval: row.interval }),
    ...(row.full_text === 1 && { fullText: true }),
    ...(row.paused === 1 && { paused: true }),
    ...(row.agent !== null && { agent: row.agent }),
    ...(row.keep_days !== null && { keepDays: row.keep_days }),
    ...(row.keep_stories !== null && { keepStories: row.keep_stories }),
    ...(secrets && row.cookie !== null && { cookie: row.cookie }),
    ...(secrets && row.headers !== null && { headers: JSON.parse(row.headers) as Record<string, string> }),
  };
}

interface Row {
  place: number;
  id: string;
  hash: string;
  first_seen: string;
  origin: string;
  listing: number;
  length: number;
  source: string | null;
  read: number;
  saved: number;
  later: number;
  hidden: number;
  kept: number;
}

/**
 * Some of the stories a person has, from the oldest on.
 * @throws DatelineError `bad-query`
 */
export function exportedStories(db: Database, person: number, choice: ExportChoice): ExportedPage {
  return db.snapshot(() => {
    const found = rowsAfter(db, person, choice);
    let size = 0;
    const rows = found.filter(({ length }, n) => {
      const fits = n === 0 || size < CHARACTERS;
      size += length;
      return fits;
    });
    const last = rows.at(-1);
    const goesOn = last !== undefined && (rows.length < found.length || found.length === TOGETHER);
    return { stories: storiesOf(db, person, rows, choice.secrets), ...(goesOn && { next: last.place }) };
  });
}

const COLUMNS = `a.place, a.id, a.hash, a.first_seen, a.origin, a.listing, a.length,
  (select name from sources where id = a.source) as source, ${STATE_SQL}`;

function rowsAfter(db: Database, person: number, { query, after }: ExportChoice): Row[] {
  if (query !== undefined) {
    const plan = planOf(db, parseQuery(query).query, person);
    const places = placesOf(db, plan, { oldest: true, limit: TOGETHER, ...(after !== undefined && { from: after }) });
    return db.all<Row>(
      `select ${COLUMNS} from json_each(?) j cross join articles a on a.place = j.value ${JOIN_STATES} order by a.place`,
      JSON.stringify(places),
      person,
    );
  }
  const { all } = sightOf(db, person);
  return db.all<Row>(
    `select ${COLUMNS} from articles a ${JOIN_STATES} where a.place > ?
     ${all ? '' : `and a.listing in (${VISIBLE})`} order by a.place limit ${TOGETHER}`,
    person,
    after ?? Number.MIN_SAFE_INTEGER,
    ...(all ? [] : [person, person]),
  );
}

interface VersionRow {
  article: number;
  hash: string;
  seen: string;
}

function storiesOf(db: Database, person: number, rows: readonly Row[], secrets: boolean): ExportedStory[] {
  const places = JSON.stringify(rows.map(({ place }) => place));
  const versions = Map.groupBy(
    db.all<VersionRow>(
      `select v.article, v.hash, v.seen from json_each(?) j cross join versions v on v.article = j.value
       order by v.article, v.seen, v.block, v.line`,
      places,
    ),
    ({ article }) => article,
  );
  const aliases = Map.groupBy(
    db.all<Alias & { article: number }>(
      'select n.article, n.scope, n.value from json_each(?) j cross join aliases n on n.article = j.value',
      places,
    ),
    ({ article }) => article,
  );
  const texts = new Map<string, Article>();
  for (const part of byTurn(versions)) {
    const found = versionsAt(db, part, (article) => article);
    for (const { place, hash } of part) if (found.has(place)) texts.set(`${place} ${hash}`, found.get(place)!);
  }
  const urls = new Map<number, string>();
  const urlOf = (feed: number) => {
    const known = urls.get(feed);
    if (known !== undefined) return known;
    const row = db.get<FeedRow>('select * from feeds where id = ?', feed);
    const url = row ? exportedUrl(row, secrets) : String(feed);
    urls.set(feed, url);
    return url;
  };
  const listings = new Map<number, string[]>();
  const listersOf = (listing: number) => {
    const known = listings.get(listing) ?? listersIn(db, listing, person).map(urlOf).sort(compare);
    listings.set(listing, known);
    return known;
  };
  const positionIn = (place: number) => {
    const position = positionOf(db, place, person);
    return position && { position };
  };
  return rows.map((row) => ({
    id: row.id,
    firstSeen: row.first_seen,
    ...booleans(row),
    ...positionIn(row.place),
    tags: tagsOf(db, row.place, person),
    origin: row.origin,
    ...(row.source !== null && { source: row.source }),
    versions: inOrder(versions.get(row.place) ?? [], row.hash).flatMap(({ hash, seen }) => {
      const article = texts.get(`${row.place} ${hash}`);
      return article ? [{ seen, article: { ...article, id: row.id } }] : [];
    }),
    aliases: (aliases.get(row.place) ?? [])
      .map(({ scope, value }) => ({ scope: outward(scope, urlOf), value }))
      .sort((a, b) => compare(a.scope, b.scope) || compare(a.value, b.value)),
    feeds: listersOf(row.listing),
    highlights: highlightsOf(db, row.place, person),
  }));
}

/** The present version last, whenever it was seen first. */
const inOrder = (versions: readonly VersionRow[], present: string): VersionRow[] => [
  ...versions.filter(({ hash }) => hash !== present),
  ...versions.filter(({ hash }) => hash === present),
];

/** Versions in rounds, each with one of an article at most. */
function* byTurn(versions: ReadonlyMap<number, readonly VersionRow[]>): Generator<{ place: number; hash: string }[]> {
  for (let turn = 0; ; turn++) {
    const part = [...versions].flatMap(([place, rows]) =>
      rows.slice(turn, turn + 1).map(({ hash }) => ({ place, hash })),
    );
    if (part.length === 0) return;
    yield part;
  }
}

/** The feeds of a listing that a person follows. */
const listersIn = (db: Database, listing: number, person: number): number[] =>
  db
    .all<{ feed: number }>(
      'select l.feed from listing_feeds l join subscriptions su on su.feed = l.feed and su.person = ? where l.listing = ?',
      person,
      listing,
    )
    .map(({ feed }) => feed);

/** Numbers of feeds mean nothing elsewhere, their addresses do. */
function outward(scope: string, urlOf: (feed: number) => string): string {
  const id = /^feed (\d+)$/.exec(scope)?.[1];
  return id === undefined ? scope : `feed ${urlOf(Number(id))}`;
}

/** By code units, which is the same everywhere. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
