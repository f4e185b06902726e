import type { Retention } from '../types.js';
import type { Database } from './database.js';
import { unknownFeed } from './feed-row.js';
import { keepNames } from './gone.js';
import { placeAt } from './place.js';
import { removeArticle } from './remove.js';
import { checkedBound } from './retention-bounds.js';
import { asChanged, type BoundChange, boundedFeeds, type Subscription } from './retention-plan.js';

const DAY = 86_400;
/** Stories that are looked at in a transaction, and milliseconds that it takes. */
const SLICE = 250;
const TURN = 6;

/** How each subscription keeps the stories of its feed: as it says, else as its person says. Any own bound replaces the default. */
const subscriptionsOf = (db: Database): Subscription[] =>
  db.all<Subscription>(
    `select su.feed, su.person,
       case when coalesce(su.keep_days, su.keep_stories) is null then p.keep_days else su.keep_days end as keep_days,
       case when coalesce(su.keep_days, su.keep_stories) is null then p.keep_stories else su.keep_stories end as keep_stories
     from subscriptions su join people p on p.id = su.person order by su.feed`,
  );

/** What of a feed is beyond what one subscription keeps: what came before a moment, or stands before a place. */
interface Edge {
  /** ISO 8601. */
  came?: string;
  place?: number;
}

function edgeOf(db: Database, { feed, keep_days, keep_stories }: Subscription, now: Date): Edge {
  const edge: Edge = {};
  if (keep_days !== null) edge.came = new Date(now.getTime() - keep_days * DAY * 1000).toISOString();
  if (keep_stories !== null) {
    const row = db.get<{ place: number }>(
      `select a.place from listing_feeds l cross join articles a on a.listing = l.listing where l.feed = ?
       order by a.place desc limit 1 offset ?`,
      feed,
      keep_stories - 1,
    );
    // A feed with fewer stories than that keeps them all.
    edge.place = row?.place ?? Number.MIN_SAFE_INTEGER;
  }
  return edge;
}

const isBeyond = ({ came, place }: Edge, story: { place: number; first_seen: string }) =>
  (came !== undefined && story.first_seen < came) || (place !== undefined && story.place < place);

interface Story {
  place: number;
  id: string;
  listing: number;
  first_seen: string;
}

/** Finds stories that nobody keeps. */
class Leaving {
  private readonly db: Database;
  private readonly edges = new Map<number, Edge[]>();
  private readonly listings = new Map<number, Edge[] | undefined>();

  constructor(db: Database, now: Date, subscriptions = subscriptionsOf(db)) {
    this.db = db;
    for (const [feed, all] of boundedFeeds(subscriptions))
      this.edges.set(
        feed,
        all.map((each) => edgeOf(db, each, now)),
      );
  }

  get feeds(): number[] {
    return [...this.edges.keys()];
  }

  /** Stories of a feed that go, the oldest first, behind a place. */
  next(feed: number, after: number, limit: number): { stories: Story[]; last: number | undefined } {
    const edges = this.edges.get(feed) ?? [];
    // A story stands at the moment it was published, which is not after the one it came at: nothing above the edges goes.
    const highest = Math.max(...edges.map(highestOf));
    const rows = this.db.all<Story>(
      `select a.place, a.id, a.listing, a.first_seen from listing_feeds l cross join articles a on a.listing = l.listing
       where l.feed = ? and a.place > ? and a.place < ? order by a.place limit ?`,
      feed,
      after,
      highest,
      limit,
    );
    return { stories: rows.filter((story) => this.goes(story)), last: rows.at(-1)?.place };
  }

  private goes(story: Story): boolean {
    const edges = this.edgesOf(story.listing);
    return edges?.every((edge) => isBeyond(edge, story)) === true && !isKept(this.db, story.place);
  }

