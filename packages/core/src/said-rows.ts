// What a library shows of what is said in it: statements, and the documents that stories lean on.
import type { ArticleSummary, Cursor, Page } from './library-rows.js';
import type { Act, DocumentReference, StatementKind } from './reading.js';
import type { Span } from './types.js';

/** Which statements of a library are asked for. */
export interface StatementsOptions {
  /** The query language of core, in which words without a field are looked for in statements; all when absent. */
  query?: string;
  /** The id of a voice of the library: only what it says. */
  voice?: string;
  /** At most 500; 50 when absent. */
  limit?: number;
  after?: Cursor;
}

/** One who makes a statement, as its story names it. */
export interface StatementSpeaker {
  name: string;
  role?: string;
  organisation?: string;
  /** The id of the voice of the library, where it is known as one. */
  voice?: string;
}

/** Another story that reports a statement in the same words. */
export interface StatementRepeat {
  /** The id of the story. */
  article: string;
  headline?: string;
  /** The headline as a sentence, where it is in capitals alone. */
  cased?: string;
  source?: string;
  /** ISO 8601. */
  time: string;
}

/** A statement of the library, at the story that was the first to report it. */
export interface SaidStatement {
  article: ArticleSummary;
  /** Its number among the statements of the Reading of that story. */
  number: number;
  /** Empty where the text gives it to a source that it does not name. */
  voices: StatementSpeaker[];
  kind: StatementKind;
  act: Act;
  /** The day on which it was made, YYYY-MM-DD: where its sentence tells one, else that of the story. */
  day: string;
  /** The words of `content`. */
  text: string;
  content: Span[];
  /** The words of the story that name who says it. */
  source?: string;
  /** People, organisations and places named in it. */
  names: string[];
  /** Stories that report it in the same words within days, the first of them first. */
  repeats: StatementRepeat[];
  /** How many outlets report it, that of `article` among them. */
  outlets: number;
}

/** A document that stories lean on. */
export interface DocumentSummary {
  /** The same in every library. */
  id: string;
  kind: DocumentReference['kind'];
  /** As the newest of its stories names it. */
  name: string;
  issuer?: string;
  number?: string;
  /** TIMEX3 value of the day or year it is from. */
  date?: string;
  /** Stories that lean on it, counted up to 10,000. */
  stories: number;
  /** When the newest of them is from, ISO 8601. */
  latest: string;
}

/** A story that leans on a document. */
export interface DocumentStory {
  /** `match` is the passage that names the document first. */
  article: ArticleSummary;
  /** As this story names it. */
  name: string;
  issuer?: string;
  /** Where it is first named. */
  mention?: Span;
  /** Older articles of the page with the same text. */
  copies?: StatementRepeat[];
}

/** A document with a page of the stories that lean on it. */
export type DocumentPage = DocumentSummary & Page<DocumentStory>;
