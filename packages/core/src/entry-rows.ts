// What a library gives to programs that keep a copy of it: articles by number, and folders.
import type { Around } from './around.js';
import type { Cursor, Page, StoredArticle } from './library-rows.js';
import type { States } from './states.js';
import type { StoryPage } from './story-page.js';
import type { Article } from './types.js';

/**
 * An article as other programs synchronise it. Its number is a whole one, given in the order in which articles came; it
 * stays through new versions and in a backup, and is never given to another article.
 */
export interface Entry extends States {
  number: number;
  id: string;
  /** ISO 8601, as in a row of a list. */
  time: string;
  /** ISO 8601, in whole seconds: when the library took it in. A larger number never came earlier. */
  arrived: string;
  /** ISO 8601, in whole seconds: when its text, or what the person did with it, last changed. */
  changed: string;
  keptUnread?: true;
  /** The person's own tags, in order. */
  tags: string[];
  /** The feed that lists it; of several that the person follows, the one with the lowest number. Absent for what came otherwise. */
  feed?: number;
  /** Who publishes. */
  source?: string;
  /** The present version, where whole articles were asked for. */
  article?: Article;
  /** All that a reader shows with it, where that was asked for. */
  opened?: OpenedEntry;
}

/** What a reader shows when an article is opened. */
export interface OpenedEntry {
  /** As `Library.get` has it. */
  stored: StoredArticle;
  /** As `Library.around` has it. */
  around: Around;
  /** The id of its Story, which is one of `EntryPage.stories`. */
  story: string;
}

/** Which entries are given, and how. All that is said has to hold. */
export interface EntriesOptions {
  /** The query language of core; all that is not hidden when absent. */
  query?: string;
  /** Only these, by number or by id; what is not there is left out. */
  numbers?: number[];
  ids?: string[];
  /** Only numbers above, or below, this one. */
  above?: number;
  below?: number;
  /** ISO 8601: only what came at or after this second, or before this one. */
  since?: string;
  until?: string;
  /** ISO 8601: only what came at or after this second, has another text since, or with which the person did something since. */
  changedSince?: string;
  /** ISO 8601: only what last changed before this second. */
  changedUntil?: string;
  /** ISO 8601: only what stands in lists at or after this second, or before this one; see `Entry.time`. */
  publishedSince?: string;
  publishedUntil?: string;
  /** By the order in which articles came (`number`), or by when they were published; by number when absent. */
  by?: 'number' | 'time';
  /** The newest first when absent. */
  order?: 'newest' | 'oldest';
  /** Whether each comes with the whole article. */
  whole?: boolean;
  /** Whether each comes with all that a reader shows when it is opened: for programs that show it without the library. */
  opened?: boolean;
  /** At most 10,000, of whole articles 1,000, of opened ones 100; 50 when absent. */
  limit?: number;
  after?: Cursor;
  /** Entries that are left out at the beginning; for programs that page so. */
  offset?: number;
  /** Whether `total` is told. */
  count?: boolean;
}

/** Some entries. */
export interface EntryPage extends Page<Entry> {
  /** How many there are in all, regardless of `limit`, `after` and `offset`. */
  total?: number;
  /** The Stories of opened entries, each once, as `Library.story` has them. */
  stories?: StoryPage[];
}

/** A folder of feeds. */
export interface Folder {
  /** Stays when the folder gets another name. */
  id: number;
  name: string;
}
