// The rows of feeds, and what is found and asked of them.
import type { ArticleSummary } from './library-rows.js';
import type { Article } from './types.js';

/** A feed that a person follows, and how it fares. */
export interface FeedState {
  id: number;
  /** Without what looks like a secret in it. */
  url: string;
  title: string;
  site?: string;
  folder?: string;
  icon?: string;
  unread: number;
  total: number;
  lastRefresh?: string;
  nextRefresh?: string;
  /** A sentence: why the last refresh failed. */
  problem?: string;
  /** The code of `problem`, of the catalogue of errors. */
  code?: string;
  /** Failures in a row. */
  failures?: number;
  /** A sentence: what the last document that was read warned of. */
  warning?: string;
  /** The codes of `warning`, of the catalogue of warnings. */
  warningCodes?: string[];
  /** ISO 8601: when the feed last had something new. */
  newest?: string;
  /** Minutes between two questions, where a person chose them. */
  interval?: number;
  /** Whether the text is taken from the page of each story. */
  fullText?: boolean;
  /** Whether it is not asked for the time being. */
  paused?: boolean;
  /** Whether it is asked with a user, a password, headers or a cookie; these are never told. */
  credentials?: boolean;
  /** Days that its stories stay, and how many of them, where a person chose that for this feed. */
  keepDays?: number;
  keepStories?: number;
}

/** How a feed is asked, and how long its stories stay. An empty text, an empty object and 0 take a setting away. */
export interface FeedSettings {
  /** Whom the feed is asked as (HTTP Basic), with `password`. */
  user?: string;
  /** Goes with `user`. */
  password?: string;
  /** Headers that it is asked with, by their names. */
  headers?: Record<string, string>;
  /** Cookie. */
  cookie?: string;
  /** User-Agent. */
  agent?: string;
  /** Minutes. */
  interval?: number;
  /** Take the text from the page of each story, for feeds that only tease. */
  fullText?: boolean;
  /** Not ask it for the time being; where others follow it, they still have it asked. */
  paused?: boolean;
  /** Days since a story came after which it goes, from 1 to 36500, unless something keeps it; see `Library.setRetention`. */
  keepDays?: number;
  /** The newest stories that stay, from 1 to 1000000. */
  keepStories?: number;
}

/** What came of adding an address. */
export interface AddResult {
  /** What the address turned out to be. */
  kind: 'feed' | 'article' | 'known';
  feed?: FeedState;
  article?: ArticleSummary;
  added: number;
}

/** A feed that was found and is not added yet. */
export interface LookedFeed {
  url: string;
  title?: string;
  description?: string;
  /** BCP 47. */
  language?: string;
  /** Of its newest stories, where it was read. */
  headlines?: string[];
  /** Whether the person follows it already. */
  followed: boolean;
}

/** A story that was found and is not kept yet. */
export interface LookedStory {
  headline?: string;
  deck?: string;
  /** Who publishes it. */
  source?: string;
  /** ISO 8601. */
  published?: string;
  /** BCP 47. */
  language?: string;
  direction?: 'ltr' | 'rtl';
  /** The beginning of its text. */
  lines: string;
}

/** What is at an address, or in a text, and could be added. */
export interface LookResult {
  /** One feed, several that a page offers, or a story. */
  kind: 'feed' | 'feeds' | 'story';
  /** The address at which it was found in the end; absent for a text. */
  url?: string;
  /** The feeds: what the page of a story offers, too. */
  feeds: LookedFeed[];
  story?: LookedStory;
  /** The story of a text, whole, for `put`: nothing was kept of it. */
  article?: Article;
}

/** Which feeds are asked, and whether before they are due. */
export interface RefreshOptions {
  /** Ask now, whatever ttl or back-off say. */
  force?: boolean;
  /** Only this feed. */
  feed?: number;
}

/** How far a refresh is: feeds that are done of `total`, and articles so far. */
export interface RefreshProgress {
  done: number;
  total: number;
  added: number;
  updated: number;
  /** The feed that was just read. */
  feed?: { id: number; title: string };
  problem?: string;
}

/** What a refresh brought: feeds that were asked, articles, and the feeds that failed with a sentence each. */
export interface RefreshResult {
  feeds: number;
  added: number;
  updated: number;
  unchanged: number;
  problems: { feed: number; title: string; url: string; message: string }[];
}
