import { type Article, articleId, contentHash } from '@dateline/core/base';
import type { ExportedFeed, ExportedStory } from '../exchange/export-shape.js';
import { inSlices } from '../slices.js';
import type { FeedSettings } from '../types.js';
import { addStories } from './add-stories.js';
import type { Alias } from './aliases.js';
import { BlockUse } from './block-use.js';
import { enter } from './chunks.js';
import type { Database } from './database.js';
import { type FeedRow, feedByUrl } from './feed-row.js';
import { addFeed, editFeed } from './feeds.js';
import { keepHighlight } from './highlights.js';
import { feedsIn, listingOf, ownOf, relist } from './listings.js';
import { withoutNoise } from './noise.js';
import { listApart, ownerOf } from './people.js';
import { keepPosition, positionOf } from './positions.js';
import type { PreparedStory } from './prepare.js';
import { changeTo, setStates, setTags, stateRow } from './states.js';

/** A version of a story of an export: where its text lies in the blocks that come with it. */
export interface RestoredVersion {
  hash: string;
  seen: string;
  block: number;
  line: number;
}

/** A story of an export, worked out so far that storing it only writes rows. */
export interface RestoredStory extends Omit<ExportedStory, 'versions'> {
  story: PreparedStory;
  /** Oldest first; the last is the present one. */
  versions: RestoredVersion[];
}

export interface RestoreBatch {
  stories: RestoredStory[];
  /** The packed texts. */
  blocks: Uint8Array[];
}

/** What a version of an export is told from others by. */
export const versionHash = (article: Article): string => contentHash(withoutNoise(article));

/** Follows the feeds of an export, each with its settings. @returns how many were new */
export async function restoreFeeds(db: Database, feeds: readonly ExportedFeed[], person: number): Promise<number> {
  let count = 0;
  await inSlices(db, feeds, ({ name, title, ...feed }) => {
    const { row, added } = addFeed(db, { ...feed, title: name ?? '' }, person);
    if (!added) return;
    count++;
    const settings = settingsOf(feed);
    if (Object.keys(settings).length > 0) editFeed(db, row.id, settings, person);
    // What a feed says of itself when it is asked counts more.
    if (row.last_refresh === null) db.run('update feeds set title = ? where id = ?', title, row.id);
    if (feed.icon !== undefined) db.run('update feeds set icon = ? where id = ?', feed.icon, row.id);
  });
  return count;
}

const settingsOf = ({
  cookie,
  headers,
  interval,
  fullText,
  paused,
  agent,
  keepDays,
  keepStories,
}: Omit<ExportedFeed, 'title'>): FeedSettings => ({
  ...(keepDays !== undefined && { keepDays }),
  ...(keepStories !== undefined && { keepStories }),
  ...(cookie !== undefined && { cookie }),
  ...(headers !== undefined && { headers }),
  ...(interval !== undefined && { interval }),
  ...(fullText !== undefined && { fullText }),
  ...(paused !== undefined && { paused }),
  ...(agent !== undefined && { agent }),
});

/**
 * Puts stories of an export back, slice by slice. Those that are here already keep their text and gain what was done with
 * them. Call it with the oldest first, so that stories of one second keep their order.
 * @returns of each story whether it is new here
 */
export async function restoreStories(db: Database, batch: RestoreBatch, person: number): Promise<boolean[]> {
  const restoring = new Restoring(db, batch, person);
  const fresh: boolean[] = [];
  await inSlices(
    db,
    batch.stories,
    (story) => fresh.push(restoring.restore(story)),
    () => restoring.settle(),
  );
  return fresh;
}

class Restoring {
  private readonly db: Database;
  private readonly person: number;
  private readonly owner: number | null;
  private readonly blocks: BlockUse[];
  /** The feeds that are followed here, by the addresses they have in the export. */
  private readonly feeds = new Map<string, FeedRow | undefined>();
  /** Places of new stories by their listings, and what is to be done with those that are in theirs. */
  private fresh = new Map<number, number[]>();
  private marks: (() => void)[] = [];

  constructor(db: Database, { blocks }: RestoreBatch, person: number) {
    this.db = db;
    this.person = person;
    this.owner = ownerOf(db, person);
    this.blocks = blocks.map((data) => new BlockUse(db, data));
  }

