import { type Article, spanText } from '@dateline/core/base';
import type { Reading, Statement } from '@dateline/core/reading';
import { contentText, isAttributed, sameWord } from '../index/said-texts.js';
import type { ArticleSummary, SaidStatement, StatementSpeaker } from '../types.js';
import { versionAt } from './blocks.js';
import type { Database } from './database.js';
import { saidOn } from './said-on.js';
import { summaryAt, toSummary } from './summary.js';
import { unpackReading } from './unpack-reading.js';

/** What one story says, as it stands in the library. */
export interface StoryStatements {
  article: Article;
  reading: Reading;
  summary: ArticleSummary;
  /** With their numbers in the Reading. */
  statements: { number: number; statement: Statement }[];
  /** Words for statements as wholes, by their numbers. */
  same: Map<number, string>;
  /** Voices of the library with their ids in the Reading. */
  locals: Map<number, string[]>;
  /** Ids of voices of the library by those in the Reading. */
  voices: Map<string, string>;
}

/** The statements of a story and the version that its Reading was made of; undefined where it has none. */
export function storyStatements(db: Database, place: number, person: number): StoryStatements | undefined {
  const row = summaryAt(db, place, person);
  const kept = db.get<{ data: Uint8Array; hash: string }>('select data, hash from readings where article = ?', place);
  const article = kept && versionAt(db, place, kept.hash);
  if (!row || !article) return undefined;
  const reading = unpackReading(kept.data);
  const locals = new Map<number, string[]>();
  const voices = new Map<string, string>();
  for (const { voice, local, id } of db.all<{ voice: number; local: string; id: string }>(
    'select s.voice, s.local, v.id from said s join voices v on v.number = s.voice where s.article = ?',
    place,
  )) {
    locals.set(voice, [...(locals.get(voice) ?? []), local]);
    voices.set(local, id);
  }
  const statements = reading.statements
    .map((statement, number) => ({ statement, number }))
    .filter(({ statement }) => isAttributed(statement));
  const same = new Map(
    statements.map(({ number, statement }) => [number, sameWord(contentText(article, statement))] as const),
  );
  return { article, reading, summary: toSummary(row), statements, same, locals, voices };
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
