import type { Place, View } from '@dateline/reader';

/** Which keys there are before a person's own. */
export const keyMaps = ['dateline', 'newsboat'] as const;
export type KeyMapName = (typeof keyMaps)[number];

export const themeNames = ['terminal', 'light', 'dark', 'sepia', 'plain'] as const;

/** What the reader can begin with. */
export const starts = ['edition', 'all', 'unread', 'feeds', 'diary'] as const;
export type Start = (typeof starts)[number];

export const startViews: Readonly<Record<Start, View>> = {
  edition: { name: 'edition', first: true },
  all: { name: 'list', query: '' },
  unread: { name: 'list', query: 'is:unread' },
  feeds: { name: 'feeds' },
  diary: { name: 'diary' },
};

/** Where keys can mean something of their own. */
export const places = [
  'edition',
  'list',
  'article',
  'story',
  'changes',
  'voices',
  'voice',
  'documents',
  'document',
  'passages',
  'diary',
  'feeds',
  'sources',
] as const satisfies readonly Place[];
