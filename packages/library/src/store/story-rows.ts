import type { Database } from './database.js';
import { sightOf } from './listings.js';
import { placesAmong } from './places.js';
import { JOIN_STATES, type Plan } from './plan.js';

/** An article of a Story that a person sees. */
interface Member {
  story: number;
  place: number;
  time: string;
  length: number;
  source: number | null;
  read: number;
  hidden: number;
}

/** A row of a list: the place where it stands, and the article that it shows. */
export interface ListRow {
  place: number;
  shown: number;
  /** When the article came that the row stands for in the order of time. */
  time?: string;
  story?: { id: string; sources: number; articles: number; unread: number };
}

/** What is known of a Story: its articles, newest first, those that the query finds, and its id. */
interface Known {
  members: Member[];
  found: Member[];
  id: string;
}

/** Makes rows of the articles that a query finds, one for each Story. */
export class StoryRows {
  private readonly db: Database;
  private readonly plan: Plan;
  private readonly oldest: boolean;
  private readonly known = new Map<number, Known>();

  constructor(db: Database, plan: Plan, oldest: boolean) {
    this.db = db;
    this.plan = plan;
    this.oldest = oldest;
  }

  /** The rows of articles in the order of time. An article whose Story stands before it has none. */
  inTime(places: readonly number[]): ListRow[] {
    return this.rowsOf(places, ({ found }, place) => {
      const first = this.oldest ? found.at(-1) : found[0];
      return first === undefined || first.place === place;
    });
  }

  /** The rows of articles that all stand in the list, whatever its order. */
  of(places: readonly number[]): ListRow[] {
    return this.rowsOf(places, () => true);
  }

  /** The first article of each Story, in any order. */
  firsts(places: readonly number[]): number[] {
    const stories = this.storiesAt(places);
    const seen = new Set<number>();
    return places.filter((place) => {
      const story = stories.get(place);
      if (story === undefined) return true;
      if (seen.has(story)) return false;
      seen.add(story);
      return true;
    });
  }

  private rowsOf(places: readonly number[], stands: (story: Known, place: number) => boolean): ListRow[] {
    const stories = this.storiesAt(places);
    this.look([...new Set(stories.values())]);
    return places.flatMap((place) => {
      const number = stories.get(place);
      const story = number === undefined ? undefined : this.known.get(number);
      if (!story || story.members.length < 2) return [{ place, shown: place }];
      if (!stands(story, place)) return [];
      const time = story.found.find((member) => member.place === place)?.time;
      const shown = best(story.found)?.place ?? place;
      return [{ place, shown, ...(time !== undefined && { time }), story: told(story) }];
    });
  }

  /** The Stories of articles that are in one. */
  private storiesAt(places: readonly number[]): Map<number, number> {
    const rows = this.db.all<{ place: number; story: number }>(
      'select s.article as place, s.story from json_each(?) j cross join story_articles s on s.article = j.value',
      JSON.stringify(places),
    );
    return new Map(rows.map(({ place, story }) => [place, story]));
  }

  private look(numbers: readonly number[]): void {
    const missing = numbers.filter((story) => !this.known.has(story));
    if (missing.length === 0) return;
    const { all, listings } = sightOf(this.db, this.plan.person);
    const seen = new Set(listings);
    const rows = this.db
      .all<Member & { listing: number; id: string }>(
        `select s.story, t.id, a.place, a.time, a.length, a.source, a.listing, coalesce(st.read, 0) as read,
           coalesce(st.hidden, 0) as hidden
         from json_each(?) j cross join stories t on t.number = j.value cross join story_articles s on s.story = t.number
         cross join articles a on a.place = s.article ${JOIN_STATES} order by a.place desc`,
        JSON.stringify(missing),
        this.plan.person,
      )
      .filter(({ listing }) => all || seen.has(listing));
    const found = new Set(
      placesAmong(
        this.db,
        this.plan,
        rows.map(({ place }) => place),
      ),
    );
    for (const row of rows) {
      const story = this.known.get(row.story) ?? { members: [], found: [], id: row.id };
      this.known.set(row.story, story);
      if (row.hidden === 0) story.members.push(row);
      if (found.has(row.place)) story.found.push(row);
    }
  }
}

/** The one with the fullest text, the newest of these. */
const best = (found: readonly Member[]): Member | undefined =>
  found.reduce<Member | undefined>((most, each) => (most && most.length >= each.length ? most : each), undefined);

function told({ members, id }: { members: readonly Member[]; id: string }): NonNullable<ListRow['story']> {
  return {
    id,
    sources: new Set(members.map(({ source }) => source)).size,
    articles: members.length,
    unread: members.filter(({ read }) => read === 0).length,
  };
}
