import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Library } from '@dateline/library';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { Visited } from './access/admitted.js';
import { isPage } from './access/needs.js';
import { libraryOf } from './access/whose.js';

/** Names that a build gives to content: a hash in them, so what is under one never changes. */
const HASHED = /^\/assets\/|[.-][\w-]{8,}\.(js|css|woff2?|png|svg|webp|avif)$/;

/** What a build brings to write its own pages: `server/render.mjs` in its folder, which is not served. */
interface Renderer {
  /** The page of an address as HTML, with what the library has for it. */
  render(request: Request, library: Library): Promise<string>;
}

/**
 * The files of a folder; addresses within the app that name no file get its page.
 * @param onError told of a page that could not be written; the one of the build is served then
 */
export function files(folder: string, library: Library, onError: (error: unknown) => void): Hono<Visited> {
  const app = new Hono<Visited>();
  const entry = join(folder, 'server', 'render.mjs');
  let renderer: Promise<Renderer> | undefined;
  app.get('/server/*', (c) => c.notFound());
  app.use(async (c, next) => {
    await next();
    if ((c.res.status !== 200 && c.res.status !== 206) || c.res.headers.has('cache-control')) return;
    const page = c.res.headers.get('content-type')?.startsWith('text/html');
    c.res.headers.set(
      'cache-control',
      !page && HASHED.test(c.req.path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
  });
  if (existsSync(entry))
    app.get('*', async (c, next) => {
      if (!isPage(c.req.path)) return next();
      try {
        renderer ??= import(pathToFileURL(entry).href) as Promise<Renderer>;
        const { render } = await renderer;
        // What a person reads is in it: it is kept nowhere.
        return c.html(await render(c.req.raw, libraryOf(library, c.var.visitor)), 200, { 'cache-control': 'no-store' });
      } catch (error) {
        onError(error);
        return next();
      }
    });
  app.use(serveStatic({ root: folder, precompressed: true }));
  const index = serveStatic({ root: folder, path: 'index.html', precompressed: true });
  app.get('*', async (c, next) => {
    if (!isPage(c.req.path) || !existsSync(join(folder, 'index.html'))) return next();
    return index(c, next);
  });
  return app;
}
