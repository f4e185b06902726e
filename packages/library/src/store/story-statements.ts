import { type Article, spanText } from '@dateline/core/base';
import type { Reading, Statement } from '@dateline/core/reading';
import { contentText, isAttributed } from '../index/said-texts.js';
import type { ArticleSummary, SaidStatement, StatementSpeaker } from '../types.js';
import { versionsAt } from './blocks.js';
import type { Database } from './database.js';
import { saidOn } from './said-on.js';
import { summariesAt, toSummary } from './summary.js';
import { unpackReading } from './unpack-reading.js';

/** What one story says, as it stands in the library. */
export interface StoryStatements {
  article: Article;
  reading: Reading;
  summary: ArticleSummary;
  /** With their numbers in the Reading. */
  statements: { number: number; statement: Statement }[];
  /** Voices of the library with their ids in the Reading. */
  locals: Map<number, string[]>;
  /** Ids of voices of the library by those in the Reading. */
  voices: Map<string, string>;
}

interface Speaker {
  place: number;
  voice: number;
  local: string;
  id: string;
}

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
    db.all<Speaker>(
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

function storyOf(
  article: Article,
  reading: Reading,
  summary: ArticleSummary,
  speakers: readonly Speaker[],
): StoryStatements {
  const locals = new Map<number, string[]>();
  for (const { voice, local } of speakers) locals.set(voice, [...(locals.get(voice) ?? []), local]);
  const statements = reading.statements
    .map((statement, number) => ({ statement, number }))
    .filter(({ statement }) => isAttributed(statement));
  const voices = new Map(speakers.map(({ local, id }) => [local, id]));
  return { article, reading, summary, statements, locals, voices };
}

/** A statement as it is shown, by itself. */
export function statementRow(
  { article, reading, summary, voices }: StoryStatements,
  number: number,
): Omit<SaidStatement, 'repeats' | 'outlets'> {
  const statement = reading.statements[number]!;
  const source = statement.source?.map((span) => spanText(article, span)).join(' ');
  return {
    article: summary,
    number,
    voices: statement.voices.flatMap(({ voice: local }): StatementSpeaker[] => {
      const voice = reading.voices.find(({ id }) => id === local);
      if (!voice) return [];
      const { name, role, organisation } = voice;
      const id = voices.get(local);
      return [{ name, ...(role && { role }), ...(organisation && { organisation }), ...(id && { voice: id }) }];
    }),
    kind: statement.kind,
    act: statement.act,
    day: saidOn(reading, statement) ?? reading.anchor?.slice(0, 10) ?? summary.time.slice(0, 10),
    text: contentText(article, statement),
    content: statement.content,
    ...(source && { source }),
    names: namesIn(reading, statement),
  };
}

function namesIn({ names }: Reading, { content }: Statement): string[] {
  const within = names.filter(({ mentions }) =>
    mentions.some((mention) =>
      content.some(
        (span) =>
          span.at === mention.at &&
          span.part === mention.part &&
          span.start <= mention.start &&
          mention.end <= span.end,
      ),
    ),
  );
  return within.map(({ name }) => name);
}
