import type { FeedState } from '@dateline/core/library';

const named: Record<string, string> = {
  '': 'All news',
  'is:unread': 'Unread',
  'is:saved': 'Saved',
  'is:highlighted': 'Highlighted',
};

export interface Heading {
  title: string;
  /** Over the title: what kind of list this is. */
  kind?: string;
}

const kinds: Record<string, string> = { in: 'Folder', topic: 'Topic', source: 'Source', section: 'Section' };

/** A list's name: that of its section, its feed, its folder, or the search itself. */
export function headingOf(query: string, feeds: readonly FeedState[] = []): Heading {
  const section = named[query];
  if (section) return { title: section };
  const [, field = '', quoted, bare] = /^(feed|in|topic|source|section):(?:"([^"]+)"|([^\s"]+))$/.exec(query) ?? [];
  const value = quoted ?? bare;
  const feed = field === 'feed' ? feeds.find(({ id }) => String(id) === value) : undefined;
  if (feed) return { title: feed.title, kind: feed.folder || 'Feed' };
  const kind = kinds[field];
  if (kind && value) return { title: value, kind };
  return query.trim() ? { title: query, kind: 'Search' } : { title: 'Search' };
}
