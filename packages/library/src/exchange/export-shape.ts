import type { Article } from '@dateline/core';
import type { Alias } from '../store/aliases.js';
import type { Highlight, Position, Retention, Rule, SavedSearch } from '../types.js';

// An export of a library, in lines of JSON: a head, the feeds, searches and rules, the stories from the oldest on, an end that says how many
// there were. It holds everything a person would miss. Readings are left out; they are made again. Nothing in it depends
// on when or where it is written, so two exports of equal libraries are equal.

/** Version 1 was one object, with `feeds` and `articles`, the newest first. */
export const VERSION = 2;
export const FORMAT = 'dateline-library';

export interface ExportedFeed {
  url: string;
  /** As the feed says it. */
  title: string;
  /** As the person calls it. */
  name?: string;
  site?: string;
  folder?: string;
  icon?: string;
  interval?: number;
  fullText?: boolean;
  paused?: boolean;
  agent?: string;
  /** How long the person has its stories stay. */
  keepDays?: number;
  keepStories?: number;
  /** Only where its secrets were asked for; its user and password stand in the address. */
  cookie?: string;
  headers?: Record<string, string>;
}

export interface ExportedStory {
  id: string;
  firstSeen: string;
  read: boolean;
  saved: boolean;
  later: boolean;
  hidden: boolean;
  keptUnread?: true;
  /** How far the person came in it. */
  position?: Position;
  tags: string[];
  /** Whether it came from a feed, or was put here otherwise. */
  origin: string;
  /** Who publishes it, as lists show it. */
  source?: string;
  /** Oldest first; the last is the present one. */
  versions: { seen: string; article: Article }[];
  /** Addresses and, by feed or site, guids that the story is known by. */
  aliases: Alias[];
  /** Addresses of the feeds that list it. */
  feeds: string[];
  highlights: Highlight[];
}

export type ExportedSearch = Omit<SavedSearch, 'id' | 'unread'>;
export type ExportedRule = Omit<Rule, 'id'>;

/** What a person keeps beside feeds and stories. What rules did stands in the states and tags of the stories. */
export interface ExportedKept {
  /** How long stories stay where a feed says nothing else. */
  retention: Retention;
  searches: ExportedSearch[];
  rules: ExportedRule[];
}

export type ExportLine =
  | { format: typeof FORMAT; version: number }
  | ({ kind: 'feed' } & ExportedFeed)
  | ({ kind: 'retention' } & Retention)
  | ({ kind: 'search' } & ExportedSearch)
  | ({ kind: 'rule' } & ExportedRule)
  | ({ kind: 'story' } & ExportedStory)
  | { kind: 'end'; feeds: number; stories: number };

export function isExport(head: string): boolean {
  return /^\{\s*"format"\s*:\s*"dateline-library"/.test(head.slice(0, 200));
}

/** Whether an export is in lines; one of version 1 is one object. */
export function isInLines(head: string): boolean {
  return /^\{\s*"format"\s*:\s*"dateline-library"\s*,\s*"version"\s*:\s*(?:[2-9]|[1-9]\d+)\b/.test(head.slice(0, 200));
}
