import { unknownFeed } from '../store/feed-row.js';
import { type Columns, checkedBound, toRetention } from '../store/retention-bounds.js';
import { asChanged, type Subscription } from '../store/retention-plan.js';
import type { Retention } from '../types.js';
import { log } from './changes.js';
import type { Position } from './cursor.js';
import { keepNames } from './gone.js';
import { KEPT, Leaving } from './leaving.js';
import { removeArticles, type Standing } from './remove-articles.js';
import type { Query, Sql, Tx } from './sql.js';
import type { Verbs } from './verbs.js';

/** Stories that are looked at in a transaction, and for a count. */
const SLICE = 250;
const COUNTED = 1_000;
const FIRST: Position = { at: Number.MIN_SAFE_INTEGER, article: 0 };

/** Subscriptions that keep alike; `owns` where they say so themselves. Those of others than the person have no number. */
type Kept = Subscription & { owns: boolean };

/** How feeds are kept: as a subscription says, else as its person says. Any own bound replaces the default. */
const subscriptionsOf = (query: Query, person = 0): Promise<Kept[]> =>
  query.all<Kept>(
    `select distinct su.feed, case when su.person = $1 then su.person else 0 end as person,
       coalesce(su.keep_days, su.keep_stories) is not null as owns,
       case when coalesce(su.keep_days, su.keep_stories) is null then p.keep_days else su.keep_days end as keep_days,
       case when coalesce(su.keep_days, su.keep_stories) is null then p.keep_stories else su.keep_stories end as keep_stories
     from subscriptions su join people p on p.id = su.person order by su.feed`,
    person,
  );

async function get(query: Query, person: number): Promise<Retention> {
  const row = await query.get<Columns>('select keep_days, keep_stories from people where id = $1', person);
  return row ? toRetention(row) : {};
}

async function set(tx: Tx, person: number, change: Retention): Promise<Retention> {
  for (const what of ['days', 'stories'] as const) {
    const bound = checkedBound(change[what], what);
    if (bound !== undefined) await tx.run(`update people set keep_${what} = $1 where id = $2`, bound, person);
  }
  await log(tx, { kind: 'feed', id: '', person });
  return get(tx, person);
}

/** How many stories would go if a person kept a feed, or all that follow the default, in another way. */
async function countOld(query: Query, person: number, change: Retention, feed: number | undefined): Promise<number> {
  const bounds = { days: checkedBound(change.days, 'days'), stories: checkedBound(change.stories, 'stories') };
  const follows = 'select 1 from subscriptions where person = $1 and feed = $2';
  if (feed !== undefined && !(await query.get(follows, person, feed))) throw unknownFeed(feed);
  const subscriptions = await subscriptionsOf(query, person);
  const owns = new Set(subscriptions.filter((each) => each.person === person && each.owns).map((each) => each.feed));
  const leaving = await Leaving.from(query, asChanged(subscriptions, bounds, { feed, person, owns }), new Date());
  const counted = new Set<number>();
  for (const each of feed === undefined ? leaving.feeds : leaving.feeds.filter((other) => other === feed))
    for (let after: Position | undefined = FIRST; after; ) {
      const { stories, last }: Awaited<ReturnType<Leaving['next']>> = await leaving.next(each, after, COUNTED);
      for (const { article } of stories) counted.add(article);
      after = last;
    }
  return counted.size;
}

/** Removes stories that nobody keeps any longer, slice by slice. @returns how many went */
export async function removeOld(sql: Sql, isStopped: () => boolean = () => false): Promise<number> {
  const now = new Date();
  const leaving = await Leaving.from(sql, await subscriptionsOf(sql), now);
  let removed = 0;
  for (const feed of leaving.feeds)
    for (let after: Position | undefined = FIRST; after && !isStopped(); ) {
      const { stories, last }: Awaited<ReturnType<Leaving['next']>> = await leaving.next(feed, after, SLICE);
      if (stories.length > 0) removed += await sql.transaction((tx) => removeSlice(tx, stories, now));
      after = last;
    }
  return removed;
}

/** Removes those of some stories that are still as they were found: listed by the same feeds, and kept by nobody. */
async function removeSlice(tx: Tx, stories: readonly Standing[], now: Date): Promise<number> {
  const numbers = stories.map(({ article }) => article);
  await tx.all('select 1 from names where article = any($1::bigint[]) order by article for update', numbers);
  const rows = await tx.all<Standing & { kept: boolean }>(
    `select a.at, a.article, a.id, a.listing, ${KEPT} as kept from names n join articles a on a.at = n.at and a.article = n.article
     where n.article = any($1::bigint[])`,
    numbers,
  );
  const listings = new Map(stories.map(({ article, listing }) => [article, listing]));
  const gone = rows.filter(({ article, listing, kept }) => !kept && listings.get(article) === listing);
  if (gone.length === 0) return 0;
  await keepNames(tx, gone, now);
  await removeArticles(tx, gone);
  return gone.length;
}

export const retention: Verbs<'retention' | 'setRetention' | 'tryRetention' | 'removeOld'> = {
  retention: get,
  setRetention: (sql, person, change) => sql.transaction((tx) => set(tx, person, change)),
  tryRetention: (sql, person, change, feed) => sql.snapshot((tx) => countOld(tx, person, change, feed)),
  removeOld: (sql, signal) => removeOld(sql, () => signal?.aborted === true),
};
