import { isIP } from 'node:net';
import { DatelineError } from '@dateline/core/base';
import type { MiddlewareHandler } from 'hono';
import { MEDIA_PATHS } from './media/media-routes.js';
import { FILE_TYPE, importRoute } from './routes.js';

export interface GuardOptions {
  /** Names beside localhost that this server may be asked by. */
  hosts: readonly string[];
  /** Origins beside its own that may write, such as that of a development server. */
  origins: readonly string[];
}

/** Whether requests of a method say in their body what is asked. */
export const hasBody = (method: string) => method === 'POST' || method === 'PATCH';

const nameOf = (host: string) =>
  host
    .replace(/:\d+$/, '')
    .replace(/^\[|\]$/g, '')
    .toLowerCase();

/**
 * Keeps other sites out. A page elsewhere can send a browser here, and a name elsewhere can be pointed here (DNS
 * rebinding): so the server answers to names that cannot be pointed, its API to its own pages, and writes come as JSON or as bytes, which
 * no form sends.
 */
export function guard({ hosts, origins }: GuardOptions): MiddlewareHandler {
  const allowedHosts = new Set(['localhost', ...hosts.map((host) => host.toLowerCase())]);
  return async (c, next) => {
    const host = c.req.header('host') ?? '';
    const name = nameOf(host);
    if (isIP(name) === 0 && !allowedHosts.has(name) && !name.endsWith('.localhost'))
      throw new DatelineError('unknown-host', { host: name || '(none)' });
    if (c.req.path.startsWith('/api/') || MEDIA_PATHS.includes(c.req.path) || c.req.method !== 'GET') {
      const origin = c.req.header('origin');
      const allowed = origin === undefined || originHost(origin) === host || origins.includes(origin);
      const site = c.req.header('sec-fetch-site');
      const sameSite =
        site === undefined || site === 'same-origin' || site === 'none' || (origin && origins.includes(origin));
      if (!allowed || !sameSite) throw new DatelineError('foreign-origin');
    }
    if (hasBody(c.req.method)) {
      const type = c.req.header('content-type') ?? '';
      if (c.req.path === `/api${importRoute.path}`) {
        if (type.toLowerCase() !== FILE_TYPE) throw new DatelineError('not-a-file');
      } else if (!/^application\/json\s*(;|$)/i.test(type)) throw new DatelineError('not-json');
    }
    await next();
  };
}

function originHost(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
