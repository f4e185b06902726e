import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Library } from '@dateline/library';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { Visited } from './access/admitted.js';
import { isPage, SIGN_IN_PATH } from './access/needs.js';
import { libraryOf } from './access/whose.js';
import { pageFile, withBase } from './page-file.js';

/** Names that a build gives to content: a hash in them, so what is under one never changes. */
const HASHED = /^\/assets\/|[.-][\w-]{8,}\.(js|css|woff2?|png|svg|webp|avif)$/;

/** What a build brings to write its own pages: `server/render.mjs` in its folder, which is not served. */
interface Renderer {
  /** The page of an address as HTML, with what the library has for it; links in it begin with `base`. */
  render(request: Request, library: Library, base: string): Promise<string>;
}

interface FilesOptions {
  /** The path below which the server is reached. */
  base: string;
  /** Told of a page that could not be written; the one of the build is served then. */
  onError(error: unknown): void;
}

/** The files of a folder; addresses within the app that name no file get its page. */
export function files(folder: string, library: Library, { base, onError }: FilesOptions): Hono<Visited> {
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
  app.get(SIGN_IN_PATH, async (c, next) => {
    const html = await pageFile(join(folder, 'sign-in.html'), base);
    return html === undefined ? next() : c.html(html);
  });
  if (existsSync(entry))
    app.get('*', async (c, next) => {
      if (!isPage(c.req.path)) return next();
      try {
        renderer ??= import(pathToFileURL(entry).href) as Promise<Renderer>;
        const { render } = await renderer;
        const html = await render(below(c.req.raw, c.req.path), libraryOf(library, c.var.visitor), base);
        // What a person reads is in it: it is kept nowhere.
        return c.html(withBase(html, base), 200, { 'cache-control': 'no-store' });
      } catch (error) {
        onError(error);
        return next();
      }
    });
  const page = join(folder, 'index.html');
  app.get('*', async (c, next) => {
    if (c.req.path !== '/' && c.req.path !== '/index.html') return next();
    const html = await pageFile(page, base);
    return html === undefined ? next() : c.html(html);
  });
  app.use(serveStatic({ root: folder, precompressed: true }));
  app.get('*', async (c, next) => {
    const html = isPage(c.req.path) ? await pageFile(page, base) : undefined;
    return html === undefined ? next() : c.html(html);
  });
  return app;
}

/** A request as it would be without a path above the server. */
function below(request: Request, path: string): Request {
  const url = new URL(request.url);
  if (url.pathname === path) return request;
  url.pathname = path;
  return new Request(url, { headers: request.headers });
}
