import type { Database } from '../store/database.js';
import { exportedUrl, type FeedRow } from '../store/feeds.js';
import { articleAt } from '../store/get.js';
import { highlightsOf } from '../store/highlights.js';
import type { Alias } from '../store/identity.js';
import { sightOf, VISIBLE } from '../store/listings.js';
import { FIRST } from '../store/people.js';
import { JOIN_STATES } from '../store/plan.js';
import { booleans, STATE_SQL, tagsOf } from '../store/states.js';
import { type ExportedArticle, type ExportedFeed, VERSION } from './export-shape.js';
/** The export of what a person has, in pieces, each a few stories long, so that no library is too large to write out. */
export function* exportJson(db: Database, person = FIRST, secrets = false): Generator<string> {
  const { all } = sightOf(db, person);
  const feeds = db
    .all<FeedRow & { given: string | null; folder: string | null }>(
      'select f.*, su.title as given, su.folder from subscriptions su join feeds f on f.id = su.feed where su.person = ? order by f.id',
      person,
    )
    .map(
      (row): ExportedFeed => ({
        url: exportedUrl(row, secrets),
        title: row.given ?? row.title,
        named: row.given !== null,
        ...(row.site !== null && { site: row.site }),
        ...(row.folder !== null && { folder: row.folder }),
        ...(row.icon !== null && { icon: row.icon }),
        ...(secrets && row.cookie !== null && { cookie: row.cookie }),
        ...(secrets && row.headers !== null && { headers: JSON.parse(row.headers) as Record<string, string> }),
      }),
    );
  const head = { format: 'dateline-library', version: VERSION, exported: new Date().toISOString(), feeds };
  yield `${JSON.stringify(head).slice(0, -1)},"articles":[`;
  let before = Number.MAX_SAFE_INTEGER;
  for (let first = true; ; ) {
    const rows = db.all<Row>(
      `select a.place, a.id, a.hash, a.first_seen, a.origin, a.listing, ${STATE_SQL} from articles a ${JOIN_STATES}
       where a.place < ? ${all ? '' : `and a.listing in (${VISIBLE})`} order by a.place desc limit 50`,
      person,
      before,
      ...(all ? [] : [person, person]),
    );
    for (const row of rows) {
      yield `${first ? '\n' : ',\n'}${JSON.stringify(exportArticle(db, row, person, secrets))}`;
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
  origin: string;
  listing: number;
  read: number;
  saved: number;
  later: number;
  hidden: number;
}

function exportArticle(db: Database, row: Row, person: number, secrets: boolean): ExportedArticle {
  const versions = db.all<{ hash: string; seen: string }>(
    'select hash, seen from versions where article = ? order by hash = ?, seen, block, line',
    row.place,
    row.hash,
  );
  const feeds = db.all<FeedRow>(
    `select f.* from listing_feeds l join subscriptions su on su.feed = l.feed and su.person = ?
     join feeds f on f.id = l.feed where l.listing = ? order by f.id`,
    person,
    row.listing,
  );
  const aliases = db.all<Alias>('select scope, value from aliases where article = ? order by scope, value', row.place);
  return {
    id: row.id,
    firstSeen: row.first_seen,
    ...booleans(row),
    tags: tagsOf(db, row.place, person),
    origin: row.origin,
    versions: versions.flatMap(({ hash, seen }) => {
      const article = articleAt(db, row, hash);
      return article ? [{ seen, article }] : [];
    }),
    aliases: aliases.map(({ scope, value }) => ({ scope: outward(db, scope, secrets), value })),
    feeds: feeds.map((feed) => exportedUrl(feed, secrets)),
    highlights: highlightsOf(db, row.place, person),
  };
}

/** Numbers of feeds mean nothing elsewhere, their addresses do. */
function outward(db: Database, scope: string, secrets: boolean): string {
  const id = /^feed (\d+)$/.exec(scope)?.[1];
  if (id === undefined) return scope;
  const feed = db.get<FeedRow>('select * from feeds where id = ?', Number(id));
  return `feed ${feed === undefined ? id : exportedUrl(feed, secrets)}`;
}
