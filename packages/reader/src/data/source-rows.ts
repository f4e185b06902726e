import type { FeedState, SavedSearch } from '@dateline/core/library';
import { sections } from '../view/sections.js';
import type { View } from '../view/view.js';
import { type FeedsRow, feedsRows } from './feed-rows.js';

/** Something to read from: a section, a saved search, a folder, a feed. */
export interface SourceRow {
  id: string;
  title: string;
  view: View;
  unread: number;
  /** The saved search, folder or feed that it is. */
  row?: Exclude<FeedsRow, { kind: 'rule' }>;
}

const sectionRow = (unread: number) =>
  sections.map(({ title, view, command }): SourceRow => {
    return { id: command, title, view, unread: command === 'go-unread' ? unread : 0 };
  });

function titleOf(row: FeedsRow): { title: string; unread: number } {
  if (row.kind === 'search') return { title: row.search.name, unread: row.search.unread };
  if (row.kind === 'folder') return { title: row.folder.name, unread: row.folder.unread };
  if (row.kind === 'feed') return { title: row.feed.title || row.feed.url, unread: row.feed.unread };
  return { title: row.rule.query, unread: 0 };
}

/**
 * All that can be read from: the sections, the saved searches, and the feeds by their folders.
 * @param unread how many articles are unread in all
 */
export function sourceRows(unread: number, searches: readonly SavedSearch[], feeds: readonly FeedState[]): SourceRow[] {
  const rows = feedsRows(feeds, {}, searches).flatMap((row): SourceRow[] => {
    if (row.kind === 'rule') return [];
    return [{ id: row.id, view: { name: 'list', query: row.query }, row, ...titleOf(row) }];
  });
  return [...sectionRow(unread), ...rows];
}
