import { DatelineError } from '@dateline/core/base';
import { type Context, Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import type { Access, Visitor } from './access.js';
import type { Visited } from './admitted.js';
import { SESSION_PATH } from './needs.js';
import { isJson } from './same-site.js';

/** Seconds that a browser keeps the cookie: the longest that browsers allow. The token may be removed before. */
const MAX_AGE = 400 * 24 * 60 * 60;

/** Says that people sign in here by a name and a password. */
export const PASSWORDS_HEADER = 'dateline-passwords';

export interface SessionOptions {
  cookie: string;
  /** The path below which the server is reached. */
  base: string;
}

const shown = ({ token, person, scopes }: Visitor) => ({
  token: token ?? null,
  scopes: [...scopes],
  ...(token === undefined && person !== undefined && { person }),
});

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** POST signs a browser in with `{ token }` or `{ name, password }`, GET says as whom it is signed in, DELETE signs it out. */
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
    const { token, name, password } = (await c.req.json().catch(() => ({}))) as Record<string, unknown>;
    if (name !== undefined) {
      const agent = c.req.header('user-agent');
      const { visitor, secret } = await access.signIn(textOf(name), textOf(password), c.var.from, agent);
      keep(c, secret, MAX_AGE);
      return c.json(shown(visitor));
    }
    const secret = textOf(token).trim();
    const visitor = secret === '' ? undefined : await access.visitorOf(secret, c.var.from);
    // A cookie holds nothing but the letters that tokens have.
    if (!visitor || !/^[\w-]+$/.test(secret)) throw new DatelineError('wrong-token');
    keep(c, secret, MAX_AGE);
    return c.json(shown(visitor));
  });
  app.get(SESSION_PATH, async (c) => {
    // The page that signs in asks first whether it is to take a password.
    if (await access.hasPasswords()) c.header(PASSWORDS_HEADER, '1');
    return c.json(shown(await access.admit(c.req.raw, c.var.from, 'read')));
  });
  app.delete(SESSION_PATH, async (c) => {
    await access.signOut(c.req.raw);
    keep(c, '', 0);
    return c.body(null, 204);
  });
  return app;
}
