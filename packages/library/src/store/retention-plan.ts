import type { Columns } from './retention-bounds.js';

/** How a person keeps the stories of a feed. */
export interface Subscription extends Columns {
  feed: number;
  person: number;
}

/** The feeds of which stories may go: nobody who follows them keeps all. */
export function boundedFeeds<Row extends Subscription>(subscriptions: readonly Row[]): Map<number, Row[]> {
  const feeds = new Map<number, Row[]>();
  for (const each of subscriptions) feeds.set(each.feed, [...(feeds.get(each.feed) ?? []), each]);
  for (const [feed, all] of feeds)
    if (all.some(({ keep_days, keep_stories }) => keep_days === null && keep_stories === null)) feeds.delete(feed);
  return feeds;
}

/** Another way to keep stories; null where a bound goes, undefined where it stays. */
export interface BoundChange {
  days: number | null | undefined;
  stories: number | null | undefined;
}

/** Subscriptions as they would be. @param owns the feeds that the person keeps otherwise than the rest */
export function asChanged<Row extends Subscription>(
  subscriptions: readonly Row[],
  { days, stories }: BoundChange,
  { feed, person, owns }: { feed: number | undefined; person: number; owns: ReadonlySet<number> },
): Row[] {
  return subscriptions.map((each) => {
    const isMeant = each.person === person && (feed === undefined ? !owns.has(each.feed) : each.feed === feed);
    if (!isMeant) return each;
    // A feed that is given its first own bound leaves the default behind.
    const before = feed !== undefined && !owns.has(feed) ? { keep_days: null, keep_stories: null } : each;
    return {
      ...each,
      keep_days: days === undefined ? before.keep_days : days,
      keep_stories: stories === undefined ? before.keep_stories : stories,
    };
  });
}
