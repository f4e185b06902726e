import type { Library } from '@dateline/library';
import type { Hono } from 'hono';
import type { Visited } from '../../src/access/admitted.js';
import { type AppOptions, appOf } from '../../src/app.js';
import { FRESHRSS } from '../../src/clients/client-paths.js';
import { Events } from '../../src/events.js';
import { laterRoutes } from '../../src/later-routes.js';
import { routes } from '../../src/routes.js';
import { folder } from '../help.js';
import { HERS, type Ids } from './anna.js';

/** What is sent to a route in the place of what it names: more in its address, and a body as JSON, as a form, or as a file. */
interface Asked {
  path: string;
  json?: unknown;
  form?: Record<string, string>;
  file?: string;
}

const READER = '/reader/api/0';

/** Every route that is no call of the library, with everything of hers that it could be asked for. */
const asked: Record<string, (ids: Ids) => (string | Asked)[]> = {
  'POST /api/refresh': ({ feed }) => [{ path: '/api/refresh', json: { feed, force: true } }],
  'POST /api/import': ({ exported }) => [{ path: '/api/import?name=hers.ndjson', file: exported }],
  'GET /api/export': () => ['ndjson', 'opml', 'markdown'].map((format) => `/api/export?format=${format}&secrets=true`),
  'GET /api/searches/:id/atom': ({ search }) => [
    `/api/searches/${search}/atom`,
    `/api/searches/${search}/atom?person=Anna`,
  ],
  'GET /api/diary.ics': () => ['/api/diary.ics?from=2020-01-01', '/api/diary.ics?from=2020-01-01&person=Anna'],
  // It never ends: what it begins with is read by itself.
  'GET /api/events': () => [],
  'GET /api/openapi.json': () => ['/api/openapi.json'],
  'GET /healthz': () => ['/healthz'],
  'GET /healthz/live': () => ['/healthz/live'],
  'GET /metrics': () => ['/metrics'],
  'POST /api/session': () => [{ path: '/api/session', json: { name: 'Anna', password: 'guessed' } }],
  'GET /api/session': () => ['/api/session'],
  // His own comes to its end with it.
  'DELETE /api/session': () => [],
  'GET /picture': ({ own, shared, picture }) =>
    [own, shared].flatMap((article) => [
      `/picture?article=${article}&url=${encodeURIComponent(picture)}`,
      `/picture?article=${article}&url=${encodeURIComponent(picture)}&person=Anna`,
    ]),
  'GET /media': ({ own, picture }) => [`/media?article=${own}&url=${encodeURIComponent(picture)}`],
  'GET /media-text': ({ own, picture }) => [`/media-text?article=${own}&url=${encodeURIComponent(picture)}`],
  'GET /icon': ({ feed }) => [`/icon?feed=${feed}`, `/icon?feed=${feed}&person=Anna`],
  'GET /server/*': () => ['/server/render.mjs'],
  'GET /sign-in': () => ['/sign-in'],
  'GET /*': ({ own }) => ['/', '/saved', `/articles/${own}`],

  'GET /accounts/ClientLogin': () => [`/accounts/ClientLogin?Email=Anna&Passwd=guessed`],
  'POST /accounts/ClientLogin': () => [{ path: '/accounts/ClientLogin', form: { Email: 'Anna', Passwd: 'guessed' } }],
  'GET /reader/api/0/token': () => [`${READER}/token`],
  'GET /reader/api/0/user-info': () => [`${READER}/user-info`],
  'GET /reader/api/0/tag/list': () => [`${READER}/tag/list`],
  'GET /reader/api/0/subscription/list': () => [`${READER}/subscription/list`],
  'GET /reader/api/0/unread-count': () => [`${READER}/unread-count`],
  'GET /reader/api/0/preference/list': () => [`${READER}/preference/list`],
  'GET /reader/api/0/preference/stream/list': () => [`${READER}/preference/stream/list`],
  'GET /reader/api/0/friend/list': () => [`${READER}/friend/list`],
  'GET /reader/api/0/stream/items/ids': (ids) => streams(ids).map((s) => `${READER}/stream/items/ids?n=100&s=${s}`),
  'POST /reader/api/0/stream/items/ids': (ids) =>
    streams(ids).map((s) => ({ path: `${READER}/stream/items/ids`, form: { s: decodeURIComponent(s) } })),
  'GET /reader/api/0/stream/items/contents': ({ number }) => [`${READER}/stream/items/contents?i=${number}`],
  'POST /reader/api/0/stream/items/contents': ({ number }) => [
    { path: `${READER}/stream/items/contents`, form: { i: String(number) } },
  ],
  'GET /reader/api/0/stream/contents': (ids) => streams(ids).map((s) => `${READER}/stream/contents?s=${s}`),
  'POST /reader/api/0/stream/contents': (ids) =>
    streams(ids).map((s) => ({ path: `${READER}/stream/contents`, form: { s: decodeURIComponent(s) } })),
  'GET /reader/api/0/stream/contents/*': (ids) => streams(ids).map((s) => `${READER}/stream/contents/${s}`),
  'POST /reader/api/0/stream/contents/*': (ids) =>
    streams(ids).map((s) => ({ path: `${READER}/stream/contents/${s}`, form: {} })),
  'GET /reader/atom/*': (ids) => streams(ids).map((s) => `/reader/atom/${s}`),
  'POST /reader/api/0/edit-tag': ({ number }) => [
    {
      path: `${READER}/edit-tag`,
      form: { i: String(number), r: 'user/-/state/com.google/starred', a: 'user/-/label/his' },
    },
  ],
  'POST /reader/api/0/mark-all-as-read': (ids) =>
    streams(ids).map((s) => ({ path: `${READER}/mark-all-as-read`, form: { s: decodeURIComponent(s) } })),
  'POST /reader/api/0/rename-tag': () => [
    { path: `${READER}/rename-tag`, form: { s: `user/-/label/${HERS}`, dest: 'user/-/label/his' } },
  ],
  'POST /reader/api/0/disable-tag': () => [{ path: `${READER}/disable-tag`, form: { s: `user/-/label/${HERS}` } }],
  'GET /reader/api/0/subscription/quickadd': ({ address }) => [
    `${READER}/subscription/quickadd?quickadd=${encodeURIComponent(address)}`,
  ],
  'POST /reader/api/0/subscription/quickadd': ({ address }) => [
    { path: `${READER}/subscription/quickadd`, form: { quickadd: address } },
  ],
  'POST /reader/api/0/subscription/edit': ({ feed }) =>
    ['edit', 'unsubscribe', 'subscribe'].map((ac) => ({
      path: `${READER}/subscription/edit`,
      form: { ac, s: `feed/${feed}`, t: 'His', a: 'user/-/label/His' },
    })),
  'GET /reader/api/0/subscription/export': () => [`${READER}/subscription/export`],
  'POST /reader/api/0/subscription/import': ({ address }) => [
    { path: `${READER}/subscription/import`, file: outlines(address) },
  ],

  'GET /healthcheck': () => ['/healthcheck'],
  'GET /version': () => ['/version'],
  'GET /v1/version': () => ['/v1/version'],
  'GET /v1/me': () => ['/v1/me'],
  'GET /v1/users': () => ['/v1/users'],
  'PUT /v1/users/:id/mark-all-as-read': () => [0, 1, 2, 3].map((id) => ({ path: `/v1/users/${id}/mark-all-as-read` })),
  'GET /v1/integrations/status': () => ['/v1/integrations/status'],
  'GET /v1/categories': () => ['/v1/categories?counts=true'],
  'POST /v1/categories': () => [{ path: '/v1/categories', json: { title: 'Theirs' } }],
  'PUT /v1/categories/:id': (ids) => [{ path: `/v1/categories/${ids.folder}`, json: { title: 'Taken' } }],
  'DELETE /v1/categories/:id': (ids) => [`/v1/categories/${ids.folder}`],
  'PUT /v1/categories/:id/mark-all-as-read': (ids) => [{ path: `/v1/categories/${ids.folder}/mark-all-as-read` }],
  'PUT /v1/categories/:id/refresh': (ids) => [{ path: `/v1/categories/${ids.folder}/refresh` }],
  'GET /v1/feeds': () => ['/v1/feeds'],
  'GET /v1/categories/:id/feeds': (ids) => [`/v1/categories/${ids.folder}/feeds`],
  'GET /v1/feeds/counters': () => ['/v1/feeds/counters'],
  'PUT /v1/feeds/refresh': () => [{ path: '/v1/feeds/refresh' }],
  'GET /v1/feeds/:id': ({ feed }) => [`/v1/feeds/${feed}`],
  'POST /v1/feeds': ({ address, ...ids }) => [
    { path: '/v1/feeds', json: { feed_url: address, category_id: ids.folder } },
    { path: '/v1/feeds', json: { feed_url: address } },
  ],
  'PUT /v1/feeds/:id': ({ feed }) => [{ path: `/v1/feeds/${feed}`, json: { title: 'His', password: 'his' } }],
  'DELETE /v1/feeds/:id': ({ feed }) => [`/v1/feeds/${feed}`],
  'PUT /v1/feeds/:id/refresh': ({ feed }) => [{ path: `/v1/feeds/${feed}/refresh` }],
  'PUT /v1/feeds/:id/mark-all-as-read': ({ feed }) => [{ path: `/v1/feeds/${feed}/mark-all-as-read` }],
  'GET /v1/feeds/:id/icon': ({ feed }) => [`/v1/feeds/${feed}/icon`],
  'GET /v1/icons/:id': ({ feed }) => [`/v1/icons/${feed}`],
  'GET /v1/entries': () => ['/v1/entries?limit=100', `/v1/entries?search=${HERS}`, '/v1/entries?starred=true'],
  'GET /v1/feeds/:feed/entries': ({ feed }) => [`/v1/feeds/${feed}/entries`],
  'GET /v1/categories/:category/entries': (ids) => [`/v1/categories/${ids.folder}/entries`],
  'GET /v1/entries/:id': ({ number }) => [`/v1/entries/${number}`],
  'GET /v1/feeds/:feed/entries/:id': ({ feed, number }) => [`/v1/feeds/${feed}/entries/${number}`],
  'GET /v1/categories/:category/entries/:id': ({ folder, number }) => [`/v1/categories/${folder}/entries/${number}`],
  'PUT /v1/entries': ({ number }) => [{ path: '/v1/entries', json: { entry_ids: [number], status: 'unread' } }],
  'PUT /v1/entries/:id/bookmark': ({ number }) => [{ path: `/v1/entries/${number}/bookmark` }],
  'POST /v1/entries/:id/bookmark': ({ number }) => [{ path: `/v1/entries/${number}/bookmark`, json: {} }],
  'PUT /v1/entries/:id/star': ({ number }) => [{ path: `/v1/entries/${number}/star` }],
  'POST /v1/entries/:id/star': ({ number }) => [{ path: `/v1/entries/${number}/star`, json: {} }],
  'POST /v1/entries/:id/save': ({ number }) => [{ path: `/v1/entries/${number}/save`, json: {} }],
  'GET /v1/entries/:id/fetch-content': ({ number }) => [`/v1/entries/${number}/fetch-content`],
  'POST /v1/discover': ({ address }) => [{ path: '/v1/discover', json: { url: address } }],
  'GET /v1/export': () => ['/v1/export'],
  'POST /v1/import': ({ address }) => [{ path: '/v1/import', file: outlines(address) }],
};

