import type { MiddlewareHandler } from 'hono';

/**
 * What a page of ours may load: from this server alone. A picture tells the site it comes from who reads what and when, so
 * pictures, sound and film of stories come through the server as well.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  // No string becomes script or HTML; the one policy lets a page start its own worker.
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

/** The headers that every answer carries, and the policy of pages. */
export const safeHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  const { headers } = c.res;
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'no-referrer');
  headers.set('cross-origin-resource-policy', 'same-origin');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('x-frame-options', 'DENY');
  headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
  headers.set('content-security-policy', POLICY);
  if (c.req.path.startsWith('/api/')) headers.set('cache-control', 'no-store');
};
