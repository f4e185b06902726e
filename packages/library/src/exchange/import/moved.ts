import type { Article } from '@dateline/core';
import type { KeptItem, ListedFeed } from '@dateline/formats';

/** Words of a story that a person marked in another program. */
export interface MovedHighlight {
  exact: string;
  prefix?: string;
  suffix?: string;
  note?: string;
  /** ISO 8601. */
  created?: string;
}

/** What a person did with a story in another program. */
export interface MovedStates {
  read?: boolean;
  saved?: boolean;
  later?: boolean;
  hidden?: boolean;
  keptUnread?: true;
  tags?: string[];
  highlights?: MovedHighlight[];
  /** The address of the feed that listed it. It is never followed for that; a feed that is followed lists the story. */
  feed?: string;
}

export interface MovedStory extends MovedStates {
  article: Article;
}

/** What is in a file of another program. */
export interface Moved {
  /** Only what the file is a list of: these are followed. */
  feeds: ListedFeed[];
  /** In the language of the program they come from. */
  searches: { name: string; query: string }[];
  /** Read as they are taken, so that a large file never lies in memory as stories. */
  stories: Iterable<MovedStory> | AsyncIterable<MovedStory>;
  warnings: string[];
  /** What is left out; whole once all stories are taken. */
  left: Left;
}

/** A story as a file of another program tells it. */
export interface FoundStory extends MovedStates {
  item: KeptItem;
}

/** Counts what is left out, by the reason. */
export class Left {
  private readonly reasons = new Map<string, number>();
  total = 0;

  /** @param reason what stands behind "3 left out:", such as "no web address" */
  add(reason: string, count = 1): void {
    if (count <= 0) return;
    this.total += count;
    this.reasons.set(reason, (this.reasons.get(reason) ?? 0) + count);
  }

  sentences(): string[] {
    return [...this.reasons].map(([reason, count]) => `${count} left out: ${reason}.`);
  }
}

/** The stories of a file that lists no feeds. */
export const storiesAlone = (stories: Moved['stories'], left: Left, warnings: string[] = []): Moved => ({
  feeds: [],
  searches: [],
  stories,
  warnings,
  left,
});

/** Why entries are left out that say too little. */
export const NO_ADDRESS = 'no web address';
export const EMPTY = 'no title, address or text';
export const TOO_LARGE = 'too large to be read';
export const NOT_AN_ENTRY = 'entries of another shape';
