import { hasColumns, type Row, rowsOf } from './csv.js';
import type { ImportFormat } from './format.js';
import { movedStory } from './found.js';
import { Left, type MovedStates, type MovedStory, NO_ADDRESS, storiesAlone } from './moved.js';
import { parseJson } from './parse-json.js';
import type { ImportSource } from './source.js';
import { seconds, texts, webAddress } from './values.js';

/** The export of Instapaper: `URL, Title, Selection, Folder, Timestamp`, of late with `Tags`. */
export const instapaper: ImportFormat = {
  name: 'instapaper',
  title: 'Instapaper CSV',
  recognises: (source) => hasColumns(source, 'url', 'title', 'selection', 'folder'),
  read(source) {
    const left = new Left();
    return storiesAlone(stories(source, left), left);
  },
};

async function* stories(source: ImportSource, left: Left): AsyncGenerator<MovedStory> {
  for await (const row of rowsOf(source, left)) {
    const story = storyOf(row, left);
    if (story) yield story;
  }
}

function storyOf(row: Row, left: Left): MovedStory | undefined {
  const url = webAddress(row.url);
  if (!url) {
    left.add(NO_ADDRESS);
    return undefined;
  }
  const { tags: folder = [], ...states } = inFolder(row.folder ?? '');
  const tags = [...folder, ...tagsIn(row.tags ?? '')];
  return movedStory(
    {
      item: { title: row.title || url, url, summary: row.selection, kept: seconds(row.timestamp) },
      ...states,
      ...(tags.length > 0 && { tags }),
    },
    left,
  );
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
