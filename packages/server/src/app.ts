import { DatelineError, isDatelineError, ONCE_CALLS } from '@dateline/core/base';
import type { Library, LibraryInfo } from '@dateline/library';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { streamSSE } from 'hono/streaming';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { getPath } from 'hono/utils/url';
import { type AdmittedOptions, admitted, type Visited } from './access/admitted.js';
import { addressFor, pathBelow } from './access/public-url.js';
import { hasBody } from './access/same-site.js';
import { sessionRoutes } from './access/session-routes.js';
import { signInPage } from './access/sign-in.js';
import { libraryOf } from './access/whose.js';
import { clientError, isClientPath } from './clients/client-errors.js';
import { CLIENT_FILE_PATHS } from './clients/client-paths.js';
import { clientRoutes } from './clients/client-routes.js';
import { compressed } from './compress.js';
import type { Events } from './events.js';
import { discard, exportAnswer, fileOf } from './exchange.js';
import { diaryCalendar, searchFeed } from './feeds-out.js';
import { files } from './files.js';
import { safeHeaders } from './headers.js';
import { callArguments, otherArguments } from './inputs/inputs.js';
import { laterRoutes } from './later-routes.js';
import { mediaRoutes } from './media/media-routes.js';
import type { Pictures } from './media/pictures.js';
import type { Recordings } from './media/recordings.js';
import { type MonitorOptions, monitorRoutes, noted } from './monitor/monitor-routes.js';
import { openApiRoute, openApiText } from './openapi-file.js';
import { OWNER_HEADER, ownerOf, shownPath } from './owner.js';
import type { Input, Route } from './route.js';
import {
  ACT_TIME_HEADER,
  atomRoute,
  type CallName,
  calendarRoute,
  eventsRoute,
  exportRoute,
  importRoute,
  KEY_HEADER,
  PERSON_HEADER,
  refreshRoute,
  routes,
} from './routes.js';
import { errorBody, errorHeaders, statusOf } from './status.js';

const allRoutes = { ...routes, ...laterRoutes };

export interface AppOptions extends Omit<AdmittedOptions, 'signIn'> {
  /** The cookie that a browser has after it signed in. */
  cookie: string;
  /** A folder of files to serve beside the API. */
  files?: string;
  /** What is told of how the server does. */
  monitor: MonitorOptions;
  pictures: Pictures;
  recordings: Recordings;
  /** Told of errors that are nobody's fault but the program's. */
  onError(error: unknown): void;
}

/** Paths at which a file is taken in. */
const FILE_PATHS: ReadonlySet<string> = new Set([`/api${importRoute.path}`, ...CLIENT_FILE_PATHS]);
/** Bytes of a request. */
const MAX_BODY = 2 ** 20;

const limit: MiddlewareHandler = bodyLimit({
  maxSize: MAX_BODY,
  onError: async (c) => {
    await discard(c.req.raw);
    throw new DatelineError('too-large-request', { limit: `${MAX_BODY / 2 ** 20} MB` });
  },
});

