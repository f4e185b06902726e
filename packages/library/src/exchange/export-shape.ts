import type { Article } from '@dateline/core/base';
import type { Alias } from '../store/identity.js';
import type { Highlight } from '../types.js';

/** An export of a library: everything a person would miss. Readings are left out; they are made again. */
export const VERSION = 1;

export interface ExportedFeed {
  url: string;
  title: string;
  named: boolean;
  site?: string;
  folder?: string;
  icon?: string;
  /** Only where its secrets were asked for; its user and password stand in the address. */
  cookie?: string;
  headers?: Record<string, string>;
}

export interface ExportedArticle {
  id: string;
  firstSeen: string;
  read: boolean;
  saved: boolean;
  later?: boolean;
  hidden?: boolean;
  tags?: string[];
  origin: string;
  /** Oldest first; the last is the present one. */
  versions: { seen: string; article: Article }[];
  /** Addresses and, by feed or site, guids that the story is known by. */
  aliases: Alias[];
  /** Addresses of the feeds that list it. */
  feeds: string[];
  highlights: Highlight[];
}

export function isExport(text: string): boolean {
  return /^\{\s*"format"\s*:\s*"dateline-library"/.test(text.slice(0, 200));
}
