// A Story that is opened: how it grew, and what its articles say in the same words. Types alone.
import type { ArticleSummary } from './library-rows.js';
import type { DocumentReference, TextSpan } from './reading.js';
import type { Span } from './types.js';

/**
 * What part an article plays in its Story: the first report; the same text again (`copy`); an earlier report taken further
 * (`update`); what is said about it (`reaction`); a document it is about; or a report beside the others.
 */
export type StoryPart = 'first' | 'copy' | 'update' | 'reaction' | 'document' | 'report';

/** What is new about something that an article adds; where several things are, the first of them. */
export type AddedKind = 'statement' | 'figure' | 'document' | 'event' | 'name' | 'fact';

/** Something that an article of a Story says and no earlier one does. */
export interface AddedThing {
  kind: AddedKind;
  /** A sentence, or several where somebody goes on speaking, as they stand in the article. */
  text: string;
  /** Where it stands in the article. */
  span: Span;
  /** The words in `text` that are new, where these are figures or names. */
  marks: TextSpan[];
  /** Who says it, where the Reading tells. */
  voice?: string;
  /** Whether it is in no article that the person has read, where one was read. */
  unseen?: boolean;
}

/** An article of a Story that is opened. */
export interface StoryEntry {
  article: ArticleSummary;
  part: StoryPart;
  /** The id of the earlier article whose text it has again. */
  copyOf?: string;
  /** What it says that no earlier article of the Story does, in its order; of the first report all it says. */
  added: AddedThing[];
}

/** Articles that quote somebody in the same words. */
export interface QuotationWording {
  text: string;
  /** Words of `text` that the first wording has otherwise; an empty range stands where words of it were left out. */
  differs: TextSpan[];
  /** Articles with these words, the oldest first. */
  places: { article: string; source?: string; span: Span }[];
}

/** One quotation as several articles have it. */
export interface StoryQuotation {
  /** Who says it, where a Reading tells. */
  voice?: string;
  /** Outlets that have it. */
  sources: number;
  /** The one that most outlets have comes first; a part of another one differs in nothing. */
  wordings: QuotationWording[];
}

/** A document that articles of a Story lean on. */
export interface StoryDocument {
  kind: DocumentReference['kind'];
  name: string;
  /** The ids of the articles, the oldest first, each with where it first names the document. */
  places: { article: string; span: Span }[];
}

/** A Story with all its articles that a person sees. */
export interface StoryPage {
  /** The id of the Story; that of the article where it stands alone. */
  id: string;
  /** That of the article with the fullest text. */
  headline?: string;
  /** The id of that article. */
  best: string;
  /** The names of those who publish, the first to report first. */
  outlets: string[];
  /** Newest first. */
  entries: StoryEntry[];
  /** Those that several outlets have, or that are told otherwise by one; in the order in which they were first told. */
  quotations: StoryQuotation[];
  /** Those that most articles name first. */
  documents: StoryDocument[];
  /** What came since the person looked; absent where nothing was read, or everything. */
  since?: { articles: string[]; things: number };
  /** Articles whose Readings are still to be made: of them no statements are known. */
  unreadings: number;
}
