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
 * @param time the attribute that says when it was added
 */
export function linkOf(attributes: Attributes, time: string): BookmarkLink | undefined {
  const url = (attributes.get('href') ?? '').trim();
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  const added = Number(attributes.get(time));
  const tags = (attributes.get('tags') ?? '').split(',').map((tag) => tag.trim());
  return { url, ...(added > 0 && { added }), tags: tags.filter(Boolean) };
}
