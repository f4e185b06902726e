import { DatelineError, isDatelineError, parseArticle } from '@dateline/core';
import type { Library } from '@dateline/library';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { streamSSE } from 'hono/streaming';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Events } from './events.js';
import { Fields, type Input } from './fields.js';
import { files } from './files.js';
import { type GuardOptions, guard } from './guard.js';
import { safeHeaders } from './headers.js';
import { type CallName, eventsRoute, type Route, refreshRoute, routes } from './routes.js';
import { errorBody, statusOf } from './status.js';

export interface AppOptions extends GuardOptions {
  /** A folder of files to serve beside the API. */
  files?: string;
  remoteMedia: boolean;
  /** Told of errors that are nobody's fault but the program's. */
  onError(error: unknown): void;
}

/** Bytes of a request: an export of a large library goes in whole. */
const LARGEST = 256 * 1024 * 1024;

/** A library as an HTTP API under /api, and a folder of files beside it. */
export function appOf(library: Library, events: Events, options: AppOptions): Hono {
  const app = new Hono();
  app.onError((error, c) => {
    if (!isDatelineError(error)) options.onError(error);
    return c.json(errorBody(error), statusOf(error) as ContentfulStatusCode, { 'cache-control': 'no-store' });
  });
  app.notFound((c) => {
    throw new DatelineError('not-found', { path: c.req.path });
  });
  app.use(safeHeaders(options));
  app.use(guard(options));
  app.use(
    bodyLimit({
      maxSize: LARGEST,
      onError: () => {
        throw new DatelineError('too-large-request');
      },
    }),
  );
  for (const name of Object.keys(routes) as CallName[]) {
    const route = routes[name] as Route<unknown[]>;
    const call = library[name].bind(library) as (...args: unknown[]) => Promise<unknown>;
    app.on(route.verb, `/api${route.path}`, async (c) => {
      const args = route.toArgs(await fieldsOf(c));
      if (name === 'put') args[0] = (args[0] as unknown[]).map(parseArticle);
      const value = await call(...args);
      return c.json(value === undefined ? null : (value as object));
    });
  }
  app.on(refreshRoute.verb, `/api${refreshRoute.path}`, async (c) => {
    const [asked] = refreshRoute.toArgs(await fieldsOf(c));
    return streamSSE(c, async (stream) => {
      const send = (event: string, value: unknown) => stream.writeSSE({ event, data: JSON.stringify(value) });
      try {
        await send('result', await library.refresh(asked, (progress) => void send('progress', progress)));
      } catch (error) {
        if (!isDatelineError(error)) options.onError(error);
        await send('error', errorBody(error));
      }
    });
  });
  app.on(eventsRoute.verb, `/api${eventsRoute.path}`, async (c) => {
    const resumed = c.req.header('last-event-id');
    const [since] = eventsRoute.toArgs(new Fields({ ...(resumed && { since: resumed }), ...c.req.query() }));
    return events.respond(c, since);
  });
  app.all('/api/*', (c) => c.notFound());
  if (options.files !== undefined) app.route('/', files(options.files));
  return app;
}

async function fieldsOf(c: Context): Promise<Fields> {
  const path = Object.entries(c.req.param() as Record<string, string>).map(([name, value]) => [name, value.trim()]);
  return new Fields({ ...c.req.query(), ...(await bodyOf(c)), ...Object.fromEntries(path) });
}

async function bodyOf(c: Context): Promise<Input> {
  if (c.req.method === 'GET' || c.req.method === 'DELETE') return {};
  let value: unknown;
  try {
    value = await c.req.json();
  } catch (error) {
    if (isDatelineError(error)) throw error;
    throw new DatelineError('bad-request', 'The body of the request is no JSON.', { cause: error });
  }
  if (!value || typeof value !== 'object' || Array.isArray(value))
    throw new DatelineError('bad-request', 'The body of the request has to be a JSON object.');
  return value as Input;
}