/** A library as an HTTP API under /api, and a folder of files beside it. */
export function appOf(library: Library, events: Events, options: AppOptions): Hono<Visited> {
  const base = options.publicUrl?.base ?? '';
  const app = new Hono<Visited>({ getPath: (request) => pathBelow(base, getPath(request)) });
  const { access } = options;
  const signIn = signInPage(options.files, base);
  app.onError((error, c) => {
    if (!isDatelineError(error)) options.onError(error);
    if (isClientPath(c.req.path)) return clientError(c, error);
    const headers = { 'cache-control': 'no-store', ...errorHeaders(error) };
    return c.json(errorBody(error), statusOf(error) as ContentfulStatusCode, headers);
  });
  app.notFound((c) => {
    throw new DatelineError('not-found', { path: c.req.path });
  });
  app.use(noted(options.monitor));
  app.use(safeHeaders);
  app.use(compressed);
  app.use(admitted({ ...options, signIn }));
  app.use((c, next) => (FILE_PATHS.has(c.req.path) ? next() : limit(c, next)));
  app.route('/', clientRoutes(library, { access, pictures: options.pictures, onError: options.onError }));
  for (const name of Object.keys(allRoutes) as CallName[]) {
    const route: Route = allRoutes[name];
    app.on(route.verb, `/api${route.path}`, async (c) => {
      const args = callArguments(name, route, await inputOf(c));
      const whose = actingOn(named(library, c), name, c);
      const value = await (whose[name] as (...args: unknown[]) => Promise<unknown>).apply(whose, args);
      if (name === 'info') {
        const { path, ...info } = value as LibraryInfo;
        const person = c.var.visitor.person ?? '';
        c.header(OWNER_HEADER, ownerOf(path, person));
        return c.json({ path: shownPath(path, person), ...info });
      }
      return c.json(value === undefined ? null : (value as object));
    });
  }
  app.on(refreshRoute.verb, `/api${refreshRoute.path}`, async (c) => {
    const [asked] = otherArguments('refresh', refreshRoute, await inputOf(c));
    return streamSSE(c, async (stream) => {
      const send = (event: string, value: unknown) => stream.writeSSE({ event, data: JSON.stringify(value) });
      try {
        await send('result', await named(library, c).refresh(asked, (progress) => void send('progress', progress)));
      } catch (error) {
        if (!isDatelineError(error)) options.onError(error);
        await send('error', errorBody(error));
      }
    });
  });
  app.on(importRoute.verb, `/api${importRoute.path}`, async (c) => {
    const [name, how] = otherArguments('import', importRoute, c.req.query());
    return c.json(await named(library, c).import(fileOf(c.req.raw), name, how));
  });
  app.on(exportRoute.verb, `/api${exportRoute.path}`, async (c) => {
    const [format, how] = otherArguments('export', exportRoute, c.req.query());
    return exportAnswer(named(library, c).export(format, how), format, c.req.method === 'HEAD');
  });
  app.on(eventsRoute.verb, `/api${eventsRoute.path}`, async (c) => {
    const resumed = c.req.header('last-event-id');
    // Headers alone: nobody would read the changes that follow.
    if (c.req.method === 'HEAD') return c.body(null, 200, { 'content-type': 'text/event-stream' });
    const input = { ...(resumed && { since: resumed }), ...c.req.query() };
    const [since] = otherArguments('events', eventsRoute, input);
    return events.respond(c, since, named(library, c), (end) => access.whenRemoved(c.var.visitor, end));
  });
  app.on(atomRoute.verb, `/api${atomRoute.path}`, async (c) => {
    const [id, person] = otherArguments('atom', atomRoute, await inputOf(c));
    return searchFeed(c, named(library, c, person), id, addressFor(c.req.url, c.req.path, options.publicUrl));
  });
  app.on(calendarRoute.verb, `/api${calendarRoute.path}`, async (c) => {
    const [days, person] = otherArguments('calendar', calendarRoute, await inputOf(c));
    return diaryCalendar(c, named(library, c, person), days);
  });
  app.get(`/api${openApiRoute.path}`, async (c) =>
    c.body(await openApiText(), 200, { 'content-type': 'application/json' }),
  );
  app.route('/', monitorRoutes(options.monitor));
  app.route('/', sessionRoutes(access, { cookie: options.cookie, base }));
  for (const [path, allowed] of allowedMethods())
    app.all(`/api${path}`, (c) => {
      throw new DatelineError('method-not-allowed', { method: c.req.method, allowed });
    });
  app.all('/api/*', (c) => c.notFound());
  app.route(
    '/',
    mediaRoutes((visitor, person) => libraryOf(library, visitor, person), options.pictures, options.recordings),
  );
  if (options.files !== undefined) app.route('/', files(options.files, library, { base, onError: options.onError }));
  return app;
}

/** The methods of every path as the header Allow has them; HEAD comes with GET. */
function allowedMethods(): Map<string, string> {
  const found = new Map<string, string>();
  for (const { path, verb } of [
    ...Object.values(allRoutes),
    refreshRoute,
    importRoute,
    exportRoute,
    eventsRoute,
    atomRoute,
    calendarRoute,
    openApiRoute,
  ]) {
    const methods = verb === 'GET' ? 'GET, HEAD' : verb;
    found.set(path, found.has(path) ? `${found.get(path)}, ${methods}` : methods);
  }
  return found;
}

/** The library, which does an act once where that comes under a key. In the draft a key stands within quotation marks. */
function actingOn(library: Library, name: CallName, c: Context): Pick<Library, CallName> {
  const key = c.req.header(KEY_HEADER)?.replace(/^"(.*)"$/, '$1');
  if (key === undefined || !ONCE_CALLS.some((call) => call === name)) return library;
  return library.once(key, c.req.header(ACT_TIME_HEADER)) as Pick<Library, CallName>;
}

/** The library of whoever asks, or of the person whom the request names. */
function named(library: Library, c: Context<Visited>, person = personOf(c)): Library {
  return libraryOf(library, c.var.visitor, person);
}

/** @throws DatelineError `bad-person` */
function personOf(c: Context): string | undefined {
  try {
    return decodeURIComponent(c.req.header(PERSON_HEADER) ?? '');
  } catch (error) {
    throw new DatelineError('bad-person', undefined, { cause: error });
  }
}

async function inputOf(c: Context): Promise<Input> {
  const path = Object.entries(c.req.param() as Record<string, string>).map(([name, value]) => [name, value.trim()]);
  return { ...c.req.query(), ...(await bodyOf(c)), ...Object.fromEntries(path) };
}

async function bodyOf(c: Context): Promise<Input> {
  if (!hasBody(c.req.method)) return {};
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
