import { type Alias, aliasKey } from '../../store/aliases.js';
import { timeOf } from '../../store/place.js';
import type { PreparedStory } from '../../store/prepare.js';
import type { RestoreBatch, RestoredStory } from '../../store/restore.js';
import type { KnownFeed } from '../follow-all.js';
import { listApart } from '../listed-apart.js';
import { ensureMonths } from '../months.js';
import { areMany } from '../people.js';
import { Entry } from '../put/entry.js';
import { freeId, idOf } from '../put/free-id.js';
import { findKnown, type Known } from '../put/known.js';
import { shownOf, sourceOf } from '../put/putting.js';
import { write } from '../put/write.js';
import type { Sql, Tx } from '../sql.js';
import { feedsAt } from './follow.js';
import { giveMarks } from './marks.js';

/**
 * Puts stories of an export back. Those that are here already keep their text and gain what was done with them. The oldest
 * come first, so that stories of one second keep their order.
 * @returns of each story whether it is new here
 */
export async function restoreStories(sql: Sql, person: number, batch: RestoreBatch): Promise<boolean[]> {
  await ensureMonths(
    sql,
    batch.stories.map(({ story, firstSeen }) => timeOf(story, firstSeen).at),
  );
  return sql.transaction(async (tx) => {
    const owner = (await areMany(tx)) ? person : null;
    const feeds = await feedsOf(tx, batch.stories, person);
    const stories = batch.stories.map((story) => ({
      ...story,
      aliases: story.aliases.map((name) => inward(name, feeds)),
    }));
    const seen = new Date().toISOString();
    const asked = stories.map(({ story, id, aliases }): PreparedStory => ({ ...story, id, aliases }));
    const known = await findKnown(tx, asked, { seen, person, owner });
    const restoring = new Restoring(known, { owner, person, feeds, second: Math.floor(Date.parse(seen) / 1000) });
    const restored = stories.map((story) => restoring.restore(story));
    const { blocks } = batch;
    await write(tx, restoring.entries, { seen, owner: owner ?? 0, lister: -person, blocks });
    await listApart(
      tx,
      restored.flatMap(({ entry, apart }) => apart.map((feed) => ({ article: entry.row.article, feed }))),
    );
    await giveMarks(
      tx,
      restored.map(({ entry, story }) => ({
        article: entry.row.article,
        states: story,
        tags: story.tags,
        position: story.position,
        highlights: story.highlights,
      })),
      person,
    );
    return restored.map(({ isNew }) => isNew);
  });
}

/** The feeds that are here, by the addresses they have in the export. */
function feedsOf(tx: Tx, stories: readonly RestoredStory[], person: number): Promise<Map<string, KnownFeed>> {
  const named = stories.flatMap(({ aliases }) => aliases.flatMap(({ scope }) => addressIn(scope) ?? []));
  return feedsAt(tx, [...named, ...stories.flatMap(({ feeds }) => feeds)], person);
}

const addressIn = (scope: string): string | undefined => /^feed (https?:.*)$/.exec(scope)?.[1];

/** Numbers of feeds are those of this library. */
function inward({ scope, value }: Alias, feeds: ReadonlyMap<string, KnownFeed>): Alias {
  const feed = feeds.get(addressIn(scope) ?? '');
  return { scope: feed === undefined ? scope : `feed ${feed.id}`, value };
}

interface How {
  owner: number | null;
  person: number;
  feeds: ReadonlyMap<string, KnownFeed>;
  /** Seconds since 1970. */
  second: number;
}

interface Restored {
  entry: Entry;
  isNew: boolean;
  story: RestoredStory;
  /** The shared feeds that list what is one person's alone. */
  apart: number[];
}

/** Decides which stories are new; writes nothing. */
class Restoring {
  readonly entries: Entry[];
  private readonly known: Known;
  private readonly how: How;

  constructor(known: Known, how: How) {
    this.known = known;
    this.entries = [...known.entries];
    this.how = how;
  }

  restore(story: RestoredStory): Restored {
    const { owner } = this.how;
    const feeds = story.feeds.flatMap((url) => this.how.feeds.get(url) ?? []);
    // What is one person's alone stands in no list that others see.
    const listers = feeds.filter((feed) => owner === null || feed.owner === owner).map(({ id }) => id);
    const apart = feeds.flatMap(({ id }) => (listers.includes(id) ? [] : id));
    const before = this.find(story);
    if (before) {
      // It is known by more names, and listed by more feeds.
      this.remember(before, story.aliases);
      for (const feed of listers) before.feeds.add(feed);
      return { entry: before, isNew: false, story, apart };
    }
    return { entry: this.add(story, listers), isNew: true, story, apart };
  }

  private find({ id, aliases }: RestoredStory): Entry | undefined {
    const known = this.known.byId.get(id);
    if (known?.row.owner === this.how.owner) return known;
    for (const alias of aliases) {
      const entry = this.known.byName.get(aliasKey(alias));
      if (entry) return entry;
    }
    return undefined;
  }

  private add(restored: RestoredStory, listers: readonly number[]): Entry {
    const { story, firstSeen, versions, aliases } = restored;
    const { owner, person, second } = this.how;
    const { time, at } = timeOf(story, firstSeen);
    const isOwn = restored.origin !== 'feed' || listers.length === 0;
    // Another person's story may have the id.
    const newId = freeId({ of: restored.id, hash: story.hash, turn: 0 }, this.known.byId);
    const entry = new Entry(
      {
        ...shownOf(story),
        at,
        time,
        article: 0,
        id: idOf(newId),
        first_seen: firstSeen,
        origin: restored.origin === 'feed' ? 'feed' : 'own',
        listing: 0,
        owner,
        due: 1,
        arrived: second,
        renewed: null,
      },
      { newId, names: [], feeds: isOwn ? [-person, ...listers] : listers },
    );
    entry.versions.push(...versions);
    // The story itself says who publishes it.
    entry.source = sourceOf(story, undefined);
    this.entries.push(entry);
    this.known.byId.set(entry.row.id, entry);
    this.remember(entry, aliases);
    return entry;
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
