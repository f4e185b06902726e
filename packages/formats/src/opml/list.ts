import { warn } from '@dateline/core/base';
import type { Warning } from '../types.js';

/** A feed in a list that readers exchange. */
export interface ListedFeed {
  url: string;
  title?: string;
  /** The folder it lies in; folders within folders apart by `/`. */
  folder?: string;
  /** The page it belongs to. */
  site?: string;
  /** Tags of newsboat beside the folder. */
  tags?: string[];
  /** Whether newsboat shows it in query feeds alone. */
  hidden?: boolean;
}

/** A search that a list of newsboat holds beside its feeds, in newsboat's own language. */
export interface ListedQuery {
  name: string;
  query: string;
}

/** The feeds of a list, with what was left out of it. */
export interface FeedList {
  title?: string;
  /** Query feeds of newsboat. */
  queries?: ListedQuery[];
  /** Each address once, in the order of the list. */
  feeds: ListedFeed[];
  warnings: Warning[];
}

/** Warnings of one kind that are worth reading; a list of a thousand broken lines is told in sum. */
const MAX_WARNINGS = 20;

/** Gathers the feeds of a list: addresses are made whole, what is none is named in the warnings. */
export class Gathering {
  readonly #feeds = new Map<string, ListedFeed>();
  readonly #warnings: Warning[] = [];
  #left = 0;

  add(feed: ListedFeed, where: string): void {
    const url = webAddress(feed.url);
    if (url === undefined) this.leave(`${where} has no web address and was left out: ${feed.url.slice(0, 80)}`);
    else if (!this.#feeds.has(url)) this.#feeds.set(url, { ...feed, url });
  }

  leave(message: string): void {
    this.#left++;
    if (this.#left <= MAX_WARNINGS) this.#warnings.push(warn('left-out', message));
  }

  list(title?: string): FeedList {
    const more = this.#left - MAX_WARNINGS;
    const warnings = more > 0 ? [...this.#warnings, warn('left-out', { count: more })] : this.#warnings;
    return { ...(title && { title }), feeds: [...this.#feeds.values()], warnings };
  }
}

/** An address over HTTP; `feed:` is what some readers write for it. */
function webAddress(written: string): string | undefined {
  const bare = written
    .trim()
    .replace(/^feed:\/\/(?=https?:)|^feed:(?=https?:)/i, '')
    .replace(/^feed:(?=\/\/)/i, 'http:');
  return /^https?:\/\//i.test(bare) && URL.canParse(bare) ? bare : undefined;
}
