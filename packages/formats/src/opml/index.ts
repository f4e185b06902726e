export type { FeedList, ListedFeed } from './list.js';
export { readUrls } from './newsboat.js';
export { isOpml, readOpml } from './read-opml.js';
export { writeOpml } from './write-opml.js';
