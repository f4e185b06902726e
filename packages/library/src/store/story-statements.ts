import { versionsAt } from './blocks.js';
import type { Database } from './database.js';
import { type LocalVoice, type StoryStatements, storyOf } from './story-statement.js';
import { summariesAt, toSummary } from './summary.js';
import { unpackReading } from './unpack-reading.js';

/** The statements of stories and the versions that their Readings were made of, by place; those that have none are left out. */
export function storiesStatements(
  db: Database,
  places: readonly number[],
  person: number,
): Map<number, StoryStatements> {
  const list = JSON.stringify(places);
  const summaries = summariesAt(db, places, person);
  const kept = db.all<{ place: number; data: Uint8Array; hash: string }>(
    'select r.article as place, r.data, r.hash from json_each(?) j cross join readings r on r.article = j.value',
    list,
  );
  const speakers = Map.groupBy(
    db.all<LocalVoice & { place: number }>(
      `select s.article as place, s.voice, s.local, v.id from json_each(?) j cross join said s on s.article = j.value
       cross join voices v on v.number = s.voice`,
      list,
    ),
    ({ place }) => place,
  );
  const articles = versionsAt(db, kept, (article) => article);
  const readings = new Map(kept.map(({ place, data }) => [place, data]));
  return new Map(
    [...summaries.values()].flatMap((row) => {
      const [article, data] = [articles.get(row.place), readings.get(row.place)];
      if (!article || !data) return [];
      const story = storyOf(article, unpackReading(data), toSummary(row), speakers.get(row.place) ?? []);
      return [[row.place, story] as const];
    }),
  );
}
