// What one story says, wherever it is kept.
import { type Article, spanText } from '@dateline/core/base';
import type { Reading, Statement } from '@dateline/core/reading';
import { contentText, isAttributed } from '../index/said-texts.js';
import type { ArticleSummary, SaidStatement, StatementSpeaker, VoiceStatement } from '../types.js';
import { saidOn } from './said-on.js';

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

/** A voice of the library with its id in the Reading. */
export interface LocalVoice {
  voice: number;
  local: string;
  id: string;
}

export function storyOf(
  article: Article,
  reading: Reading,
  summary: ArticleSummary,
  speakers: readonly LocalVoice[],
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

/** What one voice says in a story, by the ids that it has in the Reading. */
export function statementsBy(
  { article, reading, summary }: Pick<StoryStatements, 'article' | 'reading' | 'summary'>,
  locals: readonly string[],
): VoiceStatement[] {
  const local = new Set(locals);
  return reading.statements.flatMap((statement) => {
    const by = statement.voices.find((one) => local.has(one.voice));
    const speaker = reading.voices.find(({ id }) => id === by?.voice);
    if (!speaker) return [];
    const text = statement.content.map((span) => spanText(article, span)).join(' … ');
    return [{ article: summary, statement, voice: speaker, text }];
  });
}
