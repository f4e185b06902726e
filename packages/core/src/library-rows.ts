// What a library shows of articles and voices.
import type { Position } from './keeping.js';
import type { Reading, Statement, Voice } from './reading.js';
import type { States } from './states.js';
import type { Article, Span, TextQuoteSelector } from './types.js';

/** Where a list of articles continues; opaque. */
export type Cursor = string;

/** The row of a list. */
export interface ArticleSummary extends States {
  id: string;
  kicker?: string;
  headline?: string;
  /** The headline as a sentence, where it is in capitals alone: each word as the text writes it. */
  cased?: string;
  deck?: string;
  /** The first words of the body, where there is no deck. */
  excerpt?: string;
  /** Who publishes. */
  source?: string;
  sourceId?: number;
  byline?: string;
  /**
   * ISO 8601; when published, else the day of the dateline, else (or where that is yet to come) when first seen. Lists sort
   * by it: a time without a zone counts as UTC, and a day alone as its first second in UTC.
   * In a row for a Story, that of the article that has it stand there: the newest of those that are found.
   */
  time: string;
  language?: string;
  direction: 'ltr' | 'rtl';
  /** Address of a lead image, for lists that show one. */
  image?: string;
  /** It stays unread when it is opened, until it is marked read. */
  keptUnread?: true;
  /** Minutes at 230 words each. */
  minutes?: number;
  /** It says something else than when the person read it, and the person has not looked at that. */
  changed?: true;
  /** Passages that match a search, with `marks` into `text`. */
  match?: { text: string; marks: { start: number; end: number }[] };
  /** The id of the Story that the row stands for, where the person sees two articles of it or more. */
  story?: string;
  /** Outlets that tell the Story. */
  sources?: number;
  /** Articles of the Story that the person sees, hidden ones apart. */
  articles?: number;
  /** How many of these are unread. */
  unread?: number;
}

/** Some items of a list; `next` continues it, and is absent at the end. */
export interface Page<T> {
  items: T[];
  next?: Cursor;
  /** Where not everything was looked at: how many hits were weighed, or in how many stories was searched. */
  capped?: number;
  /**
   * Why: only the newest hits are put in the order of relevance; or beginnings of words are still being indexed; or a device
   * answers in the place of the server.
   */
  cappedBy?: 'relevance' | 'index' | 'device';
}

/** What is done to the states of articles; what is absent stays as it is. */
export interface State extends Partial<States> {
  /** Whether it stays unread when it is opened: what is kept unread is not read, and what is marked read is kept unread no longer. */
  keptUnread?: boolean;
  /** Tags to give, and tags to take away. */
  tag?: string[];
  untag?: string[];
}

/** An act on many that was taken back. */
export interface Undone {
  /** Articles were marked or tagged, or a feed was removed. */
  kind: 'mark' | 'remove';
  /** Articles, or feeds. */
  count: number;
}

/** Which articles are listed, and how. */
export interface ListOptions {
  /** The query language of core; all news when absent. */
  query?: string;
  /** At most 500; 50 when absent. */
  limit?: number;
  after?: Cursor;
  /** No row after the one that this cursor follows; by time alone. */
  until?: Cursor;
  order?: 'newest' | 'oldest' | 'relevance';
  /**
   * Whether one row stands for all articles of a Story that the query finds; as the person has set it when absent. It then
   * stands where the first of them in the order of the list would, and shows the one with the fullest text, the newest of these.
   */
  stories?: boolean;
  /** Whether the list is shown as the person has set it for this query (`Settings.lists`); an order that is given counts more. */
  chosen?: boolean;
}

/** What is asked of a list as a whole; the rest as in `ListOptions`. */
export interface OutlineOptions extends Pick<ListOptions, 'query' | 'stories' | 'chosen' | 'after'> {
  order?: 'newest' | 'oldest';
  /** Rows of a page; 100 when absent. */
  every?: number;
  /** The id of an article whose row is looked for. */
  find?: string;
}

/** A list as a whole. */
export interface ListOutline {
  /** How many rows there are, after `after`. */
  rows: number;
  /** The cursor after each `every` rows. */
  cursors: Cursor[];
  /**
   * How many rows stand before that of the article, or of its Story; before where it would stand, if the list does not have
   * it. Absent where nothing is looked for, or the library does not have it.
   */
  found?: number;
  /** The list has it. */
  listed?: true;
}

/**
 * An article as the library keeps it for a person: the present version, its Reading, and what the person did with it.
 */
export interface StoredArticle extends States {
  article: Article;
  /** The person's own tags, in order. */
  tags: string[];
  /** Absent until it is made. */
  reading?: Reading;
  firstSeen: string;
  sourceId?: number;
  source?: string;
  /** As in a row of a list. */
  changed?: true;
  keptUnread?: true;
  /** How far the person came in it; absent where it was not begun, or all of it is read and heard. */
  position?: Position;
  /** Newest first; the first is the one in `article`. */
  versions: { hash: string; seen: string }[];
  highlights: Highlight[];
}

/** Words of an article that a person marked, with or without a note. */
export interface Highlight {
  id: string;
  article: string;
  /** Absent when the passage is not in the present version: lost, until a version has it again. */
  span?: Span;
  selector: TextQuoteSelector;
  note?: string;
  created: string;
}

/** A voice across the library. */
export interface VoiceSummary {
  id: string;
  name: string;
  role?: string;
  organisation?: string;
  /** ISO 3166-1 alpha-2, of countries that are gone as well, where stories tell it. */
  country?: string;
  /** Whether name, role or organisation say the country: French foreign minister. */
  countryTold?: boolean;
  statements: number;
  articles: number;
  latest: string;
}

/** Who speaks, as far as is known. */
export interface VoicePage extends Page<VoiceSummary> {
  /** Stories whose Readings are still to be made; more may speak in them. */
  unreadings: number;
}

/** A statement of a voice, with the story that has it. */
export interface VoiceStatement {
  article: ArticleSummary;
  statement: Statement;
  voice: Voice;
  /** The words of `statement.content`. */
  text: string;
}

/** One entry of the change log. */
export interface Change {
  number: number;
  /** `story`: articles joined a Story; the id is that of the Story. `token`: a token came or went; the id is empty. */
  kind: 'article' | 'state' | 'feed' | 'reading' | 'highlight' | 'search' | 'rule' | 'story' | 'token' | 'refresh';
  id: string;
}

/** What a library holds, in numbers. */
export interface LibraryInfo {
  /** Where it is kept: a file, or the address of a database without its password. A server tells others than its first person the name alone. */
  path: string;
  articles: number;
  unread: number;
  saved: number;
  feeds: number;
  /** Articles whose Reading is still to be made. */
  unreadings: number;
  /** The number of the newest entry of the change log. */
  changes: number;
}
