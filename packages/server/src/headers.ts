import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';

/** Set by the reader in a browser whose person wants pictures from the sites of the stories. */
export const MEDIA_COOKIE = 'dateline-media';

/**
 * What a page of ours may load. A picture tells the site it comes from who reads what and when, and the reader sends
 * nothing anywhere: so pictures, sound and film of other hosts are off until the person turns them on, in this browser
 * by the cookie `dateline-media=on` or for all by the option `remoteMedia`.
 */
function policy(remoteMedia: boolean): string {
  const media = remoteMedia ? ' https: http:' : '';
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data: blob:${media}`,
    `media-src 'self' blob:${media}`,
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function wantsMedia(c: Context): boolean {
  return getCookie(c, MEDIA_COOKIE) === 'on';
}

/** The headers that every answer carries, and the policy of pages. */
export function safeHeaders({ remoteMedia }: { remoteMedia: boolean }): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    headers.set('x-content-type-options', 'nosniff');
    headers.set('referrer-policy', 'no-referrer');
    headers.set('cross-origin-resource-policy', 'same-origin');
    headers.set('cross-origin-opener-policy', 'same-origin');
    headers.set('x-frame-options', 'DENY');
    headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
    headers.set('content-security-policy', policy(remoteMedia || wantsMedia(c)));
    if (c.req.path.startsWith('/api/')) headers.set('cache-control', 'no-store');
  };
}
