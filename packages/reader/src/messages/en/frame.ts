import { area } from '../area.js';
import { number } from '../intl.js';

/** What stands around every view of the web reader. */
export const frameMessages = area('frame', {
  skip: 'Skip to the news',
  add: 'Add',
  addTitle: 'Add a feed or a page',
  appearance: 'Appearance',
  settings: 'Settings',
  keys: 'Keys',
  findAnything: 'Find anything',
  findAnythingTitle: 'Find anything (Ctrl K)',
  search: 'Search',
  searchLibrary: 'Search the library',
  refresh: 'Refresh',
  asking: 'Asking',
  refreshed: (done: number, total: number, added: number) =>
    `${number(done)} of ${number(total)}${added > 0 ? `, ${number(added)} new` : ''}`,
  undo: 'Undo',
  close: 'Close',
  fetching: (what: string) => `Fetching ${what} …`,
  noPicture: 'The picture could not be fetched.',
  tryAgain: 'Try again',
  tryNow: 'Try now',
});
