import { hasColumns, type Row, rowsOf } from './csv.js';
import type { ImportFormat } from './format.js';
import { movedStory } from './found.js';
import { Left, type MovedStory, NO_ADDRESS, storiesAlone } from './moved.js';
import type { ImportSource } from './source.js';
import { seconds, webAddress } from './values.js';

/** The export of Pocket: `title, url, time_added, tags, status`. What is unread is for later. */
export const pocket: ImportFormat = {
  name: 'pocket',
  title: 'Pocket CSV',
  recognises: (source) => hasColumns(source, 'title', 'url', 'time_added', 'status'),
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
  const tags = (row.tags ?? '').split('|').filter((tag) => tag.trim() !== '');
  return movedStory(
    {
      item: { title: row.title || url, url, kept: seconds(row.time_added) },
      ...(row.status === 'archive' ? { read: true } : { later: true }),
      ...(tags.length > 0 && { tags }),
    },
    left,
  );
}
