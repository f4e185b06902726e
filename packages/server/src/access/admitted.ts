import { isDatelineError } from '@dateline/core/base';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import { isLoopback } from '../addresses.js';
import { statusOf } from '../status.js';
import type { Access, Visitor } from './access.js';
import { METRICS_PATH, needOf } from './needs.js';
import type { Proxies } from './proxies.js';
import type { PublicUrl } from './public-url.js';

/** What every route behind `admitted` knows. */
export interface Visited {
  Variables: {
    visitor: Visitor;
    /** The address of whoever asks, in numbers. */
    from: string;
    /** Whether the browser came by HTTPS. */
    secure: boolean;
  };
}

export interface AdmittedOptions {
  access: Access;
  proxies: Proxies;
  publicUrl?: PublicUrl;
  /** The header in which known proxies say who asks. */
  userHeader?: string;
  /** Whether the server itself speaks HTTPS. */
  tls: boolean;
  /** What a person sees who comes to a page and is not admitted; JSON where there is none. */
  signIn?: (c: Context, error: unknown) => Promise<Response> | undefined;
}

/** The address at the other end of the connection; none where a test asks the app itself. */
const peerOf = (c: Context): string => (c.env?.incoming ? (getConnInfo(c).remote.address ?? '') : '');

/** Whether a proxy that is not known passed a request on: whoever asked sits elsewhere. */
const isForwarded = (headers: Headers) => FORWARDED.some((name) => headers.has(name));
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/** The first of several in a header: what the browser itself said to the outermost proxy. */
const first = (header: string | undefined) => header?.split(',')[0]?.trim().toLowerCase() || undefined;

/** Lets nothing pass that the access does not admit. */
export function admitted({
  access,
  proxies,
  publicUrl,
  tls,
  userHeader,
  signIn,
}: AdmittedOptions): MiddlewareHandler<Visited> {
  return async (c, next) => {
    const peer = peerOf(c);
    const isProxied = proxies.knows(peer);
    // From anybody else it is nothing but somebody's words.
    if (userHeader !== undefined && !isProxied) c.req.raw.headers.delete(userHeader);
    const host = isProxied ? first(c.req.header('x-forwarded-host')) : undefined;
    if (host !== undefined) c.req.raw.headers.set('host', host);
    const scheme = isProxied ? first(c.req.header('x-forwarded-proto')) : undefined;
    const isPublic = publicUrl?.secure === true && c.req.header('origin') === publicUrl.origin;
    c.set('from', isProxied ? proxies.origin(peer, c.req.header('x-forwarded-for')) : peer);
    c.set('secure', scheme === undefined ? tls || isPublic : scheme === 'https');
    const isLocal = isLoopback(peer) && !isProxied && !isForwarded(c.req.raw.headers);
    const needs = c.req.path === METRICS_PATH && isLocal ? 'open' : needOf(c.req.method, c.req.path);
    try {
      c.set('visitor', await access.admit(c.req.raw, c.var.from, needs));
    } catch (error) {
      const isUnknown = isDatelineError(error) && [401, 429].includes(statusOf(error));
      const page = needs === 'page' && isUnknown ? await signIn?.(c, error) : undefined;
      if (!page) throw error;
      return page;
    }
    await next();
  };
}
