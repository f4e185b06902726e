// What a person has as it is exported, from rows of a file or of a database.
import type { Article } from '@dateline/core';
import type { ExportedFeed, ExportedStory } from '../exchange/export-shape.js';
import type { Highlight, Position } from '../types.js';
import type { Alias } from './aliases.js';
import { exportedUrl, type FeedRow } from './feed-row.js';
import { booleans, type Flags } from './flags.js';

/** Stories that are read at a time, and characters of their texts: what an export holds in memory. */
export const TOGETHER = 100;
export const CHARACTERS = 300_000;

export interface ExportedPage {
  stories: ExportedStory[];
  /** Where to go on; undefined at the end. */
  next?: string;
}

export interface ExportChoice {
  secrets: boolean;
  /** Only what it finds; everything a person has, hidden stories too, when absent. */
  query?: string;
  /** What the page before gave as `next`. */
  after?: string;
}

/** A feed with what a person says of it. */
export interface FollowedRow extends FeedRow {
  given: string | null;
  folder: string | null;
  keep_days: number | null;
  keep_stories: number | null;
  paused: number;
}

export function exportedFeed(row: FollowedRow, secrets: boolean): ExportedFeed {
  return {
    url: exportedUrl(row, secrets),
    title: row.title,
    ...(row.given !== null && { name: row.given }),
    ...(row.site !== null && { site: row.site }),
    ...(row.folder !== null && { folder: row.folder }),
    ...(row.icon !== null && { icon: row.icon }),
    ...(row.interval !== null && { interval: row.interval }),
    ...(row.full_text === 1 && { fullText: true }),
    ...(row.paused === 1 && { paused: true }),
    ...(row.agent !== null && { agent: row.agent }),
    ...(row.keep_days !== null && { keepDays: row.keep_days }),
    ...(row.keep_stories !== null && { keepStories: row.keep_stories }),
    ...(secrets && row.cookie !== null && { cookie: row.cookie }),
    ...(secrets && row.headers !== null && { headers: JSON.parse(row.headers) as Record<string, string> }),
  };
}

/** A story of a person, with its states. */
export interface ExportedRow extends Flags {
  id: string;
  hash: string;
  first_seen: string;
  origin: string;
  source: string | null;
}

/** What is exported of a story beside its row. */
export interface ExportedParts {
  position?: Position;
  tags: string[];
  /** Oldest first. */
  versions: readonly VersionRow[];
  textOf(hash: string): Article | undefined;
  aliases: readonly Alias[];
  /** The address of a feed, by its number; undefined for one that is gone, or another person's alone. */
  urlOf(feed: number): string | undefined;
  /** Addresses. */
  feeds: string[];
  highlights: Highlight[];
}

interface VersionRow {
  hash: string;
  seen: string;
}

export function exportedStory(row: ExportedRow, parts: ExportedParts): ExportedStory {
  const { position, tags, versions, aliases, textOf, urlOf, feeds, highlights } = parts;
  return {
    id: row.id,
    firstSeen: row.first_seen,
    ...booleans(row),
    ...(position && { position }),
    tags,
    origin: row.origin,
    ...(row.source !== null && { source: row.source }),
    versions: inOrder(versions, row.hash).flatMap(({ hash, seen }) => {
      const article = textOf(hash);
      return article ? [{ seen, article: { ...article, id: row.id } }] : [];
    }),
    aliases: aliases
      .flatMap(({ scope, value }) => {
        const named = outward(scope, urlOf);
        return named === undefined ? [] : [{ scope: named, value }];
      })
      .sort((a, b) => byCodeUnits(a.scope, b.scope) || byCodeUnits(a.value, b.value)),
    feeds,
    highlights,
  };
}

/** The present version last, whenever it was seen first. */
const inOrder = (versions: readonly VersionRow[], present: string): VersionRow[] => [
  ...versions.filter(({ hash }) => hash !== present),
  ...versions.filter(({ hash }) => hash === present),
];

/** Numbers of feeds mean nothing elsewhere, their addresses do. */
function outward(scope: string, urlOf: ExportedParts['urlOf']): string | undefined {
  const id = /^feed (\d+)$/.exec(scope)?.[1];
  if (id === undefined) return scope;
  const url = urlOf(Number(id));
  return url && `feed ${url}`;
}

/** By code units, which is the same everywhere. */
export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
