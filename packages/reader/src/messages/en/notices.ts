import type { RuleAct, RuleEffect } from '@dateline/core/library';
import { area } from '../area.js';
import { counted, number } from '../intl.js';

const stories = (count: number) => counted(count, 'story', 'stories');

/** What was done, said in passing; and what rules do and did. */
export const noticeMessages = area('notices', {
  /** What was done, to how many. */
  doneTo: (done: string, count: number) => `${done}: ${stories(count)}`,
  doneToArticles: (done: string, count: number) => `${done}: ${counted(count, 'article', 'articles')}`,
  allRead: 'Everything here is read.',
  readByOpening: 'Read by opening',
  allReadAbove: 'Everything above is read.',
  markedRead: (count: number) => `Marked ${stories(count)} read`,
  keptUnread: 'Kept unread',
  tagged: (tags: string) => `Tagged: ${tags}`,
  taggedMany: (count: number, tags: string) => `Tagged ${stories(count)}: ${tags}`,
  notTag: (tag: string) => `not ${tag}`,
  known: (what: string) => `${what} is in the library already`,
  added: (what: string) => `Added ${what}`,
  oneRow: 'One row for each story',
  rowEach: 'A row for each article',
  unreadOnly: 'Only unread stories',
  readToo: 'Read stories too',
  oldestFirst: 'The oldest first',
  newestFirst: 'The newest first',
  paused: (feed: string) => `${feed} is paused`,
  askedAgain: (feed: string) => `${feed} is asked again`,
  removed: (what: string) => `Removed ${what}`,
  muted: (query: string, until: string) => `Muted ${query}${until ? ` until ${until}` : ''}`,
  highlighted: 'Highlighted',
  highlightRemoved: 'Highlight removed',
  noteKept: 'Note kept',
  noteRemoved: 'Note removed',
  addressCopied: 'Address copied',
  addressSent: 'Address copied, where the terminal allows it',
  noClipboard: 'The clipboard cannot be written here.',
  ruleKept: (count: number) =>
    `Kept the rule; of the stories that are here it finds ${number(count)}, which stay as they are`,
  ruleRemoved: (name: string) => `Removed the rule ${name}`,
  ruleOn: 'The rule is on again',
  ruleOff: 'The rule is off',
  searchSaved: (name: string) => `Saved the search as ${name}`,
  searchRemoved: (name: string) => `Removed the saved search ${name}`,
  noFeedDue: 'No feed was due.',
  nothingNew: 'Nothing new',
  newStories: (count: number) => counted(count, 'new story', 'new stories'),
  updated: (count: number) => `${number(count)} updated`,
  unreadFeeds: (count: number) => `${counted(count, 'feed', 'feeds')} could not be read`,
  /** What rules do, and to what: `hide`, `hide what matches strike`. */
  ruleActs: {
    hide: 'hide',
    read: 'mark read',
    save: 'save',
    later: 'put aside for later',
    tag: 'tag',
  } as Record<RuleAct, string>,
  ruleDid: {
    hide: 'Hidden',
    read: 'Marked read',
    save: 'Saved',
    later: 'Put aside for later',
    tag: 'Tagged',
  } as Record<RuleAct, string>,
  ruleMoments: {
    arrival: 'as it arrived',
    reading: 'once it was read for who speaks',
    applied: 'when you applied the rule',
  } as Record<RuleEffect['when'], string>,
  rule: (act: string, query: string, until: string, isOn: boolean) =>
    `${act.charAt(0).toUpperCase()}${act.slice(1)}: what matches ${query}${until ? `, until ${until}` : ''}${isOn ? '' : ' (off)'}`,
  ruleEffect: (did: string, rule: string, moment: string, when: string) =>
    `${did} by the rule ${rule} ${moment}, ${when}.`,
  youHid: 'You hid this story yourself.',
  youShowed: 'You have shown it again.',
  noRule: 'No rule did anything to this story.',
  imported: (feeds: number, articles: number, more: string) =>
    `Imported ${counted(feeds, 'feed', 'feeds')} and ${stories(articles)}${more}`,
  importFinds: (format: string, feeds: number, articles: number, more: string) =>
    `${format}: ${counted(feeds, 'new feed', 'new feeds')} and ${counted(articles, 'new story', 'new stories')}${more}`,
  importSkips: (count: number) => `; ${counted(count, 'more is', 'more are')} here already or cannot be taken`,
  importKept: (kept: string) => `. In the file: ${kept}`,
  andSearches: (count: number) => ` and ${counted(count, 'saved search', 'saved searches')}`,
  andRules: (count: number) => ` and ${counted(count, 'rule', 'rules')}`,
  importMarks: {
    read: (count: number) => `${number(count)} read`,
    saved: (count: number) => `${number(count)} saved`,
    later: (count: number) => `${number(count)} for later`,
    tagged: (count: number) => `${number(count)} tagged`,
    highlights: (count: number) => counted(count, 'highlight', 'highlights'),
  },
});
