import { type Article, parseQuery } from '@dateline/core/base';
import type { ExportedFeed, ExportedStory } from '../exchange/export-shape.js';
import type { Alias } from './aliases.js';
import { versionsAt } from './blocks.js';
import type { Database } from './database.js';
import {
  byCodeUnits,
  CHARACTERS,
  type ExportChoice,
  type ExportedPage,
  type ExportedRow,
  exportedFeed,
  exportedStory,
  type FollowedRow,
  TOGETHER,
} from './exported-story.js';
import { exportedUrl, type FeedRow } from './feed-row.js';
import { highlightsOf } from './highlights.js';
import { sightOf, VISIBLE } from './listings.js';
import { placesOf } from './places.js';
import { JOIN_STATES, planOf } from './plan.js';
import { positionOf } from './positions.js';
import { STATE_SQL, tagsOf } from './states.js';

/** The feeds that a person follows, in the order of their addresses. */
export function exportedFeeds(db: Database, person: number, secrets: boolean): ExportedFeed[] {
  const rows = db.all<FollowedRow>(
    'select f.*, su.title as given, su.folder, su.keep_days, su.keep_stories, su.paused from subscriptions su join feeds f on f.id = su.feed where su.person = ?',
    person,
  );
  return rows.map((row) => exportedFeed(row, secrets)).sort((a, b) => byCodeUnits(a.url, b.url));
}

interface Row extends ExportedRow {
  place: number;
  listing: number;
  length: number;
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
    return { stories: storiesOf(db, person, rows, choice.secrets), ...(goesOn && { next: String(last.place) }) };
  });
}

const COLUMNS = `a.place, a.id, a.hash, a.first_seen, a.origin, a.listing, a.length,
  (select name from sources where id = a.source) as source, ${STATE_SQL}`;

function rowsAfter(db: Database, person: number, { query, after }: ExportChoice): Row[] {
  if (query !== undefined) {
    const plan = planOf(db, parseQuery(query).query, person);
    const places = placesOf(db, plan, {
      oldest: true,
      limit: TOGETHER,
      ...(after !== undefined && { from: Number(after) }),
    });
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
    after === undefined ? Number.MIN_SAFE_INTEGER : Number(after),
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
  const urls = new Map<number, string | undefined>();
  const urlOf = (feed: number) => {
    if (!urls.has(feed)) {
      const sql = 'select * from feeds where id = ? and (owner is null or owner = ?)';
      const row = db.get<FeedRow>(sql, feed, person);
      urls.set(feed, row && exportedUrl(row, secrets));
    }
    return urls.get(feed);
  };
  const listings = new Map<number, number[]>();
  const listersOf = ({ place, listing }: Row) => {
    const known = listings.get(listing) ?? listersIn(db, listing, person);
    listings.set(listing, known);
    return [...known, ...apartFrom(db, place, person)].flatMap((feed) => urlOf(feed) ?? []).sort(byCodeUnits);
  };
  return rows.map((row) => {
    const position = positionOf(db, row.place, person);
    return exportedStory(row, {
      ...(position && { position }),
      tags: tagsOf(db, row.place, person),
      versions: versions.get(row.place) ?? [],
      textOf: (hash) => texts.get(`${row.place} ${hash}`),
      aliases: aliases.get(row.place) ?? [],
      urlOf,
      feeds: listersOf(row),
      highlights: highlightsOf(db, row.place, person),
    });
  });
}

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

/** The shared feeds that list an article which is one person's alone, of those that a person follows. */
const apartFrom = (db: Database, place: number, person: number): number[] =>
  db
    .all<{ feed: number }>(
      'select l.feed from listed_apart l join subscriptions su on su.feed = l.feed and su.person = ? where l.article = ?',
      person,
      place,
    )
    .map(({ feed }) => feed);
