import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

/** Names that a build gives to content: a hash in them, so what is under one never changes. */
const HASHED = /^\/assets\/|[.-][\w-]{8,}\.(js|css|woff2?|png|svg|webp|avif)$/;

/** The files of a folder; addresses within the app that name no file get its index.html. */
export function files(folder: string): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    if (c.res.status !== 200 && c.res.status !== 206) return;
    const page = c.res.headers.get('content-type')?.startsWith('text/html');
    c.res.headers.set(
      'cache-control',
      !page && HASHED.test(c.req.path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
  });
  app.use(serveStatic({ root: folder, precompressed: true }));
  const index = serveStatic({ root: folder, path: 'index.html', precompressed: true });
  app.get('*', async (c, next) => {
    // A missing script or picture is missing; it is no page.
    if (/\.\w{1,8}$/.test(c.req.path) || !existsSync(join(folder, 'index.html'))) return next();
    return index(c, next);
  });
  return app;
}
