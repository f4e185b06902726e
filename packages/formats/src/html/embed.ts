import type { Embed, Figure } from '@dateline/core';
import { safeLink, safeMedia } from './address.js';
import { type Element, elementsOf } from './element.js';
import { oneLine } from './one-line.js';

const PROVIDERS: [RegExp, string, ((address: URL) => string | undefined)?][] = [
  [/(?:^|\.)youtube(?:-nocookie)?\.com$|(?:^|\.)youtu\.be$/, 'YouTube', youtube],
  [/(?:^|\.)vimeo\.com$/, 'Vimeo'],
  [/(?:^|\.)(?:twitter|x)\.com$/, 'X'],
  [/(?:^|\.)instagram\.com$/, 'Instagram'],
  [/(?:^|\.)facebook\.com$/, 'Facebook'],
  [/(?:^|\.)tiktok\.com$/, 'TikTok'],
  [/(?:^|\.)soundcloud\.com$/, 'SoundCloud'],
  [/(?:^|\.)spotify\.com$/, 'Spotify'],
  [/(?:^|\.)dailymotion\.com$/, 'Dailymotion'],
];

/** The page of a film instead of the player in a frame. */
function youtube(address: URL): string | undefined {
  const id = /^\/(?:embed|v|shorts)\/([\w-]{6,20})/.exec(address.pathname)?.[1];
  return id && id !== 'videoseries' ? `https://www.youtube.com/watch?v=${id}` : undefined;
}

/** What is shown of another site within this one, as a link; undefined for frames that are no content. */
export function embedOf(element: Element, base?: string): Embed | undefined {
  const raw = element.get('src') || element.get('data-src') || element.get('data') || movie(element);
  const url = safeLink(raw, base);
  if (!url || !/^https?:/.test(url)) return undefined;
  const width = Number.parseInt(element.get('width') ?? '', 10);
  const height = Number.parseInt(element.get('height') ?? '', 10);
  if (width < 10 || height < 10) return undefined;
  const title = oneLine(element.get('title') ?? '');
  const address = new URL(url);
  const provider = PROVIDERS.find(([host]) => host.test(address.hostname));
  return {
    type: 'embed',
    url: provider?.[2]?.(address) ?? url,
    ...(title && { title }),
    ...(provider && { provider: provider[1] }),
  };
}

function movie(element: Element): string | undefined {
  return elementsOf(element, 'param')
    .find((param) => param.get('name')?.toLowerCase() === 'movie')
    ?.get('value');
}

/** A `<video>` or `<audio>`. */
export function playerOf(element: Element, base?: string): Figure | undefined {
  const source = elementsOf(element, 'source').find((child) => child.get('src'));
  const url = safeMedia(element.get('src') || element.get('data-src') || source?.get('src'), base);
  if (!url || /^data:/.test(url)) return undefined;
  const poster = safeMedia(element.get('poster') || undefined, base);
  const type = /^[\w.+-]+\/[\w.+-]+/.exec(source?.get('type') ?? '')?.[0];
  return {
    type: 'figure',
    kind: element.name === 'audio' ? 'audio' : 'video',
    url,
    ...(type && { mediaType: type.toLowerCase() }),
    ...(poster && { poster }),
    parts: [],
  };
}
