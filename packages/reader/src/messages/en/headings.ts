import { area } from '../area.js';

/** Over a view that is no section: what kind of list or page it is. */
export const headingMessages = area('headings', {
  in: 'Folder',
  topic: 'Topic',
  source: 'Source',
  section: 'Section',
  feed: 'Feed',
  search: 'Search',
  savedSearch: 'Saved search',
  voice: 'Voice',
  document: 'Document',
  story: 'Story',
  changes: 'What changed',
  unknown: 'Nothing here',
  /** Of a diary from a day on. */
  from: (day: string) => `From ${day}`,
});
