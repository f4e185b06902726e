// Every route of the app, asked in every way that must be refused. The list comes from the app itself, so none can be forgotten.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { administrationOf, type Library, type Scope } from '@dateline/library';
import type { Hono } from 'hono';
import { expect, it, onTestFinished } from 'vitest';
import type { Visited } from '../src/access/admitted.js';
import { HEALTH_PATHS } from '../src/access/needs.js';
import { Proxies } from '../src/access/proxies.js';
import { cookieName } from '../src/access/request-secret.js';
import { TokenAccess } from '../src/access/token-access.js';
import { appOf } from '../src/app.js';
import { CLIENT_PATHS, OPEN_CLIENT_PATHS } from '../src/clients/client-paths.js';
import { Events } from '../src/events.js';
import { Pictures } from '../src/media/pictures.js';
import { Recordings } from '../src/media/recordings.js';
import { Metrics } from '../src/monitor/metrics.js';
import { article, folder, open, openDatabase } from './help.js';

const SECRET_WORDS = 'Story number 1';
const cookie = cookieName(4747);

/** The files of a reader whose pages tell a story. */
function reader(): string {
  const files = folder();
  mkdirSync(join(files, 'server'));
  mkdirSync(join(files, 'assets'));
  writeFileSync(join(files, 'index.html'), '<!doctype html><head><title>Reader</title></head>');
  writeFileSync(join(files, 'sign-in.html'), '<!doctype html><head><title>Sign in</title></head>');
  writeFileSync(join(files, 'assets', 'a.js'), 'export {};');
  writeFileSync(
    join(files, 'server', 'render.mjs'),
    `export const render = async (request, library) =>
      '<head></head>' + (await library.list()).items.map(({ headline }) => headline).join();`,
  );
  return files;
}

interface How {
  needsToken?: boolean;
  /** Networks of proxies that say in Remote-User who asks. */
  proxies?: readonly string[];
}

function appWith(library: Library, { needsToken = true, proxies }: How = {}): Hono<Visited> {
  const pictures = new Pictures({ allowPrivate: false });
  const recordings = new Recordings(false);
  const events = new Events();
  const administration = administrationOf(library);
  onTestFinished(async () => {
    events.close();
    await Promise.all([pictures.close(), recordings.close()]);
  });
  // Wrong tokens come from everywhere here, so each has waited.
  let now = 0;
  const access = new TokenAccess(library, {
    needsToken,
    cookie,
    ...(administration.accounts && { accounts: administration.accounts }),
    ...(proxies && { userHeader: 'remote-user' }),
    hosts: ['news.home'],
    origins: [],
    now: () => {
      now += 2 * 60 * 60_000;
      return now;
    },
  });
  return appOf(library, events, {
    access,
    cookie,
    monitor: { administration, metrics: new Metrics(administration), isEnding: () => false },
    proxies: new Proxies(proxies),
    ...(proxies && { userHeader: 'remote-user' }),
    tls: false,
    pictures,
    recordings,
    files: reader(),
    onError: (error) => {
      throw error;
    },
  });
}

interface Asked {
  method: string;
  path: string;
}

/** What the app answers to, each route with its parameters filled in; and files and pages, which are one route to it. */
function everything(app: Hono<Visited>): Asked[] {
  const found = new Map<string, Asked>();
  const add = (method: string, path: string) => found.set(`${method} ${path}`, { method, path });
  for (const { method, path } of app.routes) {
    const filled = path.replace(/:\w+(?:\{[^}]*\})?/g, '1').replace(/\*$/, 'x/y');
    for (const each of method === 'ALL' ? ['GET', 'POST', 'DELETE'] : [method]) add(each, filled);
  }
  for (const path of ['/', '/article/article-1', '/unread', '/index.html', '/sign-in', '/assets/a.js', '/no.js'])
    add('GET', path);
  return [...found.values()];
}

const isBelow = (path: string, above: readonly string[]) =>
  above.some((one) => path === one || path.startsWith(`${one}/`));

/** What holds nothing of a library, and the two ways to come in and to leave. */
const isOpen = ({ method, path }: Asked) =>
  ['/index.html', '/sign-in', '/assets/a.js', '/no.js', ...HEALTH_PATHS].includes(path) && method === 'GET'
    ? true
    : (path === '/api/session' && method !== 'GET') ||
      (isBelow(path, OPEN_CLIENT_PATHS) && !isBelow(path, CLIENT_PATHS));

