// What a library shows of Stories: the articles of several sources about the same event.
import type { ArticleSummary } from './library-rows.js';

/** An article of a Story. */
export interface StoryArticle {
  article: ArticleSummary;
  /**
   * Articles of a Story that have the same number tell the same text, edited at the most: near-copies. The number means
   * nothing beyond that.
   */
  copy: number;
}

/** The articles of a Story that a person sees. */
export interface StoryArticles {
  /** The id of the Story; absent where the person sees one article alone. */
  story?: string;
  /** Outlets whose articles these are. */
  sources: number;
  /** Newest first. */
  articles: StoryArticle[];
}

/** Which other articles a mark is for as well, beside those that are named, and whether `undo` knows of it. */
export interface MarkOptions {
  /**
   * `story`: all articles of the Story that the person sees. `copies`: those of them that tell the same text. Only `read` and
   * `hidden` go to them; what is kept (saved, later, tags) stays with the articles that are named.
   */
  also?: 'story' | 'copies';
  /** Notes an act on one article for `undo`, too; a reader keeps those itself. */
  undoable?: boolean;
}

/** How a library shows itself to a person. */
export interface Settings {
  /** Whether a row of a list stands for all articles of its Story; true unless it was set otherwise. */
  stories: boolean;
  /** Whether a story that was scrolled past in a list is marked read; false unless it was set otherwise. */
  readOnScroll: boolean;
  /** How fast recordings are played, from 0.25 to 4; 1 when absent. */
  speed?: number;
  /**
   * Where stories are sent when the person says so, without what looks like a secret in it; an empty one takes it away. It
   * begins with https, or with http on private hosts that may be asked.
   */
  webhook?: string;
  /** How lists are shown, by their queries: `feed:3`, `in:"World"`. A list of which nothing is set is not in it. */
  lists: Readonly<Record<string, ListChoice>>;
}

/** How a person has one list shown; what is absent is not so. */
export interface ListChoice {
  /** Only what is unread. */
  unread?: boolean;
  /** The oldest first. */
  oldest?: boolean;
}
