import { area } from '../area.js';
import { counted, number } from '../intl.js';

/** Lists of stories and what stands beside them. */
export const listMessages = area('list', {
  news: 'the news',
  markAllRead: 'Mark all read',
  confirmMarkAll: (count: number) => `Mark ${counted(count, 'story', 'stories')} read?`,
  fresh: (count: number) => counted(count, 'new story', 'new stories'),
  manyFresh: (count: number) => `More than ${number(count)} new stories`,
  /** Where one is in a list. */
  position: (row: number, total: number) => `${number(row)} of ${number(Math.max(row, total))}`,
  find: 'Find',
  findHere: 'Find in this list',
  findWords: 'Words of a headline',
  findFirst: 'Find something first: ctrl-f looks through this list.',
  found: (at: number, count: number, more: boolean) => `${number(at)} of ${number(count)}${more ? ' and more' : ''}`,
  foundNone: 'No headline of this list has these words.',
  foundSaid: (count: number) => `${counted(count, 'headline', 'headlines')} found; ctrl-g goes to the next.`,
  findBefore: 'The one before',
  findNext: 'The next one',
  close: 'Close',
  untitled: 'A story without a headline',
  unread: 'Unread',
  keptUnread: 'Kept unread',
  changed: 'Changed since you read it',
  wholeStory: 'The whole story',
  save: 'Save',
  saveStory: (title: string) => `Save ${title}`,
  minutes: (count: number) => `${number(count)} min read`,
  /** What a row says of the articles behind it. */
  outlets: (count: number) => counted(count, 'outlet', 'outlets'),
  articles: (count: number) => counted(count, 'article', 'articles'),
  unreadBehind: (count: number) => `${number(count)} unread`,
  stillIndexed: (count: number) =>
    `Beginnings of words are still being indexed: ${counted(count, 'story was', 'stories were')} looked through so far.`,
  byRelevance: (count: number) =>
    `More stories match: the newest ${number(count)} of them were put in the order of relevance.`,
  onDevice: (count: number) =>
    `The server does not answer: ${counted(count, 'story', 'stories')} on this device were looked through.`,
  sources: 'Sources',
  noSources: 'No site is asked for news yet. What stands here came without a feed.',
  bringFeeds: 'Add the address of a site that you read, or take your feeds along from another reader (OPML).',
  addSource: 'Add a site',
  wellKnown: 'Well-known ones',
  importFeeds: 'Import feeds',
  savedSearches: 'Saved searches',
  failing: 'Failing',
  whoSpeaks: 'Who speaks',
  allVoices: 'All voices',
});
