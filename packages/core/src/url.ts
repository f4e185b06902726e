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

/** Controls and spaces that browsers drop before the scheme, and those they drop within it. */
const DROPPED = '[\\t\\n\\r]*';
const spaced = (scheme: string) => [...scheme].join(DROPPED);
const oneOf = (schemes: Iterable<string>) => `[\\u0000-\\u0020]*(?:${[...schemes].map(spaced).join('|')})${DROPPED}:`;
/** The patterns are read without flags, so each letter stands in both cases. */
const anyCase = (pattern: string) =>
  pattern.replace(/\\[nrtu][0-9a-f]{0,4}|[a-z]/g, (each) =>
    each.length === 1 ? `[${each}${each.toUpperCase()}]` : each,
  );
const RELATIVE = `(?![\\u0000-\\u0020]*[A-Za-z][A-Za-z0-9+.\\-\\t\\n\\r]*:)`;

/** What `isSafeLink` takes, as a regular expression without flags, for JSON Schema. */
export const SAFE_LINK_PATTERN = `^(?:${RELATIVE}|${anyCase(oneOf(LINK_SCHEMES))})`;
/** What `isSafeMedia` takes, as a regular expression without flags, for JSON Schema. */
export const SAFE_MEDIA_PATTERN = `^(?:${RELATIVE}|${anyCase(oneOf(['http', 'https']))}|\\s*${anyCase('data')}:(?:${anyCase('image')}/(?!${anyCase('svg')})|${anyCase('audio')}/|${anyCase('video')}/))`;

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
