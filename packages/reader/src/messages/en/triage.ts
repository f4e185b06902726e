import { area } from '../area.js';
import { counted } from '../intl.js';

/** What goes through the news: picked rows, menus, the palette, rules. */
export const triageMessages = area('triage', {
  paletteHint: 'A command, feed, folder, search or voice',
  nothingCalled: (typed: string) => `Nothing here is called ${typed}.`,
  kinds: { command: 'Command', feed: 'Feed', folder: 'Folder', search: 'Saved search', voice: 'Voice' },
  picked: (count: number) => `${counted(count, 'story', 'stories')} picked`,
  pickStory: (title: string) => `Pick ${title}`,
  letGo: 'Let go',
  short: {
    'toggle-read': 'Read',
    save: 'Save',
    later: 'Later',
    hide: 'Hide',
    tag: 'Tag',
    'keep-unread': 'Keep unread',
  },
  more: 'More',
  moreFor: (title: string) => `More for ${title}`,
  unreadOnly: 'Unread only',
  oldestFirst: 'Oldest first',
  density: 'Lists',
  densities: { roomy: 'Roomy', short: 'Short', dense: 'Dense' },
  readOnScroll: 'Mark read what is scrolled past',
  readOnScrollMore: 'In lists, and kept with the library. z takes it back.',
  rules: 'Rules',
  newRule: 'New rule',
  noRules: 'No rule yet. A rule hides, marks, saves or tags stories as they arrive; a mute is one with an end.',
  pause: 'Pause',
  goOn: 'Go on',
  paused: 'paused',
  edit: 'Edit',
  remove: 'Remove',
});
