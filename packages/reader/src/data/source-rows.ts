import type { FeedState, SavedSearch } from '@dateline/core/library';
import { sections } from '../view/sections.js';
import type { View } from '../view/view.js';
import { type FeedsRow, feedsRows, unreadOf } from './feed-rows.js';

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

function titleOf(row: Exclude<FeedsRow, { kind: 'rule' }>): string {
  if (row.kind === 'search') return row.search.name;
  return row.kind === 'folder' ? row.folder.name : row.feed.title || row.feed.url;
}

/**
 * All that can be read from: the sections, the saved searches, and the feeds by their folders.
 * @param unread how many articles are unread in all
 */
export function sourceRows(unread: number, searches: readonly SavedSearch[], feeds: readonly FeedState[]): SourceRow[] {
  const rows = feedsRows(feeds, {}, searches).flatMap((row): SourceRow[] => {
    if (row.kind === 'rule') return [];
    return [{ id: row.id, view: { name: 'list', query: row.query }, row, title: titleOf(row), unread: unreadOf(row) }];
  });
  return [...sectionRow(unread), ...rows];
}
