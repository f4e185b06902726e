import { hasColumns, type Row } from './csv.js';
import type { ImportFormat } from './format.js';
import { keptRows } from './kept-rows.js';
import type { FoundStory } from './moved.js';
import { seconds } from './values.js';

/** The export of Pocket: `title, url, time_added, tags, status`, for a time with `cursor`. What is unread is for later. */
export const pocket: ImportFormat = {
  name: 'pocket',
  title: 'Pocket CSV',
  recognises: (source) => hasColumns(source, 'title', 'url', 'time_added', 'status'),
  read: (source) => keptRows(source, storyOf),
};

function storyOf(row: Row, url: string): FoundStory {
  const tags = (row.tags ?? '').split('|').filter((tag) => tag.trim() !== '');
  return {
    item: { title: row.title || url, url, kept: seconds(row.time_added) },
    ...(row.status === 'archive' || row.status === 'read' ? { read: true } : { later: true }),
    ...(tags.length > 0 && { tags }),
  };
}
