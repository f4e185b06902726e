import { feedIconUrl, pictureUrl } from '@dateline/server/client';
import { ask, base } from './server.js';

const NAME = 'dateline-pictures';
/** Pixels of width that pictures are kept in: wide enough for a column of text on most screens. */
const WIDTH = 768;

const pictures = () => caches.open(NAME);

/** One address for all widths of a picture. */
function nameOf(url: URL): string {
  const one = new URL(url);
  one.searchParams.delete('width');
  return one.href;
}

const addressOf = (article: string, picture: string): string | undefined => {
  const url = pictureUrl(article, picture, WIDTH);
  return url?.startsWith('/') ? url : undefined;
};

const named = (path: string): string => nameOf(new URL(`${base}${path.slice(1)}`, self.location.href));

/**
 * Keeps a picture of a story. @returns its bytes; 0 where the server has none
 * @throws TypeError where the server does not answer; DOMException `QuotaExceededError`
 */
export async function keepPicture(article: string, picture: string): Promise<number> {
  const address = addressOf(article, picture);
  return address === undefined ? 0 : keep(address);
}

/** Keeps the icon of a feed, unless it is here. */
export async function keepIcon(here: ReadonlySet<string>, feed: number): Promise<void> {
  const address = feedIconUrl(feed);
  if (!here.has(named(address))) await keep(address);
}

async function keep(path: string): Promise<number> {
  const response = await ask(path);
  if (response.status !== 200) return 0;
  const body = await response.blob();
  const headers = { 'content-type': response.headers.get('content-type') ?? '' };
  await (await pictures()).put(named(path), new Response(body, { headers }));
  return body.size;
}

/** The addresses of all pictures that are here: a browser may have taken some away. */
export async function picturesHere(): Promise<Set<string>> {
  return new Set((await (await pictures()).keys()).map(({ url }) => url));
}

export const isHere = (here: ReadonlySet<string>, article: string, picture: string): boolean => {
  const address = addressOf(article, picture);
  return address !== undefined && here.has(named(address));
};

export async function dropPictures(article: string, urls: readonly string[]): Promise<void> {
  const cache = await pictures();
  for (const url of urls) {
    const address = addressOf(article, url);
    if (address !== undefined) await cache.delete(named(address));
  }
}

export const dropAllPictures = (): Promise<boolean> => caches.delete(NAME);

/** A picture from the server, else the one that is kept here. */
export async function pictureOf(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await (await pictures()).match(nameOf(new URL(request.url)));
    if (kept) return kept;
    throw error;
  }
}
