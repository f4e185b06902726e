import { isIP } from 'node:net';
import { DatelineError } from '@dateline/core/base';
import { FILE_TYPE, importRoute } from '../routes.js';
import type { Need } from './access.js';
import { pathBelow } from './public-url.js';

/** Whom a server answers. */
export interface SiteOptions {
  /** Names beside localhost and addresses in numbers that it may be asked by. */
  hosts: readonly string[];
  /** Origins beside its own that may use the API, such as that of a development server. */
  origins: readonly string[];
  /** The path below which the server is reached; empty or absent for none. */
  base?: string;
}

/** Whether requests of a method say in their body what is asked. */
export const hasBody = (method: string): boolean => method === 'POST' || method === 'PATCH';

const nameOf = (host: string) =>
  host
    .replace(/:\d+$/, '')
    .replace(/^\[|\]$/g, '')
    .toLowerCase();

/**
 * Keeps other sites out. A page elsewhere can send a browser here, and a name elsewhere can be pointed here (DNS
 * rebinding): so the server answers to names that cannot be pointed, all but its pages and files to its own pages, and writes come as
 * JSON or as bytes, which no form sends.
 */
export class SameSite {
  private readonly hosts: ReadonlySet<string>;
  private readonly origins: readonly string[];
  private readonly base: string;

  constructor({ hosts, origins, base = '' }: SiteOptions) {
    this.base = base;
    this.hosts = new Set(['localhost', ...hosts.map((host) => host.toLowerCase())]);
    this.origins = origins;
  }

  /** @throws DatelineError `unknown-host`, `foreign-origin`, `not-json`, `not-a-file` */
  check(request: Request, needs: Need): void {
    const host = request.headers.get('host') ?? '';
    const name = nameOf(host);
    if (isIP(name) === 0 && !this.hosts.has(name) && !name.endsWith('.localhost'))
      throw new DatelineError('unknown-host', { host: name || '(none)' });
    const isShown = request.method === 'GET' && (needs === 'page' || needs === 'open');
    if (!isShown && !this.isOwn(request.headers, host)) throw new DatelineError('foreign-origin');
    // Other people's clients send forms. Nothing of theirs goes by a cookie, and browsers say where a form comes from.
    if ((needs === 'write' || needs === 'read') && hasBody(request.method)) checkType(request, this.base);
  }

  private isOwn(headers: Headers, host: string): boolean {
    const origin = headers.get('origin');
    const isNamed = origin !== null && this.origins.includes(origin);
    if (origin !== null && !isNamed && originHost(origin) !== host) return false;
    const site = headers.get('sec-fetch-site');
    return site === null || site === 'same-origin' || site === 'none' || isNamed;
  }
}

function checkType(request: Request, base: string): void {
  const type = request.headers.get('content-type') ?? '';
  if (pathBelow(base, new URL(request.url).pathname) === `/api${importRoute.path}`) {
    if (type.toLowerCase() !== FILE_TYPE) throw new DatelineError('not-a-file');
  } else if (!isJson(type)) throw new DatelineError('not-json');
}

/** Whether a Content-Type is that of JSON. */
export const isJson = (type: string): boolean => /^application\/json\s*(;|$)/i.test(type);

function originHost(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
