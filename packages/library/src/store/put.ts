import { articleId } from '@dateline/core/base';
import { actByRules, type RuledStory } from './act-by-rules.js';
import { addStories, type NewStory } from './add-stories.js';
import type { Alias } from './aliases.js';
import { BlockUse } from './block-use.js';
import { articleIn } from './blocks.js';
import { noteChanged } from './changed.js';
import { log } from './changes.js';
import { enter, leave } from './chunks.js';
import type { Database } from './database.js';
import { followersOf } from './feed-rules.js';
import { anchorHighlights } from './highlights.js';
import { findKnown } from './identity.js';
import { feedsIn, listingOf, ownOf, relist, withFeed } from './listings.js';
import { MaybeKnown } from './maybe-known.js';
import { toIndex } from './outbox.js';
import { FIRST } from './people.js';
import { freePlace, placeAt, timeOf } from './place.js';
import type { Prepared, PreparedBlock, PreparedStory } from './prepare.js';
import { isLess, type Known } from './same-article.js';
import { sourceFor } from './sources.js';

/** How stories came: from a feed that lists them, or from a person. */
export interface Arrival {
  /** ISO 8601 instant. */
  seen: string;
  /** The feed, and the name of who publishes it. */
  feed?: { feed: number; title: string };
  /** Who added them, where no feed lists them; the first person when absent. */
  person?: number;
  /** The person whose alone they are; absent or null for what all may share. */
  owner?: number | null;
  /** Known to be a part of the story, such as what stands before a paywall. */
  partial?: boolean;
}

export type Outcome = 'added' | 'updated' | 'unchanged';

export interface Stored {
  outcome: Outcome;
  place: number;
  id: string;
}

/** Stores the stories of one document, a block at a time; call each method inside a transaction, and `settle` before its end. */
export class Putting {
  private readonly db: Database;
  private readonly arrival: Arrival;
  private readonly listed: ReadonlySet<string>;
  private readonly listing: number;
  private fresh: number[] = [];
  private ruled: RuledStory[] = [];

  constructor(db: Database, arrival: Arrival, listed: readonly string[]) {
    this.db = db;
    this.arrival = arrival;
    this.listed = new Set(listed);
    this.listing = listingOf(db, [this.lister]);
  }

  /** Stores each story of a block: new, as a new version of one that is known, or not at all. */
  put({ stories, data }: PreparedBlock): Stored[] {
    const { db } = this;
    const block = new BlockUse(db, data);
    const known = new MaybeKnown(db, stories, this.arrival.feed?.feed);
    const stored: Stored[] = [];
    let added: NewStory[] = [];
    const write = () => {
      if (added.length === 0) return;
      const places = addStories(db, added, block.take(added.length), { ...this.arrival, listing: this.listing });
      this.fresh.push(...places);
      added.forEach(({ id, story }, n) => {
        stored.push({ outcome: 'added', place: places[n]!, id });
        if (story.rules?.length) this.ruled.push({ place: places[n]!, rules: story.rules });
      });
      added = [];
    };
    stories.forEach((story, line) => {
      if (known.has(story)) {
        write();
        const before = this.find(story);
        if (before) {
          stored.push(this.again(story, before, { block, line }));
          return;
        }
      }
      added.push({ story, line, id: known.hasId(story) ? this.freeId(story) : story.id });
      known.add(story);
    });
    write();
    block.settle();
    return stored;
  }

  /** Counts what was added, and has the rules that found it act on it. */
  settle(): void {
    if (this.fresh.length === 0) return;
    enter(this.db, this.listing, this.fresh, false);
    this.db.run('update counters set due = due + ?', this.fresh.length);
    this.fresh = [];
    actByRules(this.db, this.ruled, { at: this.arrival.seen, cause: 'arrival' });
    this.ruled = [];
  }

  private get lister(): number {
    return this.arrival.feed?.feed ?? ownOf(this.arrival.person ?? FIRST);
  }

  private find(story: PreparedStory): Known | undefined {
    const { owner = null, feed } = this.arrival;
    return findKnown(this.db, { ...story, owner, ...(feed && { feed: feed.feed }) }, this.listed);
  }

  private freeId(story: PreparedStory): string {
    let { id } = story;
    for (let turn = 1; this.db.get('select 1 from articles where id = ?', id); turn++)
      id = articleId({ scope: `${story.id} ${turn}`, text: story.hash });
    return id;
  }

  private again(story: PreparedStory, known: Known, from: InBlock): Stored {
    const { db, arrival, lister } = this;
    this.settle();
    const before = toldBy(db, lister, known);
    const news = known.hash !== story.hash && before !== story.hash && !isLess(story, known, arrival);
    const place = news ? this.renew(story, known, from) : known.place;
    if (before !== story.hash) {
      this.remember(place, story.aliases);
      const listing = withFeed(db, known.listing, lister);
      relist(db, place, known.listing, listing);
      if (listing !== known.listing && story.rules?.length) this.arrives(place, story.rules, known.listing);
      tell(db, lister, place, story.hash, news ? story.hash : known.hash);
    }
    if (!arrival.feed) db.run("update articles set origin = 'own' where place = ? and origin = 'feed'", place);
    return { outcome: news ? 'updated' : 'unchanged', place, id: known.id };
  }