const streams = ({ feed, address }: Ids): string[] =>
  [
    'user/-/state/com.google/reading-list',
    'user/-/state/com.google/starred',
    `user/-/label/${HERS}`,
    `feed/${feed}`,
    `feed/${address}`,
  ].map(encodeURIComponent);

const outlines = (address: string) =>
  `<opml version="2.0"><body><outline type="rss" text="His" xmlUrl="${address}"/></body></opml>`;

/** What may stand in a path: numbers where numbers do, else what she has of it. */
const idsFor = (path: string, ids: Ids): (string | number)[] =>
  Object.values(ids).filter((id) => (typeof id === 'number') === /feeds|folders|searches|rules|hooks/.test(path));

/** What is asked of a call of the library; those that change something are asked by the client, method by method. */
function askedOfCall(verb: string, path: string, ids: Ids): string[] {
  if (verb !== 'GET' && verb !== 'DELETE') return [];
  const places = path.match(/:\w+/g)?.length ?? 0;
  if (places === 0) return [path];
  return [...new Set(idsFor(path, ids))].map((id) => path.replaceAll(/:\w+/g, encodeURIComponent(String(id))));
}

/** The routes of a server with files, as `VERB /path`, without what all requests go through. */
function served(): string[] {
  const options = { files: folder(), monitor: {}, onError() {} } as unknown as AppOptions;
  const app: Hono<Visited> = appOf({} as Library, new Events(), options);
  const all = app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`);
  return [...new Set(all)];
}

/** A request as it is sent. */
export interface Sent extends Asked {
  verb: string;
}

/** Requests to every route there is. @throws Error for a route that nothing is asked of */
export function requests(ids: Ids): Sent[] {
  const calls = new Map(
    Object.values({ ...routes, ...laterRoutes }).map(({ verb, path }) => [`${verb} /api${path}`, { verb, path }]),
  );
  return served().flatMap((route) => {
    const [verb = '', path = ''] = route.split(' ');
    if (calls.has(route)) return askedOfCall(verb, path, ids).map((each) => ({ verb, path: each }));
    // FreshRSS has the same below a path of its own.
    const base = path.startsWith(FRESHRSS) ? FRESHRSS : '';
    if (path === FRESHRSS) return [{ verb, path }];
    const ask = asked[`${verb} ${path.slice(base.length)}`];
    if (!ask) throw new Error(`Nothing is asked of ${route}: say in requests.ts what of Anna's it could be asked for.`);
    return ask(ids).map((each) => {
      const one = typeof each === 'string' ? { path: each } : each;
      return { verb, ...one, path: `${base}${one.path}` };
    });
  });
}
