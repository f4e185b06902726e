import { DatelineError } from '@dateline/core/base';

/** Where browsers find a server that stands behind a proxy. */
export interface PublicUrl {
  /** Without a slash at the end. */
  url: string;
  origin: string;
  /** The name, without the port. */
  host: string;
  /** Whether browsers come by HTTPS. */
  secure: boolean;
  /** The path below which the server is reached, such as `/news`, without a slash at the end; empty for none. */
  base: string;
}

/** Names of this server at the beginning of a path: below one of them, nobody could tell what a proxy left of it. */
const OWN = /^\/(?:api|assets|server|picture|icon|media|media-text)(?:\/|$)/;

/** @throws DatelineError `bad-public-url` */
export function publicUrlOf(text: string): PublicUrl {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const base = url?.pathname.replace(/\/+$/, '') ?? '';
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    url.username ||
    url.search ||
    url.hash ||
    OWN.test(base) ||
    !/^(?:\/[\w.~-]+)*$/.test(base)
  )
    throw new DatelineError('bad-public-url', { url: text });
  return {
    url: `${url.origin}${base}`,
    origin: url.origin,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    secure: url.protocol === 'https:',
    base,
  };
}

/** The path of a request below that of the server, whether the proxy left the base in it or not. */
export function pathBelow(base: string, path: string): string {
  if (base === '') return path;
  if (path === base) return '/';
  return path.startsWith(`${base}/`) ? path.slice(base.length) : path;
}

/** The address of a request as whoever asked knows it, without the token in it. @param path its path below that of the server */
export function addressFor(asked: string, path: string, publicUrl: PublicUrl | undefined): string {
  const url = new URL(asked);
  url.searchParams.delete('token');
  return publicUrl ? `${publicUrl.url}${path}${url.search}` : url.href;
}
