import { hasColumns, type Row } from './csv.js';
import type { ImportFormat } from './format.js';
import { keptRows } from './kept-rows.js';
import type { FoundStory, MovedStates } from './moved.js';
import { parseJson } from './parse-json.js';
import { seconds, texts } from './values.js';

/** The export of Instapaper: `URL, Title, Selection, Folder, Timestamp`, of late with `Tags`. */
export const instapaper: ImportFormat = {
  name: 'instapaper',
  title: 'Instapaper CSV',
  recognises: (source) => hasColumns(source, 'url', 'title', 'selection', 'folder'),
  read: (source) => keptRows(source, storyOf),
};

function storyOf(row: Row, url: string): FoundStory {
  const { tags: folder = [], ...states } = inFolder(row.folder ?? '');
  const tags = [...folder, ...tagsIn(row.tags ?? '')];
  return {
    item: { title: row.title || url, url, summary: row.selection, kept: seconds(row.timestamp) },
    ...states,
    ...(tags.length > 0 && { tags }),
  };
}

/** What a folder says: three are Instapaper's own, the others are a person's and tell what is put aside in them apart. */
function inFolder(folder: string): MovedStates {
  if (folder === 'Archive') return { read: true };
  if (folder === 'Starred') return { saved: true };
  return folder === 'Unread' || folder === '' ? { later: true } : { later: true, tags: [folder] };
}

/** A list in JSON, as Instapaper writes it; else names with commas. */
function tagsIn(written: string): string[] {
  if (written.startsWith('[')) return texts(parseJson(written).value);
  return written.split(',').filter((tag) => tag.trim() !== '');
}