  /** Has those judge a story that is here who did not see it before. */
  private arrives(place: number, rules: readonly number[], before: number): void {
    const { db, arrival } = this;
    const saw = new Set(
      db
        .all<{ person: number }>(
          `select s.person from listing_feeds l join subscriptions s on s.feed = l.feed where l.listing = ?1
           union select -feed from listing_feeds where listing = ?1 and feed < 0`,
          before,
        )
        .map(({ person }) => person),
    );
    const people = new Set(
      followersOf(db, [this.lister])
        .map(({ person }) => person)
        .filter((person) => !saw.has(person)),
    );
    actByRules(db, [{ place, rules }], { at: arrival.seen, cause: 'arrival', people });
  }

  /** @returns the place of the article, which moves with its date */
  private renew(story: PreparedStory, known: Known, { block, line }: InBlock): number {
    const { db, arrival, lister } = this;
    // What other feeds said last is what the article said until now.
    for (const feed of feedsIn(db, known.listing))
      if (feed > 0 && feed !== lister)
        db.run(
          'insert into told(feed, article, hash) values(?, ?, ?) on conflict do nothing',
          feed,
          known.place,
          known.hash,
        );
    const { time, at } = timeOf(story, known.first_seen);
    const moved = time !== known.time && placeAt(at) !== known.place;
    const place = moved ? freePlace(db, at) : known.place;
    if (moved) toIndex(db, known.place);
    const write = () =>
      db.run(
        `update articles set place = ?, hash = ?, source = ?, time = ?, kicker = ?, headline = ?, cased = ?, deck = ?,
          excerpt = ?, byline = ?, language = ?, direction = ?, image = ?, minutes = ?, length = ?, origin = ?, due = 1, renewed = ?
         where place = ?`,
        place,
        story.hash,
        sourceFor(db, story, arrival.feed?.title)?.id ?? null,
        time,
        story.kicker ?? null,
        story.headline ?? null,
        story.cased,
        story.deck ?? null,
        story.excerpt,
        story.byline,
        story.language ?? null,
        story.direction,
        story.image,
        story.minutes,
        story.length,
        arrival.feed ? known.origin : 'own',
        Math.floor(Date.now() / 1000),
        known.place,
      );
    if (moved) movePlace(db, known.listing, known.place, place, write);
    else write();
    if (known.due === 0) db.run('update counters set due = due + 1');
    db.run(
      `insert into versions(article, hash, seen, block, line) values(?, ?, ?, ?, ?)
       on conflict(article, hash) do update set seen = excluded.seen, block = excluded.block, line = excluded.line`,
      place,
      story.hash,
      arrival.seen,
      block.take(1),
      line,
    );
    noteChanged(db, place, known.hash, story.hash);
    if (db.get('select 1 from highlights where article = ?', place))
      anchorHighlights(db, place, articleIn(block.data, line));
    toIndex(db, place);
    log(db, 'article', known.id, { listing: known.listing });
    return place;
  }

  private remember(place: number, aliases: readonly Alias[]): void {
    for (const { scope, value } of aliases)
      this.db.run(
        'insert into aliases(scope, value, owner, article) values(?, ?, ?, ?) on conflict do nothing',
        scope,
        value,
        this.arrival.owner ?? 0,
        place,
      );
  }
}

/** A line of a block. */
interface InBlock {
  block: BlockUse;
  line: number;
}

/** Stores the stories of one document in a transaction of its own. */
export function putPrepared(db: Database, prepared: Prepared, arrival: Arrival): Stored[] {
  return db.transaction(() => {
    const putting = new Putting(db, arrival, prepared.listed);
    const stored = prepared.blocks.flatMap((block) => putting.put(block));
    putting.settle();
    return stored;
  });
}

/** The hash that a feed gave last; undefined where it does not list the article. */
function toldBy(db: Database, feed: number, known: Known): string | undefined {
  if (feed < 0) return undefined;
  const told = db.get<{ hash: string }>(
    'select hash from told where feed = ? and article = ?',
    feed,
    known.place,
  )?.hash;
  if (told !== undefined) return told;
  const lists = db.get('select 1 from listing_feeds where feed = ? and listing = ?', feed, known.listing);
  return lists ? known.hash : undefined;
}

/** Only what differs from the article itself is kept. */
function tell(db: Database, feed: number, place: number, hash: string, present: string): void {
  if (feed < 0) return;
  if (hash === present) db.run('delete from told where feed = ? and article = ?', feed, place);
  else
    db.run(
      'insert into told(feed, article, hash) values(?, ?, ?) on conflict do update set hash = excluded.hash',
      feed,
      place,
      hash,
    );
}

function movePlace(db: Database, listing: number, from: number, to: number, write: () => void): void {
  leave(db, listing, from);
  write();
  enter(db, listing, [to], true);
}