const scopeFor = ({ method, path }: Asked): Scope =>
  isBelow(path, CLIENT_PATHS) ? 'clients' : method === 'GET' || path === '/api/entries' ? 'read' : 'write';

const isPage = ({ method, path }: Asked) =>
  method === 'GET' &&
  !isBelow(path, [
    '/api',
    '/metrics',
    '/picture',
    '/icon',
    '/media',
    '/media-text',
    ...CLIENT_PATHS,
    ...OPEN_CLIENT_PATHS,
  ]);

/** The address at the other end of the connection, as the server of Node has it. */
const from = (remoteAddress: string) => ({
  incoming: { socket: { remoteAddress, remotePort: 1, remoteFamily: 'IPv4' } },
});

async function ask(app: Hono<Visited>, { method, path }: Asked, headers: Record<string, string> = {}, peer?: string) {
  const body = method === 'POST' || method === 'PATCH' ? '{}' : undefined;
  const type = path === '/api/import' ? 'application/octet-stream' : 'application/json';
  const response = await app.request(
    `http://127.0.0.1:4747${path}`,
    {
      method,
      headers: { host: '127.0.0.1:4747', ...(body && { 'content-type': type }), ...headers },
      ...(body && { body }),
    },
    peer === undefined ? undefined : from(peer),
  );
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
  if (isStream) await response.body?.cancel();
  return { status: response.status, headers: response.headers, text: isStream ? '' : await response.text() };
}

it('refuses at every route who shows no token, a wrong one, one for less, and whoever comes from elsewhere', async () => {
  const library = await open();
  await library.put([article(1)]);
  const app = appWith(library);
  const all = await library.addToken('all', ['read', 'write', 'clients']);
  const only = {
    read: await library.addToken('read', ['read']),
    write: await library.addToken('write', ['write']),
    clients: await library.addToken('clients', ['clients']),
  };
  const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });
  const asked = everything(app);
  // The app has what is known of it: every call of a library, streams, files, pages.
  expect(asked.length).toBeGreaterThan(70);
  expect(asked).toContainEqual({ method: 'POST', path: '/api/mark-all' });
  const problems: string[] = [];
  const hold = (what: string, one: Asked, isRight: boolean, found: unknown) => {
    if (!isRight) problems.push(`${one.method} ${one.path} ${what}: ${found}`);
  };
  for (const one of asked) {
    const scope = scopeFor(one);
    const refused = async (what: string, statuses: readonly number[], headers: Record<string, string> = {}) => {
      const answer = await ask(app, one, headers);
      hold(what, one, statuses.includes(answer.status), answer.status);
      hold(`${what} tells a story`, one, !answer.text.includes(SECRET_WORDS), answer.text);
      const says = ['www-authenticate', 'google-bad-token'].some((name) => answer.headers.has(name));
      if (answer.status === 401) hold(what, one, says, 'does not say how');
      return answer;
    };
    await refused('under a foreign Host', [421], { host: 'evil.example', ...bearer(all.secret) });
    if (isOpen(one)) continue;
    const page = await refused('without a token', [401]);
    if (isPage(one)) hold('without a token', one, /Sign in|not-found/.test(page.text), page.text);
    await refused('with a wrong token', [401], bearer('dateline_wrong'));
    await refused('with a wrong cookie', [401], { cookie: `${cookie}=dateline_wrong` });
    for (const other of ['read', 'write', 'clients'] as const)
      if (other !== scope) await refused(`with a token for ${other}`, [403], bearer(only[other].secret));
    if (!isPage(one)) {
      const foreign: Record<string, string>[] = [
        { origin: 'https://evil.example' },
        { 'sec-fetch-site': 'cross-site' },
        { origin: 'null' },
      ];
      for (const headers of foreign)
        await refused('from another site', [403], {
          ...headers,
          ...bearer(all.secret),
          cookie: `${cookie}=${all.secret}`,
        });
    }
    // With the right one it gets as far as to what it asks.
    const admitted = await ask(app, one, bearer(only[scope].secret));
    hold('with its token', one, ![401, 403, 421, 429].includes(admitted.status), admitted.status);
  }
  expect(problems).toEqual([]);
  expect((await ask(app, { method: 'GET', path: '/' }, bearer(only.read.secret))).text).toContain(SECRET_WORDS);
  await library.close();
});

