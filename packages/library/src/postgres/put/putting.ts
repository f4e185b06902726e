import { fold } from '@dateline/core/base';
import { type Alias, aliasKey } from '../../store/aliases.js';
import { timeOf } from '../../store/place.js';
import type { PreparedStory } from '../../store/prepare.js';
import type { Arrival, Outcome } from '../../store/put.js';
import { isAlike, isLess, isSameByNames, isSameDay } from '../../store/same-article.js';
import { type ArticleRow, Entry } from './entry.js';
import { freeId, idOf } from './free-id.js';
import type { Known } from './known.js';

/** Where a story stands among the blocks that are put. */
interface Line {
  block: number;
  line: number;
}

export interface Put {
  outcome: Outcome;
  entry: Entry;
}

/** Decides of each story of a document whether it is new, another version of one that is known, or neither; writes nothing. */
export class Putting {
  readonly put: Put[] = [];
  /** New articles, and those that are known. */
  readonly entries: Entry[];
  private readonly known: Known;
  private readonly arrival: Arrival;
  private readonly lister: number;
  private readonly listed: ReadonlySet<string>;
  private readonly second: number;

  /** @param lister the feed, or -N for person N */
  constructor(known: Known, arrival: Arrival, lister: number, listed: ReadonlySet<string>) {
    this.known = known;
    this.entries = [...known.entries];
    this.arrival = arrival;
    this.lister = lister;
    this.listed = listed;
    this.second = Math.floor(Date.parse(arrival.seen) / 1000);
  }

  take(story: PreparedStory, line: Line): void {
    const before = this.find(story);
    if (before) {
      this.put.push(this.again(story, before, line));
      return;
    }
    const { time, at } = timeOf(story, this.arrival.seen);
    const newId = freeId({ of: story.id, hash: story.hash, turn: 0 }, this.known.byId);
    const row: ArticleRow = {
      ...shownOf(story),
      at,
      time,
      article: 0,
      id: idOf(newId),
      first_seen: this.arrival.seen,
      origin: this.arrival.feed ? 'feed' : 'own',
      listing: 0,
      owner: this.arrival.owner ?? null,
      due: 1,
      arrived: this.second,
      renewed: null,
    };
    const entry = new Entry(row, { newId, names: [], feeds: [this.lister] });
    this.entries.push(entry);
    this.known.byId.set(row.id, entry);
    for (const rule of story.rules ?? []) entry.rules.add(rule);
    this.version(entry, story, line);
    this.remember(entry, story.aliases);
    this.put.push({ outcome: 'added', entry });
  }

  /** The article that a story is: see `findKnown` of the file, which asks the same of rows. */
  private find(story: PreparedStory): Entry | undefined {
    const owner = this.arrival.owner ?? null;
    for (const alias of story.aliases) {
      const entry = this.known.byName.get(aliasKey(alias));
      if (!entry) continue;
      if (isAlike(entry.row, story) || isSameByNames(story, alias, [...entry.names.values()], this.listed))
        return entry;
    }
    const retold = this.sameText(story, owner);
    if (retold) return retold;
    const known = this.known.byId.get(story.id);
    if (!known || known.row.owner !== owner) return undefined;
    return story.aliases.length === 0 || known.names.size === 0 ? known : undefined;
  }

  private sameText({ hash, headline, published, length }: PreparedStory, owner: number | null): Entry | undefined {
    const { feed } = this.arrival;
    if (!feed || !headline || length === 0) return undefined;
    return this.entries.find(
      ({ row, feeds }) =>
        row.hash === hash &&
        row.owner === owner &&
        row.headline === headline &&
        feeds.has(feed.feed) &&
        isSameDay(row, published),
    );
  }

  private again(story: PreparedStory, entry: Entry, line: Line): Put {
    const { arrival, lister } = this;
    const { hash } = entry.row;
    const before = lister < 0 ? undefined : (entry.told ?? (entry.feeds.has(lister) ? hash : undefined));
    const news = hash !== story.hash && before !== story.hash && !isLess(story, entry.row, arrival);
    if (news) this.renew(story, entry, line);
    if (before !== story.hash) {
      this.remember(entry, story.aliases);
      // Those judge it who did not see it before.
      if (!entry.feeds.has(lister)) for (const rule of story.rules ?? []) entry.rules.add(rule);
      entry.feeds.add(lister);
      if (lister > 0) {
        entry.told = story.hash === entry.row.hash ? undefined : story.hash;
        entry.isTold = true;
      }
    }
    if (!arrival.feed && entry.row.origin === 'feed') {
      entry.row.origin = 'own';
      entry.isTouched = true;
    }
    return { outcome: news ? 'updated' : 'unchanged', entry };
  }

  private renew(story: PreparedStory, entry: Entry, line: Line): void {
    const { row } = entry;
    // What other feeds said last is what the article said until now.
    for (const feed of entry.feeds)
      if (feed > 0 && feed !== this.lister && !entry.others.has(feed)) entry.others.set(feed, row.hash);
    const { time, at } = timeOf(story, row.first_seen);
    entry.row = {
      ...row,
      ...shownOf(story),
      at,
      time,
      origin: this.arrival.feed ? row.origin : 'own',
      due: 1,
      lease: null,
      renewed: this.second,
    };
    entry.isRenewed = true;
    this.version(entry, story, line);
  }

  private version(entry: Entry, story: PreparedStory, { block, line }: Line): void {
    entry.versions.push({ hash: story.hash, block, line });
    entry.source = sourceOf(story, this.arrival.feed?.title);
  }

  private remember(entry: Entry, aliases: readonly Alias[]): void {
    for (const alias of aliases) {
      const key = aliasKey(alias);
      if (this.known.byName.has(key)) continue;
      this.known.byName.set(key, entry);
      entry.names.set(key, alias);
      entry.newNames.push(alias);
    }
  }
}

/** The columns that a version of a story gives; its source has a number later. */
export const shownOf = (story: PreparedStory) => ({
  hash: story.hash,
  source: null,
  kicker: story.kicker ?? null,
  headline: story.headline ?? null,
  cased: story.cased,
  deck: story.deck ?? null,
  excerpt: story.excerpt,
  byline: story.byline,
  language: story.language ?? null,
  direction: story.direction,
  image: story.image,
  minutes: story.minutes,
  length: story.length,
});

/** Who publishes a story; nobody where neither it nor its feed says so. */
export function sourceOf(story: PreparedStory, feed: string | undefined): Entry['source'] {
  const name = story.source?.name || feed || story.publisher || '';
  const folded = fold(name);
  const url = story.source?.url;
  return folded ? { name: name.trim(), folded, ...(url !== undefined && { url }) } : undefined;
}
