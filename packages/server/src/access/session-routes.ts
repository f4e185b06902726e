import { DatelineError } from '@dateline/core/base';
import { type Context, Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import type { Access } from './access.js';
import type { Visited } from './admitted.js';
import { SESSION_PATH } from './needs.js';
import { isJson } from './same-site.js';

/** Seconds that a browser keeps the cookie: the longest that browsers allow. The token may be removed before. */
const MAX_AGE = 400 * 24 * 60 * 60;

export interface SessionOptions {
  cookie: string;
  /** The path below which the server is reached. */
  base: string;
}

/** POST signs a browser in with `{ token }`, GET says as whom it is signed in, DELETE signs it out. */
export function sessionRoutes(access: Access, { cookie, base }: SessionOptions): Hono<Visited> {
  const app = new Hono<Visited>();
  const keep = (c: Context<Visited>, secret: string, maxAge: number) =>
    setCookie(c, cookie, secret, {
      path: `${base}/`,
      httpOnly: true,
      sameSite: 'Strict',
      secure: c.var.secure,
      maxAge,
    });

  app.post(SESSION_PATH, async (c) => {
    if (!isJson(c.req.header('content-type') ?? '')) throw new DatelineError('not-json');
    const { token } = (await c.req.json().catch(() => ({}))) as { token?: unknown };
    const secret = typeof token === 'string' ? token.trim() : '';
    const visitor = secret === '' ? undefined : await access.visitorOf(secret, c.var.from);
    // A cookie holds nothing but the letters that tokens have.
    if (!visitor || !/^[\w-]+$/.test(secret)) throw new DatelineError('wrong-token');
    keep(c, secret, MAX_AGE);
    return c.json({ token: visitor.token ?? null, scopes: [...visitor.scopes] });
  });
  app.get(SESSION_PATH, async (c) => {
    const visitor = await access.admit(c.req.raw, c.var.from, 'read');
    return c.json({ token: visitor.token ?? null, scopes: [...visitor.scopes] });
  });
  app.delete(SESSION_PATH, (c) => {
    keep(c, '', 0);
    return c.body(null, 204);
  });
  return app;
}
