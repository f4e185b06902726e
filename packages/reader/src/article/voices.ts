import type { Article } from '@dateline/core';
import type { Reading, Statement, Voice } from '@dateline/core/reading';
import { isSpokenOrWritten } from './acts.js';
import { countryName } from './country-name.js';
import { compareSpans, wordsOf } from './position.js';

/** A statement of an article, as the panel shows it. */
export interface StatementRow {
  /** Its number in `Reading.statements`. */
  index: number;
  statement: Statement;
  /** Its words. */
  text: string;
}

/** A voice of an article with what it says. */
export interface VoiceRow {
  voice: Voice;
  /** In the order of the text. */
  statements: StatementRow[];
}

/** Whether one of those who make the statement is the voice of that id. */
export const isSaidBy = ({ voices }: Statement, id: string): boolean => voices.some(({ voice }) => voice === id);

/** Who makes a statement, in the order of the Reading. */
export const speakersOf = (reading: Reading, statement: Statement): Voice[] =>
  reading.voices.filter(({ id }) => isSaidBy(statement, id));

/** The names of those who speak together, on one line. */
export const speakerNames = (voices: readonly Voice[]): string => voices.map(({ name }) => name).join(', ');

/** All statements in the order of the text; those without content are left out. */
export function statementRows(article: Article, reading: Reading): StatementRow[] {
  return reading.statements
    .map((statement, index) => ({ index, statement, text: wordsOf(article, statement.content) }))
    .filter(({ text }) => text !== '')
    .sort((a, b) => compareSpans(a.statement.content[0]!, b.statement.content[0]!));
}

/** Who speaks in the article with all their words; those who say something before those who only think. */
export function voiceRows(article: Article, reading: Reading): VoiceRow[] {
  const all = statementRows(article, reading);
  const rows = reading.voices
    .map((voice) => ({ voice, statements: all.filter(({ statement }) => isSaidBy(statement, voice.id)) }))
    .filter(({ statements }) => statements.length > 0);
  const speaks = ({ statements }: VoiceRow) => statements.some(({ statement }) => isSpokenOrWritten(statement));
  return [...rows.filter(speaks), ...rows.filter((row) => !speaks(row))];
}

/** Role, organisation and country on one line, each where the ones before do not say it; undefined where nothing is known. */
export function affiliation(voice: {
  name?: string | undefined;
  role?: string | undefined;
  organisation?: string | undefined;
  country?: string | undefined;
  countryTold?: boolean | undefined;
}): string | undefined {
  const { name = '', role, organisation } = voice;
  const country = voice.country === undefined || voice.countryTold ? undefined : countryName(voice.country);
  const told: string[] = [];
  const isTold = (text: string) => told.some((other) => other.toLowerCase().includes(text.toLowerCase()));
  for (const text of [role, organisation]) if (text && !isTold(text)) told.push(text);
  if (country && !isTold(country) && !name.includes(country)) told.push(country);
  return told.join(', ') || undefined;
}
