import type { Database } from './database.js';
import { PlaceFinder, timeOf } from './place.js';
import type { PreparedStory } from './prepare.js';
import type { Arrival } from './put.js';
import { sourceFor } from './sources.js';

/** A new story, the line of its article in a block, and the id it gets. */
export interface NewStory {
  story: PreparedStory;
  line: number;
  id: string;
  /** ISO 8601 instant when it was first seen, where that was another time than it arrives. */
  firstSeen?: string;
}

/** Writes the rows of new stories; the counts of their listing are the caller's. @returns their places */
export function addStories(
  db: Database,
  stories: readonly NewStory[],
  block: number,
  { seen, owner = null, feed, listing }: Arrival & { listing: number },
): number[] {
  const times = stories.map(({ story, firstSeen = seen }) => timeOf(story, firstSeen));
  const finder = new PlaceFinder(
    db,
    times.map(({ at }) => at),
  );
  const places = times.map(({ at }) => finder.take(at));
  const { first, arrived } = takeNumbers(db, stories.length);
  stories.forEach(({ story, id, firstSeen = seen }, n) => {
    db.run(
      `insert into articles(place, id, hash, source, time, first_seen, kicker, headline, cased, deck, excerpt, byline,
        language, direction, image, minutes, length, origin, listing, owner, number, arrived)
       values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      places[n]!,
      id,
      story.hash,
      sourceFor(db, story, feed?.title)?.id ?? null,
      times[n]!.time,
      firstSeen,
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
      feed ? 'feed' : 'own',
      listing,
      owner,
      first + n,
      arrived,
    );
  });
  // What has few columns goes in one statement for all.
  db.run(
    `insert into versions(article, hash, seen, block, line)
     select value ->> 0, value ->> 1, ?, ?, value ->> 2 from json_each(?)`,
    seen,
    block,
    JSON.stringify(stories.map(({ story, line }, n) => [places[n], story.hash, line])),
  );
  db.run(
    `insert into aliases(scope, value, owner, article)
     select value ->> 0, value ->> 1, ?, value ->> 2 from json_each(?) where true on conflict do nothing`,
    owner ?? 0,
    JSON.stringify(
      stories.flatMap(({ story }, n) => story.aliases.map(({ scope, value }) => [scope, value, places[n]])),
    ),
  );
  db.run('insert into outbox(place) select value from json_each(?)', JSON.stringify(places));
  db.run(
    "insert into changes(kind, id, listing) select 'article', value, ? from json_each(?)",
    listing,
    JSON.stringify(stories.map(({ id }) => id)),
  );
  return places;
}

/** Numbers for new articles, none of which was given before, and the second of now: never an earlier one than the last. */
function takeNumbers(db: Database, count: number): { first: number; arrived: number } {
  const { numbers, arrived } = db.get<{ numbers: number; arrived: number }>(
    'update counters set numbers = numbers + ?, arrived = max(arrived, ?) returning numbers, arrived',
    count,
    Math.floor(Date.now() / 1000),
  )!;
  return { first: numbers - count + 1, arrived };
}
