// What a person has, as it is exported.
import { type Article, parseQuery } from '@dateline/core/base';
import type { ExportedFeed, ExportedStory } from '../../exchange/export-shape.js';
import type { Alias } from '../../store/aliases.js';
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
} from '../../store/exported-story.js';
import { exportedUrl, type FeedRow } from '../../store/feed-row.js';
import { STATE_SQL } from '../../store/flags.js';
import { type HighlightRow, toHighlight } from '../../store/highlights.js';
import type { Position as Reached } from '../../types.js';
import { cursorAt, positionOf } from '../cursor.js';
import { seen } from '../find.js';
import { type PositionRow, toPosition } from '../get.js';
import { apartFrom } from '../listed-apart.js';
import { feedsOf } from '../listings.js';
import { placesOf } from '../places.js';
import { within } from '../range.js';
import { joinStates } from '../rows.js';
import type { Query } from '../sql.js';
import { columns, Values } from '../values.js';
import { versionsOf } from '../versions.js';

/** The feeds that a person follows, in the order of their addresses. */
export async function exportedFeeds(query: Query, person: number, secrets: boolean): Promise<ExportedFeed[]> {
  const rows = await query.all<FollowedRow>(
    `select f.*, su.title as given, su.folder, su.keep_days, su.keep_stories, su.paused
     from subscriptions su join feeds f on f.id = su.feed where su.person = $1`,
    person,
  );
  return rows.map((row) => exportedFeed(row, secrets)).sort((a, b) => byCodeUnits(a.url, b.url));
}

interface Row extends ExportedRow {
  article: number;
  at: number;
  listing: number;
  length: number;
}

const COLUMNS = `a.article, a.at, a.id, a.hash, a.first_seen, a.origin, a.listing, a.length,
  (select name from sources where id = a.source) as source, ${STATE_SQL}`;

/** Some of the stories a person has, from the oldest on. @throws DatelineError `bad-query` */
export async function exportedStories(query: Query, person: number, choice: ExportChoice): Promise<ExportedPage> {
  const all = await rowsAfter(query, person, choice);
  let size = 0;
  const rows = all.filter(({ length }, n) => {
    const fits = n === 0 || size < CHARACTERS;
    size += length;
    return fits;
  });
  const last = rows.at(-1);
  const goesOn = last !== undefined && (rows.length < all.length || all.length === TOGETHER);
  return { stories: await storiesOf(query, person, rows, choice.secrets), ...(goesOn && { next: cursorAt(last) }) };
}

/** Without a query everything a person has, hidden stories too. */
async function rowsAfter(query: Query, person: number, choice: ExportChoice): Promise<Row[]> {
  const range = { oldest: true, limit: TOGETHER, after: positionOf(choice.after) };
  const values = new Values();
  const who = values.of(person, 'bigint');
  if (choice.query !== undefined) {
    const places = await placesOf(query, parseQuery(choice.query).query, person, range);
    const [at, article] = columns(
      places,
      (place) => place.at,
      (place) => place.article,
    );
    return query.all<Row>(
      `select ${COLUMNS} from unnest(${values.of(at!, 'bigint[]')}, ${values.of(article!, 'bigint[]')}) w(at, article)
       join articles a on a.at = w.at and a.article = w.article ${joinStates(who)} order by a.at, a.article`,
      ...values.list,
    );
  }
  return query.all<Row>(
    `select ${COLUMNS} from articles a ${joinStates(who)}
     where ${[seen(who), ...within(range, values)].join(' and ')} order by a.at, a.article limit ${TOGETHER}`,
    ...values.list,
  );
}

