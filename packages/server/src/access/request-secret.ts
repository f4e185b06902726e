import type { Need } from './access.js';
import { isForOthers } from './needs.js';
import { pathBelow } from './public-url.js';

/** The cookie that a browser has after it signed in. Cookies do not tell ports apart, so its name does. */
export const cookieName = (port: number | string): string => `dateline-token-${port}`;

/** The secret that a request shows, from where its kind of client puts one. */
export function requestSecret(request: Request, needs: Need, cookie: string): string | undefined {
  const { headers } = request;
  const sent = headers.get('authorization')?.trim() ?? '';
  const bearer = /^Bearer +(\S+)$/i.exec(sent)?.[1];
  if (bearer !== undefined) return bearer;
  if (needs === 'clients') return clientSecret(sent, headers.get('x-auth-token'));
  return cookieOf(headers.get('cookie') ?? '', cookie);
}

/** The token in the address of a feed or a calendar. @param base the path below which the server is reached */
export function addressSecret(request: Request, base = ''): string | undefined {
  const url = new URL(request.url);
  return isForOthers(pathBelow(base, url.pathname)) ? (url.searchParams.get('token') ?? undefined) : undefined;
}

function clientSecret(sent: string, header: string | null): string | undefined {
  const google = /^GoogleLogin +auth=(\S+)$/i.exec(sent)?.[1];
  if (google !== undefined) return google;
  const basic = /^Basic +(\S+)$/i.exec(sent)?.[1];
  if (basic !== undefined) {
    const pair = Buffer.from(basic, 'base64').toString();
    return pair.slice(pair.indexOf(':') + 1);
  }
  return header?.trim() || undefined;
}

function cookieOf(header: string, name: string): string | undefined {
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim() || undefined;
  }
  return undefined;
}
