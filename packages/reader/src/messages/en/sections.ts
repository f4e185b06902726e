import { area } from '../area.js';

/** What the parts of the reader are called. */
export const sectionMessages = area('sections', {
  edition: 'Edition',
  all: 'All news',
  unread: 'Unread',
  saved: 'Saved',
  later: 'Later',
  highlighted: 'Highlighted',
  changed: 'Changed',
  voices: 'Voices',
  passages: 'Passages',
  documents: 'Documents',
  diary: 'Diary',
  feeds: 'Feeds',
  troubled: 'Feeds in trouble',
  hidden: 'Hidden',
  list: 'Sections',
});
