import { DatelineError } from '@dateline/core/base';
import type { Source } from '../source.js';
import { isOpml } from './read-opml.js';

export type { FeedList, ListedFeed, ListedQuery } from './list.js';
export { isUrls, readUrls } from './newsboat.js';
export { isOpml, readOpml } from './read-opml.js';
export { writeOpml } from './write-opml.js';

export function detectOpml({ head }: Source): number {
  return isOpml(head) ? 1 : 0;
}

/** A list of feeds holds no articles; `readOpml` reads it. @throws DatelineError `opml` always */
export function refuseOpml(): never {
  throw new DatelineError('opml');
}
