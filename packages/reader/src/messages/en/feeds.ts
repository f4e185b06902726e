import { area } from '../area.js';
import { counted, number } from '../intl.js';

/** The view of feeds, saved searches and rules, and what is wrong with feeds. */
export const feedsMessages = area('feeds', {
  name: 'the feeds',
  failing: 'Failing',
  warning: 'Read with a warning',
  silent: 'Silent',
  silentSince: (when: string) => `Silent: it last had something new ${when}.`,
  unreadOf: (unread: number, total: number) => `${number(unread)} unread of ${number(total)}`,
  stories: (count: number) => counted(count, 'story', 'stories'),
  unreadOfStories: (unread: number, total: number) =>
    `${number(unread)} unread of ${counted(total, 'story', 'stories')}`,
  rule: 'rule',
  paused: 'paused',
  asked: (when: string) => `asked ${when}`,
  notAsked: 'not asked yet',
  edit: 'Edit',
  remove: 'Remove',
  import: 'Import',
  importTitle: 'From another reader or Dateline',
  exportFeeds: 'Export feeds',
  exportFeedsTitle: 'Feeds as OPML',
  exportAll: 'Export all',
  exportAllTitle: 'Feeds, stories and all that was done with them, for Dateline',
  exportStories: 'Export stories',
  exportStoriesTitle: 'Stories as Markdown, with highlights',
  all: 'All feeds',
  troubled: 'Feeds in trouble',
  inTrouble: (count: number) => `${number(count)} in trouble`,
  add: 'Add',
  feedsInNoFolder: 'Feeds in no folder',
  savedSearches: 'Saved searches',
  savedSearch: 'saved search',
  unread: (count: number) => `${number(count)} unread`,
  atom: 'Atom feed',
});
