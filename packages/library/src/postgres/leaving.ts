import { boundedFeeds, type Subscription } from '../store/retention-plan.js';
import type { Position } from './cursor.js';
import { feedsIn } from './relist.js';
import type { Standing } from './remove-articles.js';
import type { Query } from './sql.js';
import { columns } from './values.js';

const DAY = 86_400;

/** What of a feed is beyond what one subscription keeps: what came before a moment (ISO 8601), or stands before a position. */
interface Edge {
  came?: string;
  before?: Position;
}

export interface Leaver extends Standing {
  first_seen: string;
}

const isBehind = (one: Position, other: Position) =>
  one.at < other.at || (one.at === other.at && one.article < other.article);

const isBeyond = ({ came, before }: Edge, story: Leaver) =>
  (came !== undefined && story.first_seen < came) || (before !== undefined && isBehind(story, before));

/** A story stands at most an hour after it came (see store/place.ts): none of a later second goes. */
const highestOf = ({ came, before }: Edge): number =>
  Math.max(
    came === undefined ? -Infinity : Math.ceil(Date.parse(came) / 1000) + 2 * 3_600,
    before ? before.at + 1 : -Infinity,
  );

/** Whether somebody keeps an article `a`, whoever follows its feeds. */
export const KEPT = `exists (select from states where article = a.article and (saved = 1 or later = 1 or kept = 1))
  or exists (select from tags where article = a.article) or exists (select from highlights where article = a.article)`;

/** Finds stories that nobody keeps. */
export class Leaving {
  private readonly query: Query;
  private readonly edges: ReadonlyMap<number, Edge[]>;
  private readonly listings = new Map<number, Edge[] | undefined>();

  private constructor(query: Query, edges: ReadonlyMap<number, Edge[]>) {
    this.query = query;
    this.edges = edges;
  }

  static async from(query: Query, subscriptions: readonly Subscription[], now: Date): Promise<Leaving> {
    const bounded = [...boundedFeeds(subscriptions)];
    const counted = bounded.flatMap(([, all]) => all.filter(({ keep_stories }) => keep_stories !== null));
    const rows = await query.all<Position & { feed: number; stories: number }>(
      `select w.feed, w.stories, e.at, e.article from unnest($1::bigint[], $2::int[]) w(feed, stories)
       cross join lateral (
         select a.at, a.article from listing_feeds l join articles a on a.listing = l.listing where l.feed = w.feed
         order by a.at desc, a.article desc limit 1 offset w.stories - 1) e`,
      ...columns(
        counted,
        ({ feed }) => feed,
        ({ keep_stories }) => keep_stories,
      ),
    );
    const positions = new Map(rows.map(({ feed, stories, at, article }) => [`${feed} ${stories}`, { at, article }]));
    const edgeOf = ({ feed, keep_days, keep_stories }: Subscription): Edge => {
      // A feed with fewer stories than that keeps them all.
      const before = positions.get(`${feed} ${keep_stories}`);
      return {
        ...(keep_days !== null && { came: new Date(now.getTime() - keep_days * DAY * 1000).toISOString() }),
        ...(before && { before }),
      };
    };
    return new Leaving(query, new Map(bounded.map(([feed, all]) => [feed, all.map(edgeOf)])));
  }

  get feeds(): number[] {
    return [...this.edges.keys()];
  }

  /** Stories of a feed that go, the oldest first, behind a position. */
  async next(feed: number, after: Position, limit: number): Promise<{ stories: Leaver[]; last: Position | undefined }> {
    const highest = Math.max(...this.edges.get(feed)!.map(highestOf));
    if (highest === -Infinity) return { stories: [], last: undefined };
    const rows = await this.query.all<Leaver & { kept: boolean }>(
      `select a.at, a.article, a.id, a.listing, a.first_seen, ${KEPT} as kept
       from listing_feeds l join articles a on a.listing = l.listing
       where l.feed = $1 and (a.at, a.article) > ($2::bigint, $3::bigint) and a.at >= $2 and a.at < $4
       order by a.at, a.article limit $5`,
      feed,
      after.at,
      after.article,
      highest,
      limit,
    );
    await this.look(rows.map(({ listing }) => listing));
    const stories = rows.filter(
      (row) => !row.kept && this.listings.get(row.listing)?.every((edge) => isBeyond(edge, row)) === true,
    );
    return { stories, last: rows.length < limit ? undefined : rows.at(-1) };
  }

  /** What all that list a story keep; undefined where one of them keeps everything, such as a person. */
  private async look(listings: readonly number[]): Promise<void> {
    const missing = [...new Set(listings)].filter((listing) => !this.listings.has(listing));
    if (missing.length === 0) return;
    for (const [listing, feeds] of await feedsIn(this.query, missing)) {
      const all = feeds.map((feed) => this.edges.get(feed));
      this.listings.set(listing, all.every((each) => each !== undefined) ? all.flat() : undefined);
    }
  }
}