it('takes a cookie from its own pages, and never where other clients ask', async () => {
  const library = await open();
  await library.put([article(1)]);
  const app = appWith(library);
  const { secret } = await library.addToken('phone', ['read', 'write']);
  const session = (headers: Record<string, string>, body: unknown, method = 'POST') =>
    app.request('http://127.0.0.1:4747/api/session', {
      method,
      headers: { host: '127.0.0.1:4747', ...headers },
      ...(method === 'POST' && { body: JSON.stringify(body) }),
    });
  const json = { 'content-type': 'application/json' };
  for (const body of [{ token: 'dateline_wrong' }, {}, { token: 7 }, { token: `${secret}; path=/` }]) {
    const wrong = await session(json, body);
    expect([wrong.status, wrong.headers.get('set-cookie')]).toEqual([401, null]);
  }
  expect((await session({ 'content-type': 'text/plain' }, { token: secret })).status).toBe(415);
  expect((await session({ ...json, origin: 'https://evil.example' }, { token: secret })).status).toBe(403);
  const right = await session(json, { token: ` ${secret} ` });
  expect(await right.json()).toEqual({ token: 'phone', scopes: ['read', 'write'] });
  const set = right.headers.get('set-cookie')!;
  expect(set).toMatch(/^dateline-token-4747=dateline_[\w-]+; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Strict$/);
  const kept = { cookie: `dateline-look=dark; ${set.split(';')[0]}` };
  expect((await session(kept, undefined, 'GET')).status).toBe(200);
  expect((await ask(app, { method: 'GET', path: '/' }, kept)).text).toContain(SECRET_WORDS);
  expect((await ask(app, { method: 'POST', path: '/api/undo' }, kept)).status).toBe(200);
  for (const path of CLIENT_PATHS)
    expect((await ask(app, { method: 'GET', path: `${path}/x` }, kept)).status).toBe(401);
  const left = await session(kept, undefined, 'DELETE');
  expect([left.status, left.headers.get('set-cookie')]).toEqual([
    204,
    'dateline-token-4747=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict',
  ]);
  await library.removeToken('phone');
  expect((await session(kept, undefined, 'GET')).status).toBe(401);
});

it('lets feed readers and calendars in by their address, with a token that is for read alone', async () => {
  const library = await open();
  await library.put([article(1)]);
  const search = await library.saveSearch('Bridge', 'bridge');
  const app = appWith(library);
  const [read, more] = [await library.addToken('feeds', ['read']), await library.addToken('all', ['read', 'write'])];
  const atom = `/api/searches/${search.id}/atom`;
  const get = async (path: string) => (await ask(app, { method: 'GET', path })).status;
  expect(await get(`${atom}?token=${read.secret}`)).toBe(200);
  expect(await get(`/api/diary.ics?token=${read.secret}`)).toBe(200);
  expect(await get(`${atom}?token=${more.secret}`)).toBe(403);
  expect(await get(`${atom}?token=dateline_wrong`)).toBe(401);
  // Nowhere else: addresses are written down by whoever passes them on.
  for (const path of ['/api/articles', '/api/feeds', '/', '/api/events', '/api/export', '/article/api/diary.ics'])
    expect(await get(`${path}?token=${read.secret}`), path).toBe(401);
  const answer = await ask(app, { method: 'GET', path: `${atom}?token=${read.secret}` });
  expect(answer.text).not.toContain(read.secret);
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
});

it('gives each token the library of its own person, whatever the request says', async () => {
  const library = await open();
  await library.put([article(1)]);
  const anna = await library.as('Anna').addToken('hers', ['read']);
  const app = appWith(library);
  const hers = { authorization: `Bearer ${anna.secret}` };
  const count = async (headers: Record<string, string>, path = '/api/count') => {
    const { status, text } = await ask(app, { method: 'GET', path }, headers);
    return [status, status === 200 ? JSON.parse(text) : JSON.parse(text).error.code];
  };
  expect(await count(hers)).toEqual([200, 0]);
  expect(await count({ ...hers, 'dateline-person': 'anna' })).toEqual([200, 0]);
  expect(await count({ ...hers, 'dateline-person': 'Bert' })).toEqual([403, 'foreign-person']);
  expect(await count(hers, '/api/diary.ics?person=Bert')).toEqual([403, 'foreign-person']);
  expect((await ask(app, { method: 'GET', path: '/' }, hers)).text).not.toContain(SECRET_WORDS);
});

