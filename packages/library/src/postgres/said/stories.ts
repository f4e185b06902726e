import type { Article } from '@dateline/core';
import { type LocalVoice, type StoryStatements, storyOf } from '../../store/story-statement.js';
import { unpackReading } from '../../store/unpack-reading.js';
import { summariesOf, summaryOf } from '../rows.js';
import type { Query } from '../sql.js';
import { versionsOf } from '../versions.js';

/** The statements of stories and the versions that their Readings were made of, by number; those that have none are left out. */
export async function storiesStatements(
  query: Query,
  articles: readonly number[],
  person: number,
): Promise<Map<number, StoryStatements>> {
  if (articles.length === 0) return new Map();
  const kept = await query.all<{ article: number; hash: string; data: Buffer }>(
    'select article, hash, data from readings where article = any($1::bigint[])',
    articles,
  );
  const speakers = Map.groupBy(
    await query.all<LocalVoice & { article: number }>(
      `select s.article, s.voice, s.local, v.id from said s join voices v on v.number = s.voice
       where s.article = any($1::bigint[]) order by s.article, s.voice, s.local`,
      articles,
    ),
    ({ article }) => article,
  );
  const readings = new Map(kept.map(({ article, data }) => [article, data]));
  const texts = new Map<number, Article>();
  await versionsOf(query, kept, (text, { article }) => texts.set(article, text));
  const found = new Map<number, StoryStatements>();
  for (const row of await summariesOf(query, articles, person)) {
    const [text, data] = [texts.get(row.place), readings.get(row.place)];
    if (text && data)
      found.set(row.place, storyOf(text, unpackReading(data), summaryOf(row), speakers.get(row.place) ?? []));
  }
  return found;
}
