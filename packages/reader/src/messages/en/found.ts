import type { LookResult } from '@dateline/core/library';
import { area } from '../area.js';

/** What was found at an address or in a text, before it is added. */
export const foundMessages = area('found', {
  looking: 'Looking at it …',
  titles: { feed: 'A feed', feeds: 'A page with several feeds', story: 'A story' } satisfies Record<
    LookResult['kind'],
    string
  >,
  meanwhile: (name: string) => `Found: ${name}. Give it once more to add it.`,
  what: 'What to add',
  save: 'Save the story',
  follow: (feed: string) => `Follow ${feed}`,
  open: (feed: string) => `Open ${feed}, which you follow`,
  drop: 'Drop it to see what is in it',
  tooLong: 'It is too long for a story, and no file that can be imported.',
  bookmarklet: 'Add from any page',
  bookmarkletMore: 'Drag this to your bookmarks: on a page, it shows what can be added of it.',
  bookmarkletCopy: 'Or make a bookmark with this as its address:',
  bookmarkletName: 'Add to Dateline',
});