it('asks nobody at this machine for a token, and takes one for what it is', async () => {
  const library = await open();
  await library.put([article(1)]);
  const app = appWith(library, { needsToken: false });
  const { secret } = await library.addToken('script', ['read']);
  const status = async (method: string, path: string, authorization: string) =>
    (await ask(app, { method, path }, { ...(authorization && { authorization }) })).status;
  expect(await status('POST', '/api/undo', '')).toBe(200);
  // What an earlier server set, or another program sends, is no reason to turn a person away.
  expect(await status('POST', '/api/undo', 'Bearer dateline_wrong')).toBe(200);
  expect(await status('GET', '/api/count', `Bearer ${secret}`)).toBe(200);
  expect(await status('POST', '/api/undo', `Bearer ${secret}`)).toBe(403);
});

it('asks at every route for a session, or a proxy that says who asks, where people sign in', async () => {
  const library = await openDatabase();
  const accounts = administrationOf(library).accounts!;
  await accounts.add('Anna', 'correct horse');
  await accounts.add('Bert');
  await library.as('Anna').put([article(1)]);
  const app = appWith(library, { needsToken: false, proxies: ['10.0.0.0/8'] });
  const json = { host: '127.0.0.1:4747', 'content-type': 'application/json' };
  const signIn = (body: object, headers: object = {}) =>
    app.request('http://127.0.0.1:4747/api/session', {
      method: 'POST',
      headers: { ...json, ...headers },
      body: JSON.stringify(body),
    });
  for (const [body, code] of [
    [{ name: 'Anna', password: 'wrong horse' }, 'wrong-password'],
    [{ name: 'Bert', password: '' }, 'wrong-password'],
    [{ name: 'Carla', password: 'correct horse' }, 'wrong-password'],
    [{ name: ['Anna'], password: { a: 1 } }, 'wrong-password'],
  ] as const) {
    const wrong = await signIn(body);
    expect([
      wrong.status,
      wrong.headers.get('set-cookie'),
      ((await wrong.json()) as { error: { code: string } }).error.code,
    ]).toEqual([401, null, code]);
  }
  const hers = { name: 'anna', password: 'correct horse' };
  expect((await signIn(hers, { origin: 'https://evil.example' })).status).toBe(403);
  const right = await signIn(hers);
  expect(await right.json()).toEqual({ token: null, scopes: ['read', 'write'], person: 'Anna' });
  const set = right.headers.get('set-cookie')!;
  expect(set).toMatch(/^dateline-token-4747=dateline-session_[\w-]{43}; .*HttpOnly; SameSite=Strict$/);
  const session = { cookie: set.split(';')[0]! };
  const proxied = { 'remote-user': 'Anna' };
  const problems: string[] = [];
  for (const one of everything(app)) {
    if (isOpen(one)) continue;
    const hold = async (what: string, statuses: readonly number[], headers: Record<string, string>, peer?: string) => {
      const { status, text } = await ask(app, one, headers, peer);
      if (!statuses.includes(status)) problems.push(`${one.method} ${one.path} ${what}: ${status}`);
      if (text.includes(SECRET_WORDS)) problems.push(`${one.method} ${one.path} ${what} tells a story`);
    };
    // Even this machine signs in.
    await hold('without anything', [401], {}, one.path === '/metrics' ? '192.0.2.1' : '127.0.0.1');
    await hold('with a wrong session', [401], { cookie: `${cookie}=dateline-session_wrong` });
    await hold('named from a network that is not known', [401], proxied, '192.0.2.1');
    await hold('named with somebody in front', [401], { ...proxied, 'x-forwarded-for': '10.0.0.1' }, '192.0.2.1');
    if (!isPage(one) && scopeFor(one) !== 'clients') {
      await hold('named, for nobody', [403], { 'remote-user': 'Carla' }, '10.1.2.3');
      const elsewhere: Record<string, string>[] = [
        { origin: 'https://evil.example' },
        { 'sec-fetch-site': 'cross-site' },
      ];
      for (const foreign of elsewhere) {
        await hold('of another site', [403], { ...session, ...foreign });
        await hold('named, of another site', [403], { ...proxied, ...foreign }, '10.1.2.3');
      }
    }
    if (scopeFor(one) === 'clients') {
      await hold('with a session', [401], session);
      await hold('named', [401], proxied, '10.1.2.3');
      continue;
    }
    if (one.path === '/api/undo' || one.method === 'GET')
      for (const [headers, peer] of [
        [session, undefined],
        [proxied, '10.1.2.3'],
      ] as const) {
        const { status } = await ask(app, one, headers, peer);
        if ([401, 403, 421, 429].includes(status)) problems.push(`${one.method} ${one.path} admitted: ${status}`);
      }
  }
  expect(problems).toEqual([]);
  const count = async (headers: Record<string, string>, peer?: string) => {
    const { status, text } = await ask(app, { method: 'GET', path: '/api/count' }, headers, peer);
    return status === 200 ? JSON.parse(text) : JSON.parse(text).error.code;
  };
  expect(await count(session)).toBe(1);
  expect(await count(proxied, '::ffff:10.9.9.9')).toBe(1);
  expect(await count({ 'remote-user': 'bert' }, '10.9.9.9')).toBe(0);
  // Nobody asks in another one's name.
  for (const headers of [session, { ...session, 'remote-user': 'Bert' }])
    expect(await count({ ...headers, 'dateline-person': 'Bert' })).toBe('foreign-person');
  expect((await ask(app, { method: 'DELETE', path: '/api/session' }, session)).status).toBe(204);
  expect(await count(session)).toBe('wrong-token');
  const again = { cookie: (await signIn(hers)).headers.get('set-cookie')!.split(';')[0]! };
  expect(await count(again)).toBe(1);
  await accounts.remove('Anna');
  expect(await count(again)).toBe('wrong-token');
  expect(await count(proxied, '10.9.9.9')).toBe('unknown-proxy-user');
});

