import { isBookmarks, readBookmarks } from '@dateline/formats';
import type { ImportFormat } from './format.js';
import { storiesOf } from './found.js';
import { type FoundStory, Left, NO_ADDRESS, storiesAlone } from './moved.js';
import { seconds } from './values.js';

/** What a browser or a bookmarking service exports. Folders are tags; what is not to be read counts as read and saved. */
export const bookmarks: ImportFormat = {
  name: 'bookmarks',
  title: 'the bookmarks of a browser (HTML)',
  recognises: ({ head }) => isBookmarks(head),
  async read(source) {
    const { bookmarks: found, left: without } = readBookmarks(await source.text('html'));
    const left = new Left();
    left.add(NO_ADDRESS, without);
    const read = (bookmark: unknown) => storyOf(bookmark as (typeof found)[number]);
    return storiesAlone(storiesOf(found, left, read), left);
  },
};

function storyOf({ url, title, added, folders, tags, note, toRead }: ReturnType<typeof readBookmarks>['bookmarks'][0]) {
  const all = [...new Set([...folders, ...tags])];
  const story: FoundStory = {
    item: { title: title ?? url, url, summary: note, kept: seconds(added) },
    ...(toRead ? { later: true } : { read: true, saved: true }),
    ...(all.length > 0 && { tags: all }),
  };
  return story;
}
