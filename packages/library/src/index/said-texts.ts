import { hash } from 'node:crypto';
import { type Article, documentId, fold, spanText } from '@dateline/core/base';
import type { DocumentReference, Reading, Statement, Voice } from '@dateline/core/reading';
import { quantityTexts } from './quantity-texts.js';
import { segmentWords } from './segment.js';

/** Stands between texts that no phrase goes across: the tokenizer takes it for a word, and nobody types it. */
const APART = ' \ue000 ';
/** Statements of a story that are told apart: the rest share the last row. */
export const STATEMENTS = 256;
/** Words from which a statement is told by them: "We have no comment" is said every day. */
const TELLING = 6;

export type SpokenColumn = 'voice' | 'place' | 'document' | 'quantity';

/** A statement as the index takes it. */
export interface StatementText {
  /** Where it stands in its Reading. */
  number: number;
  said: string;
  voice: string;
  /** Words for the statement as a whole, the same wherever it is reported in the same words; empty where it has few. */
  same: string;
}

export interface DocumentRow extends Omit<DocumentReference, 'mentions'> {
  key: string;
}

/** What one article says, as the index takes it. */
export interface SaidTexts {
  spoken: Record<SpokenColumn, string>;
  statements: StatementText[];
  documents: DocumentRow[];
}

/** The names and posts of a voice, without what another of them has in it. */
function voiceText({ name, role, organisation, aliases }: Voice): string {
  const kept: string[] = [];
  for (const text of [name, role, organisation, ...aliases]) {
    const words = text && ` ${text.toLowerCase()} `;
    if (words && !kept.some((other) => ` ${other.toLowerCase()} `.includes(words))) kept.push(text);
  }
  return kept.join('\n');
}

/** Whether somebody is named for it, or the text gives it to a source. */
export const isAttributed = ({ voices, source }: Statement): boolean => voices.length > 0 || (source?.length ?? 0) > 0;

/** The words of a statement, as one text. */
export const contentText = (article: Article, { content }: Pick<Statement, 'content'>): string =>
  content.map((span) => spanText(article, span)).join(' … ');

/** A word for a statement: the same for the same words, whatever their case and signs. */
export function sameWord(text: string): string {
  const words = fold(text);
  if (words.split(' ').length < TELLING) return '';
  return Number.parseInt(hash('sha1', words, 'hex').slice(0, 10), 16).toString(36);
}

function statementTexts(article: Article, reading: Reading, voices: ReadonlyMap<string, string>): StatementText[] {
  const texts = reading.statements.flatMap((statement, number) => {
    if (!isAttributed(statement)) return [];
    const content = contentText(article, statement);
    const voice = statement.voices.map((by) => voices.get(by.voice)).join('\n');
    return [{ number, said: segmentWords(content), voice, same: sameWord(content) }];
  });
  const rest = texts.filter(({ number }) => number >= STATEMENTS - 1);
  if (rest.length < 2) return texts;
  const together = (column: 'said' | 'voice' | 'same') => rest.map((text) => text[column]).join(APART);
  const last = { number: STATEMENTS - 1, said: together('said'), voice: together('voice'), same: together('same') };
  return [...texts.filter(({ number }) => number < STATEMENTS - 1), last];
}

/** @param filed the place it was filed from, as the index takes it */
export function saidTexts(article: Article, filed: string, reading: Reading): SaidTexts {
  const voices = new Map(reading.voices.map((voice) => [voice.id, segmentWords(voiceText(voice))]));
  const places = reading.names.filter(({ kind }) => kind === 'place').map(({ name }) => name);
  const documents = reading.documents.map(({ name, issuer, number }) =>
    [name, issuer, number].filter(Boolean).join('\n'),
  );
  const speaking = new Set(
    reading.statements.filter(isAttributed).flatMap((statement) => statement.voices.map(({ voice }) => voice)),
  );
  return {
    spoken: {
      voice: [...voices].flatMap(([id, text]) => (speaking.has(id) ? [text] : [])).join('\n'),
      place: placeText(filed, places),
      document: segmentWords(documents.join('\n')),
      quantity: segmentWords(quantityTexts(article, reading.quantities).join(APART)),
    },
    statements: statementTexts(article, reading, voices),
    documents: documentRows(reading.documents),
  };
}

const placeText = (filed: string, places: readonly string[]) =>
  [filed, segmentWords(places.join('\n'))].filter(Boolean).join('\n');

/** What is known of an article that has no Reading. */
export const unread = (filed: string): SaidTexts => ({
  spoken: { voice: '', place: filed, document: '', quantity: '' },
  statements: [],
  documents: [],
});

/** The documents of an article that are things of their own, each once. */
function documentRows(documents: readonly DocumentReference[]): DocumentRow[] {
  const rows = new Map<string, DocumentRow>();
  for (const { mentions: _, ...document } of documents) {
    const key = documentId(document);
    if (key !== undefined && !rows.has(key)) rows.set(key, { ...document, key });
  }
  return [...rows.values()];
}
