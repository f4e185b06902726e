// The front page of a day.
import type { ArticleSummary } from './library-rows.js';
import type { StatementKind } from './reading.js';
import type { Span } from './types.js';

/** The Stories of a day, in the order of their weight: how many outlets tell them, how new they are, what the person reads. */
export interface Edition {
  /** YYYY-MM-DD, in UTC as in the query language (`on:`). */
  day: string;
  stories: EditionStory[];
  /** Articles of the day that the person sees. */
  articles: number;
  /** The nearest days before and after it that have articles. */
  previous?: string;
  next?: string;
}

/** A Story of the day, or an article that no other outlet has. */
export interface EditionStory {
  /** The article that tells it best, of those of the day. */
  article: ArticleSummary;
  /** Who tells it on that day, in the order in which they came. */
  outlets: string[];
  /** A picture of it, and the id of the article of the day that has it: the one that tells it best where that has one. */
  picture?: { article: string; url: string };
  /** At most two, by different voices. */
  statements: EditionStatement[];
  /** What is new since the day before; absent where the Story began on the day. */
  since?: {
    /** Articles that came on the day. */
    articles: number;
    /** Passages that say what no article before the day said, at most three. */
    added: EditionPassage[];
  };
}

/** Words of an article. */
export interface EditionPassage {
  text: string;
  /** The id of the article, and where in it they stand. */
  article: string;
  content: Span[];
}

/** What somebody says in an article. */
export interface EditionStatement extends EditionPassage {
  kind: StatementKind;
  /** Who says it, as `Reading.voices` has them. */
  voice: string;
  role?: string;
  organisation?: string;
  /** Outlets that have it. */
  outlets: number;
}
