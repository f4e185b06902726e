import { createHash } from 'node:crypto';
import { DatelineError } from '@dateline/core/base';
import { atomOfSearch, type DiaryOptions, icsOfDiary, type Library } from '@dateline/library';
import type { Context } from 'hono';

/** The stories of a saved search as a feed for other programs. @param address where these find it */
export async function searchFeed(c: Context, library: Library, id: number, address: string): Promise<Response> {
  const search = (await library.searches()).find((each) => each.id === id);
  if (!search) throw new DatelineError('unknown-search', { id });
  return answer(c, await atomOfSearch(library, search, address), 'application/atom+xml');
}

/** What stories say will happen, as a calendar for other programs. */
export async function diaryCalendar(c: Context, library: Library, options: DiaryOptions): Promise<Response> {
  return answer(c, await icsOfDiary(library, options), 'text/calendar');
}

/** A text that other programs ask for again and again: 304 where nothing of it has changed. */
function answer(c: Context, text: string, type: string): Response {
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, { etag });
  return c.body(text, 200, { 'content-type': `${type}; charset=utf-8`, etag });
}
