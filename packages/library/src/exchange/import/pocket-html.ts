import { isPocketHtml, type PocketItem, readPocketHtml } from '@dateline/formats';
import type { ImportFormat } from './format.js';
import { storiesOf } from './found.js';
import { type FoundStory, Left, NO_ADDRESS, storiesAlone } from './moved.js';
import { seconds } from './values.js';

/** The export of Pocket as HTML (`ril_export.html`). What is not in the archive is for later. */
export const pocketHtml: ImportFormat = {
  name: 'pocket-html',
  title: 'Pocket HTML',
  recognises: ({ head }) => head.startsWith('<') && isPocketHtml(head),
  async read(source) {
    const { items, left: without } = readPocketHtml(await source.text('html'));
    const left = new Left();
    left.add(NO_ADDRESS, without);
    return storiesAlone(
      storiesOf(items, left, (item) => storyOf(item as PocketItem)),
      left,
    );
  },
};

function storyOf({ url, title, added, tags, read }: PocketItem): FoundStory {
  return {
    item: { title: title ?? url, url, kept: seconds(added) },
    ...(read ? { read } : { later: true }),
    ...(tags.length > 0 && { tags }),
  };
}
