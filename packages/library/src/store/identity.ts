import type { Alias } from './aliases.js';
import type { Database } from './database.js';
import { type Incoming, isAlike, isSameByNames, isSameDay, type Known } from './same-article.js';

const columns = 'a.place, a.id, a.hash, a.headline, a.time, a.first_seen, a.length, a.origin, a.listing, a.due';

/**
 * The article of the library that this one is, by its guid, its addresses, its text within its feed, its id. A guid that
 * came back for another story, and an address under which another story now stands, do not count: then headline, date
 * and the other name differ.
 * @param listed guids that the same document lists; a story whose own guid is still there is another one
 */
export function findKnown(db: Database, story: Incoming, listed: ReadonlySet<string>): Known | undefined {
  for (const alias of story.aliases) {
    const known = db.get<Known>(
      `select ${columns} from aliases n join articles a on a.place = n.article
       where n.scope = ? and n.value = ? and n.owner = ?`,
      alias.scope,
      alias.value,
      story.owner ?? 0,
    );
    if (known && isSame(db, known, story, alias, listed)) return known;
  }
  const retold = sameText(db, story);
  if (retold) return retold;
  const known = db.get<Known>(`select ${columns} from articles a where id = ? and owner is ?`, story.id, story.owner);
  const named = known && db.get('select 1 from aliases where article = ?', known.place);
  return known && (story.aliases.length === 0 || !named) ? known : undefined;
}

/** Whether a story is here, or was until its feed kept it no longer, by any of the names it goes by. */
export function isKnown(db: Database, aliases: readonly Alias[]): boolean {
  return aliases.some(({ scope, value }) =>
    ['aliases', 'gone_names'].some(
      (table) => db.get(`select 1 from ${table} where scope = ? and value = ? limit 1`, scope, value) !== undefined,
    ),
  );
}

/** A story as a feed tells it. */
export interface Told {
  id: string;
  aliases: readonly Alias[];
  hash: string;
  headline?: string;
  published?: string;
}

/**
 * Which stories of a document are worth a closer look, by their numbers: those that the feed has not told in these very
 * words before, by the first name that is known. Of a feed that is asked again nearly all are as they were.
 */
export function unsettled(db: Database, feed: number, stories: readonly Pick<Told, 'aliases' | 'hash'>[]): number[] {
  const rows = db.all<{ story: number; settled: number }>(
    `select j.value ->> 0 as story, coalesce(t.hash, a.hash) = j.value ->> 3 and l.feed is not null as settled
     from json_each(?2) j
     cross join aliases n on n.scope = j.value ->> 1 and n.value = j.value ->> 2
       and n.owner = coalesce((select owner from feeds where id = ?1), 0)
     join articles a on a.place = n.article
     left join listing_feeds l on l.listing = a.listing and l.feed = ?1
     left join told t on t.feed = ?1 and t.article = a.place
     order by j.key`,
    feed,
    JSON.stringify(
      stories.flatMap(({ aliases, hash }, n) => aliases.map(({ scope, value }) => [n, scope, value, hash])),
    ),
  );
  const first = new Map<number, number>();
  for (const { story, settled } of rows) if (!first.has(story)) first.set(story, settled);
  return [...stories.keys()].filter((story) => first.get(story) !== 1);
}

/** Feeds that give guids anew each time, or put a session into addresses, tell the same story in the same words on the same day. */
function sameText(db: Database, { hash, owner, feed, headline, published, length }: Incoming): Known | undefined {
  if (feed === undefined || !headline || length === 0) return undefined;
  const rows = db.all<Known>(
    `select ${columns} from listing_feeds l cross join articles a
       on a.listing = l.listing and substr(a.hash, 1, 12) = substr(?, 1, 12)
     where a.hash = ? and l.feed = ? and a.owner is ? and a.headline = ? limit 10`,
    hash,
    hash,
    feed,
    owner,
    headline,
  );
  return rows.find((row) => isSameDay(row, published));
}

function isSame(db: Database, known: Known, story: Incoming, by: Alias, listed: ReadonlySet<string>): boolean {
  if (isAlike(known, story)) return true;
  const others = db.all<Alias>('select scope, value from aliases where article = ?', known.place);
  return isSameByNames(story, by, others, listed);
}
