import type { Attributes } from '../html/attributes.js';

/** What a link of a list of bookmarks says, whoever wrote the list. */
export interface BookmarkLink {
  url: string;
  /** Seconds since 1970. */
  added?: number;
  tags: string[];
}

/**
 * Reads the attributes of a link; undefined where it has no web address.
 * @param times the attributes that say when it was added, the best first
 */
export function linkOf(attributes: Attributes, ...times: string[]): BookmarkLink | undefined {
  const url = (attributes.get('href') ?? '').trim();
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  const added = times.map((time) => Number(attributes.get(time))).find((seconds) => seconds > 0);
  const tags = (attributes.get('tags') ?? '').split(',').map((tag) => tag.trim());
  return { url, ...(added !== undefined && { added }), tags: tags.filter(Boolean) };
}
