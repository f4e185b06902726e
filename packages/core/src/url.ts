const LINK_SCHEMES = new Set([
  'http',
  'https',
  'mailto',
  'tel',
  'ftp',
  'gemini',
  'gopher',
  'magnet',
  'news',
  'nntp',
  'xmpp',
  'irc',
  'ircs',
  'geo',
  'sms',
  'doi',
  'urn',
  'tag',
]);

/**
 * The scheme of an address as a browser would find it (WHATWG URL): leading controls and spaces and every tab and
 * line end are dropped first. Lower case; undefined for a relative address.
 */
export function schemeOf(url: string): string | undefined {
  const bare = url.replace(/^[\u0000-\u0020]+/, '').replace(/[\t\n\r]/g, '');
  return /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
}

/** Whether an address may stand in a link: relative, or of a scheme that shows or sends something and runs nothing. */
export function isSafeLink(url: string): boolean {
  const scheme = schemeOf(url);
  return scheme === undefined || LINK_SCHEMES.has(scheme);
}

/** Whether an address may be loaded as picture, sound or film: over HTTP, or a picture carried in the address that is no SVG. */
export function isSafeMedia(url: string): boolean {
  const scheme = schemeOf(url);
  if (scheme === 'data') return /^\s*data:(image\/(?!svg)|audio\/|video\/)/i.test(url);
  return scheme === undefined || scheme === 'http' || scheme === 'https';
}