  /** What all that list a story keep; undefined where one of them keeps everything, such as a person. */
  private edgesOf(listing: number): Edge[] | undefined {
    if (this.listings.has(listing)) return this.listings.get(listing);
    const feeds = this.db
      .all<{ feed: number }>('select feed from listing_feeds where listing = ?', listing)
      .map(({ feed }) => feed);
    const all = feeds.map((feed) => this.edges.get(feed));
    const edges = all.every((each) => each !== undefined) ? all.flat() : undefined;
    this.listings.set(listing, edges);
    return edges;
  }
}

/** A story stands at most an hour after it came (see place.ts). */
const highestOf = ({ came, place }: Edge): number =>
  Math.max(
    came === undefined ? Number.MIN_SAFE_INTEGER : placeAt(Math.ceil(Date.parse(came) / 1000) + 2 * 3_600),
    place ?? Number.MIN_SAFE_INTEGER,
  );

const isKept = (db: Database, place: number): boolean =>
  db.get(
    `select 1 where exists (select 1 from states where article = ?1 and (saved = 1 or later = 1 or kept = 1))
       or exists (select 1 from tags where article = ?1) or exists (select 1 from highlights where article = ?1)`,
    place,
  ) !== undefined;

/**
 * Removes the stories that nobody keeps, slice by slice.
 * @param pause awaited after each slice
 * @returns how many went
 */
export async function removeOld(
  db: Database,
  pause: () => Promise<void>,
  { now = new Date(), signal }: { now?: Date; signal?: AbortSignal } = {},
): Promise<number> {
  let removed = 0;
  const leaving = new Leaving(db, now);
  for (const feed of leaving.feeds) {
    let after: number | undefined = Number.MIN_SAFE_INTEGER;
    while (after !== undefined && !signal?.aborted) {
      const slice: { went: number; last: number | undefined } = removeSlice(db, leaving, feed, after, now);
      removed += slice.went;
      after = slice.last;
      await pause();
    }
  }
  return removed;
}

/** Removes some stories of a feed in a transaction. @returns how many, and where the next slice begins */
function removeSlice(db: Database, leaving: Leaving, feed: number, after: number, now: Date) {
  const began = performance.now();
  return db.transaction(() => {
    const { stories, last } = leaving.next(feed, after, SLICE);
    let went = 0;
    for (const { place, id, listing } of stories) {
      if (went > 0 && performance.now() - began > TURN) return { went, last: place - 1 };
      keepNames(db, place, now);
      removeArticle(db, place, id, listing);
      went++;
    }
    return { went, last };
  });
}

/** How many stories would go if a person kept a feed, or all that follow the default, in another way. */
export function countOld(
  db: Database,
  change: Retention,
  feed: number | undefined,
  person: number,
  now = new Date(),
): number {
  const [days, stories] = [checkedBound(change.days, 'days'), checkedBound(change.stories, 'stories')];
  return db.snapshot(() => {
    if (feed !== undefined && !db.get('select 1 from subscriptions where person = ? and feed = ?', person, feed))
      throw unknownFeed(feed);
    const leaving = new Leaving(db, now, changed(db, { days, stories }, feed, person));
    const counted = new Set<number>();
    const feeds = feed === undefined ? leaving.feeds : leaving.feeds.filter((each) => each === feed);
    for (const each of feeds)
      for (let after: number | undefined = Number.MIN_SAFE_INTEGER; after !== undefined; ) {
        const { stories, last } = leaving.next(each, after, 1_000);
        for (const { place } of stories) counted.add(place);
        after = last;
      }
    return counted.size;
  });
}

/** The subscriptions as they would be. */
function changed(db: Database, change: BoundChange, feed: number | undefined, person: number): Subscription[] {
  const owns = new Set(
    db
      .all<{ feed: number }>(
        'select feed from subscriptions where person = ? and coalesce(keep_days, keep_stories) is not null',
        person,
      )
      .map((row) => row.feed),
  );
  return asChanged(subscriptionsOf(db), change, { feed, person, owns });
}
