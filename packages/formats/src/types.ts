import type { Article, Warning } from '@dateline/core';
import type { Format } from './format.js';
import type { Limits } from './limits.js';

export type { Warning } from '@dateline/core';

/** What is known of a document beside its bytes. */
export interface DocumentContext {
  /** The address it was read from; relative links start there. */
  url?: string;
  /** The Content-Type header, with its charset if it has one. */
  contentType?: string;
  /** When it was published or filed: any form of date; settles the year of a dateline. */
  published?: string;
  /** BCP 47; for documents that do not say. */
  language?: string;
  /** What the document may cost; `DEFAULT_LIMITS` where nothing is said. */
  limits?: Partial<Limits>;
  /** Ends the reading of a stream or a Response, which is cancelled; what is in memory already is read at once. */
  signal?: AbortSignal;
  /**
   * Formats beside those that are read anyway; where one is as sure as any of these, it reads the document. Nothing is
   * registered: the next call knows them no more.
   */
  formats?: readonly Format[];
}

/** What a document holds. */
export type DocumentKind = 'feed' | 'story' | 'list';

/** The formats that `readDocument` tells apart. */
export type DocumentFormat =
  | 'wire'
  | 'rss'
  | 'atom'
  | 'rdf'
  | 'cdf'
  | 'json-feed'
  | 'news-sitemap'
  | 'page'
  | 'article-json';

/** What a feed says of itself. */
export interface FeedInfo {
  title?: string;
  /** As the feed names itself: atom:id, rdf:about. */
  id?: string;
  /** Where it was read from. */
  url?: string;
  /** The page it belongs to. */
  site?: string;
  language?: string;
  description?: string;
  icon?: string;
  /** Minutes between two readings that the feed asks for. */
  ttl?: number;
  /** Hours of the day in UTC, 0 to 23, and English weekdays on which it need not be asked (RSS 2.0). */
  skipHours?: number[];
  skipDays?: string[];
  /** WebSub hub. */
  hub?: string;
}

/** What one format read. */
export interface ReadResult {
  /** A name of its own where the document is of a format that was added. */
  format: DocumentFormat | (string & {});
  feed?: FeedInfo;
  /** Feeds that a web page points to (autodiscovery). */
  feeds?: { url: string; title?: string; type?: string }[];
  /** Where the story of a web page goes on, when it is split over several pages. */
  next?: string;
  articles: Article[];
  warnings: Warning[];
}

/** What a document holds, of whatever format. */
export interface DocumentResult extends ReadResult {
  /** `feed`: the articles are those that a feed lists now. `story`: they are the document itself. */
  kind: DocumentKind;
}