async function storiesOf(
  query: Query,
  person: number,
  rows: readonly Row[],
  secrets: boolean,
): Promise<ExportedStory[]> {
  if (rows.length === 0) return [];
  const articles = rows.map(({ article }) => article);
  const kept = await keptOf(query, person, articles);
  const versions = await grouped<{ article: number; hash: string; seen: string }>(
    query,
    'select article, hash, seen from versions where article = any($1::bigint[]) order by seen, block, line',
    articles,
  );
  const aliases = await grouped<Alias & { article: number }>(
    query,
    'select article, scope, value from aliases where article = any($1::bigint[])',
    articles,
  );
  const texts = new Map<string, Article>();
  await versionsOf(query, [...versions.values()].flat(), (text, { article, hash }) => {
    texts.set(`${article} ${hash}`, text);
  });
  const { listersOf, urlOf } = await addressesOf(query, person, rows, [...aliases.values()].flat(), secrets);
  return rows.map((row) =>
    exportedStory(row, {
      ...kept(row.article),
      versions: versions.get(row.article) ?? [],
      textOf: (hash) => texts.get(`${row.article} ${hash}`),
      aliases: aliases.get(row.article) ?? [],
      urlOf,
      feeds: listersOf(row),
    }),
  );
}

async function grouped<T extends { article: number }>(
  query: Query,
  sql: string,
  articles: readonly number[],
  ...values: number[]
): Promise<Map<number, T[]>> {
  return Map.groupBy(await query.all<T>(sql, articles, ...values), ({ article }) => article);
}

/** What a person did with articles, beside their states. */
async function keptOf(query: Query, person: number, articles: readonly number[]) {
  const tags = await grouped<{ article: number; tag: string }>(
    query,
    'select article, tag from tags where article = any($1::bigint[]) and person = $2 order by lower(tag)',
    articles,
    person,
  );
  const positions = await grouped<PositionRow & { article: number }>(
    query,
    'select article, what, value from positions where article = any($1::bigint[]) and person = $2',
    articles,
    person,
  );
  const highlights = await grouped<Omit<HighlightRow, 'article'> & { article: number; of: string }>(
    query,
    `select h.article, n.id as of, h.id, h.span, h.exact, h.prefix, h.suffix, h.note, h.created
     from highlights h join names n on n.article = h.article
     where h.article = any($1::bigint[]) and h.person = $2 order by h.created, h.id`,
    articles,
    person,
  );
  return (article: number) => {
    const position: Reached | undefined = toPosition(positions.get(article) ?? null);
    return {
      tags: (tags.get(article) ?? []).map(({ tag }) => tag),
      highlights: (highlights.get(article) ?? []).map(({ of, ...row }) => toHighlight({ ...row, article: of })),
      ...(position && { position }),
    };
  };
}

/** The addresses of the feeds of listings that a person follows, and of those by which stories are named. */
async function addressesOf(
  query: Query,
  person: number,
  rows: readonly Row[],
  aliases: readonly Alias[],
  secrets: boolean,
) {
  const listings = await query.all<{ id: number; feeds: string }>(
    'select id, feeds from listings where id = any($1::bigint[])',
    [...new Set(rows.map(({ listing }) => listing))],
  );
  const listers = new Map(listings.map(({ id, feeds }) => [id, feedsOf(feeds)]));
  const apart = await apartFrom(
    query,
    rows.map(({ article }) => article),
  );
  const named = aliases.flatMap(({ scope }) => {
    const id = /^feed (\d+)$/.exec(scope)?.[1];
    return id === undefined ? [] : [Number(id)];
  });
  const feeds = await query.all<FeedRow & { followed: boolean }>(
    `select f.*, exists(select from subscriptions su where su.feed = f.id and su.person = $1) as followed
     from feeds f where f.id = any($2::bigint[]) and (f.owner is null or f.owner = $1)`,
    person,
    [...new Set([...named, ...[...listers.values(), ...apart.values()].flat().filter((feed) => feed > 0)])],
  );
  const urls = new Map(feeds.map((feed) => [feed.id, exportedUrl(feed, secrets)]));
  const followed = new Set(feeds.filter((feed) => feed.followed).map(({ id }) => id));
  const urlOf = (feed: number) => urls.get(feed);
  const listersOf = ({ article, listing }: Row) =>
    [...(listers.get(listing) ?? []), ...(apart.get(article) ?? [])]
      .filter((feed) => followed.has(feed))
      .flatMap((feed) => urlOf(feed) ?? [])
      .sort(byCodeUnits);
  return { urlOf, listersOf };
}
