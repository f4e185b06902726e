import type { Database } from './database.js';
import { sightOf } from './listings.js';
import { placesAmong } from './places.js';
import { JOIN_STATES, type Plan } from './plan.js';
import {
  firstsOf,
  isOfSeveral,
  type KnownStory,
  knownStories,
  type ListRow,
  listRow,
  type Member,
  standsFor,
} from './story-row.js';

/** Makes rows of the articles that a query finds, one for each Story. */
export class StoryRows {
  private readonly db: Database;
  private readonly plan: Plan;
  private readonly oldest: boolean;
  private readonly known = new Map<number, KnownStory>();

  constructor(db: Database, plan: Plan, oldest: boolean) {
    this.db = db;
    this.plan = plan;
    this.oldest = oldest;
  }

  /** The rows of articles in the order of time. An article whose Story stands before it has none. */
  inTime(places: readonly number[]): ListRow[] {
    return this.rowsOf(places, (story, place) => standsFor(story, place, this.oldest));
  }

  /** The rows of articles that all stand in the list, whatever its order. */
  of(places: readonly number[]): ListRow[] {
    return this.rowsOf(places, () => true);
  }

  /** The first article of each Story, in any order. */
  firsts(places: readonly number[]): number[] {
    return firstsOf(places, this.storiesAt(places));
  }

  private rowsOf(places: readonly number[], stands: (story: KnownStory, place: number) => boolean): ListRow[] {
    const stories = this.storiesAt(places);
    this.look([...new Set(stories.values())]);
    return places.flatMap((place) => {
      const number = stories.get(place);
      const story = number === undefined ? undefined : this.known.get(number);
      return isOfSeveral(story) && !stands(story, place) ? [] : [listRow(place, story)];
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
    for (const [number, story] of knownStories(rows, ({ place }) => found.has(place))) this.known.set(number, story);
  }
}
