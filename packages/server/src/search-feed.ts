import { createHash } from 'node:crypto';
import { DatelineError } from '@dateline/core/base';
import { atomOfSearch, type Library } from '@dateline/library';
import type { Context } from 'hono';

/** The stories of a saved search as a feed for other programs; 304 where nothing of it has changed. */
export async function searchFeed(c: Context, library: Library, id: number): Promise<Response> {
  const search = (await library.searches()).find((each) => each.id === id);
  if (!search) throw new DatelineError('unknown-search', { id });
  const text = await atomOfSearch(library, search, c.req.url);
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, { etag });
  return c.body(text, 200, { 'content-type': 'application/atom+xml; charset=utf-8', etag });
}