  /** @returns whether the story is new here */
  restore(exported: RestoredStory): boolean {
    const { db } = this;
    const aliases = exported.aliases.map(({ scope, value }) => ({ scope: this.inward(scope), value }));
    const known = placeById(db, exported.id, this.owner) ?? this.byName(aliases);
    const feeds = exported.feeds.flatMap((url) => this.feedAt(url) ?? []);
    // What is one person's alone stands in no list that others see.
    const listers = feeds.filter(({ owner }) => owner === this.owner || this.owner === null).map(({ id }) => id);
    const place = known ?? this.add(exported, aliases, listers);
    if (known !== undefined) this.again(known, aliases, listers);
    listApart(
      db,
      place,
      feeds.flatMap(({ id }) => (listers.includes(id) ? [] : id)),
    );
    this.marks.push(() => this.mark(place, exported));
    return known === undefined;
  }

  /** Counts what was added, then marks it; call it before the end of a transaction. */
  settle(): void {
    const { db } = this;
    let added = 0;
    for (const [listing, places] of this.fresh) {
      enter(db, listing, places, false);
      added += places.length;
    }
    if (added > 0) db.run('update counters set due = due + ?', added);
    for (const block of this.blocks) block.settle();
    for (const mark of this.marks) mark();
    this.fresh = new Map();
    this.marks = [];
  }

  private add(exported: RestoredStory, aliases: Alias[], listers: readonly number[]): number {
    const { db, person, owner } = this;
    const present = exported.versions.at(-1)!;
    const { seen, line } = present;
    const isOwn = exported.origin !== 'feed' || listers.length === 0;
    const listing = listingOf(db, isOwn ? [ownOf(person), ...listers] : listers);
    const [place] = addStories(
      db,
      [{ story: { ...exported.story, aliases }, line, id: this.freeId(exported), firstSeen: exported.firstSeen }],
      this.blocks[present.block]!.take(1),
      // The story itself says who publishes it.
      { seen, owner, listing, ...(exported.origin === 'feed' && { feed: { feed: listers[0] ?? 0, title: '' } }) },
    );
    this.fresh.set(listing, [...(this.fresh.get(listing) ?? []), place!]);
    for (const version of exported.versions.slice(0, -1))
      db.run(
        'insert into versions(article, hash, seen, block, line) values(?, ?, ?, ?, ?) on conflict do nothing',
        place!,
        version.hash,
        version.seen,
        this.blocks[version.block]!.take(1),
        version.line,
      );
    return place!;
  }

  /** A story that is here is known by more names, and listed by more feeds. */
  private again(place: number, aliases: readonly Alias[], listers: readonly number[]): void {
    const { db, owner } = this;
    for (const { scope, value } of aliases)
      db.run(
        'insert into aliases(scope, value, owner, article) values(?, ?, ?, ?) on conflict do nothing',
        scope,
        value,
        owner ?? 0,
        place,
      );
    if (listers.length === 0) return;
    this.settle();
    const { listing } = db.get<{ listing: number }>('select listing from articles where place = ?', place)!;
    relist(db, place, listing, listingOf(db, [...feedsIn(db, listing), ...listers]));
  }

  private mark(place: number, exported: RestoredStory): void {
    const { db, person } = this;
    const row = stateRow(db, place, person)!;
    // What is true of it here stays true.
    setStates(db, [row], changeTo(exported), person);
    if (exported.tags.length > 0) setTags(db, row, { tag: exported.tags }, person);
    const { position } = exported;
    if (position && !positionOf(db, place, person)) keepPosition(db, place, position, person);
    for (const highlight of exported.highlights) keepHighlight(db, place, highlight, person);
  }

  private byName(aliases: readonly Alias[]): number | undefined {
    for (const { scope, value } of aliases) {
      const known = this.db.get<{ article: number }>(
        'select article from aliases where scope = ? and value = ? and owner = ?',
        scope,
        value,
        this.owner ?? 0,
      );
      if (known) return known.article;
    }
    return undefined;
  }

  /** Another person's story may have the id. */
  private freeId({ id, story }: RestoredStory): string {
    let free = id;
    for (let turn = 1; this.db.get('select 1 from articles where id = ?', free); turn++)
      free = articleId({ scope: `${id} ${turn}`, text: story.hash });
    return free;
  }

  private feedAt(url: string): FeedRow | undefined {
    if (!this.feeds.has(url)) this.feeds.set(url, feedByUrl(this.db, url, this.person));
    return this.feeds.get(url);
  }

  private inward(scope: string): string {
    const url = /^feed (https?:.*)$/.exec(scope)?.[1];
    const feed = url === undefined ? undefined : this.feedAt(url);
    return feed === undefined ? scope : `feed ${feed.id}`;
  }
}

const placeById = (db: Database, id: string, owner: number | null): number | undefined =>
  db.get<{ place: number }>('select place from articles where id = ? and owner is ?', id, owner)?.place;
