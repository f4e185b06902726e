import { createHash } from 'node:crypto';
import { DatelineError } from '@dateline/core/base';
import type { Library } from '@dateline/library';
import { type Context, Hono } from 'hono';
import type { Access } from '../../access/access.js';
import type { Visited } from '../../access/admitted.js';
import { fileOf } from '../../exchange.js';
import { parametersOf } from '../parameters.js';
import { atomStream } from './atom-answer.js';
import { editTag, markAllAsRead, removeLabel, renameLabel } from './edits.js';
import { subscriptionList, tagList, unreadCounts } from './lists.js';
import { itemContents, streamContents, streamIds } from './stream-answers.js';
import { editSubscriptions, quickAdd } from './subscription-edits.js';

const API = '/reader/api/0';
/** Clients keep what `token` answers for half an hour and send it with edits; it has had this length since Google's. */
const TOKEN_LENGTH = 57;

/**
 * The Google Reader API as FreshRSS offers it. A client signs in with a token of the library as its password and then shows it
 * in a header with each request, which no page of another site can have a browser do; so what it sends as `T` proves nothing more.
 */
export function googleReader(access: Access, libraryOf: (c: Context<Visited>) => Library): Hono<Visited> {
  const app = new Hono<Visited>();
  const ok = (c: Context) => c.text('OK');

  app.on(['GET', 'POST'], '/accounts/ClientLogin', async (c) => {
    const secret = (await parametersOf(c)).get('Passwd') ?? '';
    const visitor = secret === '' ? undefined : await access.visitorOf(secret, c.var.from);
    if (!visitor?.scopes.has('clients')) return c.text('Error=BadAuthentication\n', 401);
    return c.text(`SID=${secret}\nLSID=null\nAuth=${secret}\n`);
  });
  app.get(`${API}/token`, (c) => {
    const shown = c.req.header('authorization') ?? '';
    return c.text(`${createHash('sha256').update(shown).digest('hex').slice(0, 40).padEnd(TOKEN_LENGTH, 'Z')}\n`);
  });
  app.get(`${API}/user-info`, (c) => {
    const name = c.var.visitor.person || 'dateline';
    return c.json({ userId: name, userName: name, userProfileId: name, userEmail: '' });
  });

  app.get(`${API}/tag/list`, async (c) => c.json(await tagList(libraryOf(c))));
  app.get(`${API}/subscription/list`, async (c) => c.json(await subscriptionList(libraryOf(c))));
  app.get(`${API}/unread-count`, async (c) => c.json(await unreadCounts(libraryOf(c))));
  // What clients ask for and FreshRSS has none of either.
  app.get(`${API}/preference/list`, (c) => c.json({ prefs: [] }));
  app.get(`${API}/preference/stream/list`, (c) => c.json({ streamprefs: {} }));
  app.get(`${API}/friend/list`, (c) => c.json({ friends: [] }));

  app.on(['GET', 'POST'], `${API}/stream/items/ids`, (c) => streamIds(c, libraryOf(c)));
  app.on(['GET', 'POST'], `${API}/stream/items/contents`, (c) => itemContents(c, libraryOf(c)));
  app.on(['GET', 'POST'], [`${API}/stream/contents`, `${API}/stream/contents/*`], (c) =>
    streamContents(c, libraryOf(c), streamOf(c, '/stream/contents')),
  );
  app.get('/reader/atom/*', (c) => atomStream(c, libraryOf(c), streamOf(c, '/reader/atom')));

  app.post(`${API}/edit-tag`, async (c) => {
    await editTag(libraryOf(c), await parametersOf(c));
    return ok(c);
  });
  app.post(`${API}/mark-all-as-read`, async (c) => {
    await markAllAsRead(libraryOf(c), await parametersOf(c));
    return ok(c);
  });
  app.post(`${API}/rename-tag`, async (c) => {
    const parameters = await parametersOf(c);
    await renameLabel(libraryOf(c), parameters.get('s') ?? parameters.get('t') ?? '', parameters.get('dest') ?? '');
    return ok(c);
  });
  app.post(`${API}/disable-tag`, async (c) => {
    const parameters = await parametersOf(c);
    for (const stream of [...parameters.getAll('s'), ...parameters.getAll('t')])
      await removeLabel(libraryOf(c), stream);
    return ok(c);
  });
  app.on(['GET', 'POST'], `${API}/subscription/quickadd`, async (c) =>
    c.json(await quickAdd(libraryOf(c), (await parametersOf(c)).get('quickadd') ?? '')),
  );
  app.post(`${API}/subscription/edit`, async (c) => {
    await editSubscriptions(libraryOf(c), await parametersOf(c));
    return ok(c);
  });
  app.get(`${API}/subscription/export`, async (c) => {
    const pieces: Uint8Array[] = [];
    for await (const piece of libraryOf(c).export('opml')) pieces.push(piece);
    return c.body(Buffer.concat(pieces), 200, { 'content-type': 'text/xml; charset=utf-8' });
  });
  app.post(`${API}/subscription/import`, async (c) => {
    await libraryOf(c).import(fileOf(c.req.raw), 'subscriptions.opml');
    return ok(c);
  });
  return app;
}

/** The stream that a path names behind its beginning, percent-encoded or not. */
function streamOf(c: Context, behind: string): string {
  const { pathname } = new URL(c.req.url);
  const path = pathname.slice(pathname.indexOf(behind) + behind.length + 1);
  try {
    return decodeURIComponent(path);
  } catch {
    throw new DatelineError('bad-request', { field: 'stream', wanted: 'percent-encoded UTF-8' });
  }
}