it('holds up nobody who was signed out elsewhere, whatever the browser asks with the session that is over', async () => {
  const library = await openDatabase();
  const accounts = administrationOf(library).accounts!;
  await accounts.add('Anna', 'correct horse');
  const options = { needsToken: true, cookie, accounts, hosts: [], origins: [], now: () => 1 };
  const access = new TokenAccess(library, options);
  const { secret } = await access.signIn('Anna', 'correct horse', '10.0.0.1');
  const request = new Request('http://127.0.0.1:4747/api/info', {
    headers: { host: '127.0.0.1', cookie: `${cookie}=${secret}` },
  });
  expect(await access.admit(request, '10.0.0.1', 'read')).toMatchObject({ person: 'Anna' });
  await accounts.add('Anna', 'another horse');
  for (let n = 0; n < 20; n++)
    await expect(access.admit(request, '10.0.0.1', 'read')).rejects.toMatchObject({ code: 'wrong-token' });
  expect(await access.signIn('Anna', 'another horse', '10.0.0.1')).toMatchObject({ visitor: { person: 'Anna' } });
  // Passwords are held up after some.
  const guess = () => access.signIn('Anna', 'guessed', '10.0.0.1').catch(({ code }) => code as unknown);
  for (let n = 0; n < 5; n++) expect(await guess()).toBe('wrong-password');
  expect(await guess()).toBe('too-many-wrong-tokens');
});

it('says how it does: whether it is ready to all, what it measures to this machine and to who may read', async () => {
  const library = await open();
  const app = appWith(library);
  const get = (path: string, headers: Record<string, string> = {}, peer?: string) =>
    ask(app, { method: 'GET', path }, headers, peer);
  expect(JSON.parse((await get('/healthz')).text)).toEqual({ ready: true });
  expect((await get('/metrics', {}, '192.0.2.1')).status).toBe(401);
  expect((await get('/metrics', { 'x-forwarded-for': '192.0.2.1' }, '127.0.0.1')).status).toBe(401);
  const { secret } = await library.addToken('watch', ['read']);
  const bearer = { authorization: `Bearer ${secret}` };
  await get('/api/articles/article-1', bearer);
  for (const answer of [await get('/metrics', bearer), await get('/metrics', {}, '127.0.0.1')]) {
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('route="/api/articles/:id",status="404"');
    expect(answer.text).toMatch(/^dateline_readings_due \d+$/m);
    expect(answer.text).not.toContain('article-1');
  }
  await library.close();
  expect((await get('/healthz')).status).toBe(503);
  expect((await get('/healthz/live')).status).toBe(200);
});
