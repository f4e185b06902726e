import type { Article } from '@dateline/core';
import type { DocumentReference, Quantity, Reading, Voice } from '@dateline/core/reading';
import type { Database } from '../src/store/database.js';
import { keepReading } from '../src/store/readings.js';
import { article, type Coming, paragraph, putStories } from './help.js';

export interface Said {
  text: string;
  /** Names of voices of the story. */
  by?: string[];
  act?: Reading['statements'][number]['act'];
}

export interface Told {
  said?: Said[];
  voices?: (Pick<Voice, 'name'> & Partial<Voice>)[];
  documents?: Omit<DocumentReference, 'mentions'>[];
  /** Each with the words around it, which hold `span`. */
  quantities?: (Omit<Quantity, 'span'> & { text: string; span: string })[];
}

export interface ReadStory {
  article: Article;
  reading: Reading;
}

/** A story whose paragraphs are statements, documents and quantities, with its Reading. */
export function readStory(
  number: number,
  { said = [], voices = [], documents = [], quantities = [] }: Told,
  changes: Partial<Article> = {},
  engine = '1',
): ReadStory {
  const names = [...new Set([...voices.map(({ name }) => name), ...said.flatMap(({ by = [] }) => by)])];
  const idOf = (name: string) => `v${names.indexOf(name) + 1}`;
  const source = 'A source said: ';
  const paragraphs = [
    ...said.map(({ text }) => source + text),
    ...documents.map(({ name }) => name),
    ...quantities.map(({ text }) => text),
  ];
  const first = said.length + documents.length;
  const reading: Reading = {
    engine,
    language: 'en',
    statements: said.map(({ text, by = [], act = 'speech' }, at) => ({
      kind: 'indirect',
      act,
      content: [{ at, start: source.length, end: source.length + text.length }],
      source: [{ at, start: 0, end: 8 }],
      cue: [{ at, start: 9, end: 13 }],
      voices: by.map((name) => ({ voice: idOf(name), confidence: 1 })),
    })),
    voices: names.map((name) => ({
      id: idOf(name),
      kind: 'person',
      aliases: [],
      mentions: [],
      ...voices.find((voice) => voice.name === name),
      name,
    })),
    times: [],
    events: [],
    names: [],
    documents: documents.map((document, n) => ({
      ...document,
      mentions: [{ at: said.length + n, start: 0, end: document.name.length }],
    })),
    quantities: quantities.map(({ text, span, ...quantity }, n) => {
      const start = text.indexOf(span);
      return { ...quantity, span: { at: first + n, start, end: start + span.length } };
    }),
    structure: { background: [] },
  };
  return { article: article(number, { body: paragraphs.map(paragraph), ...changes }), reading };
}

/** Keeps the Reading of a story that is in a library. */
export function keep(db: Database, { article: { id }, reading }: ReadStory): void {
  keepReading(db, id, db.get<{ hash: string }>('select hash from articles where id = ?', id)!.hash, reading);
}

/** Puts stories with their Readings into a library. */
export function tell(db: Database, stories: readonly ReadStory[], coming?: Coming): void {
  putStories(
    db,
    stories.map(({ article }) => article),
    coming,
  );
  for (const story of stories) keep(db, story);
}
