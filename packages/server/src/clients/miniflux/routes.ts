import { DatelineError } from '@dateline/core/base';
import type { Library } from '@dateline/library';
import { type Context, Hono } from 'hono';
import type { Visited } from '../../access/admitted.js';
import { fileOf } from '../../exchange.js';
import type { Pictures } from '../../media/pictures.js';
import { subscriptionsOf } from '../subscriptions.js';
import { ALL, categories, categoryQuery, createCategory, renameCategory } from './categories.js';
import { entryRoutes } from './entry-routes.js';
import { feedRoutes } from './feed-routes.js';
import { jsonOf, numberIn, textIn } from './request-json.js';
import { userOf } from './user.js';

/** The version of Miniflux whose API this is; clients ask it before they use what older ones lack. */
const VERSION = '2.2.0';

/** Version 1 of the API of Miniflux (https://miniflux.app/docs/api.html), over folders and feeds of Dateline. */
export function miniflux(libraryOf: (c: Context<Visited>) => Library, pictures: Pictures): Hono<Visited> {
  const app = new Hono<Visited>();
  const nameOf = (c: Context<Visited>) => c.var.visitor.person || 'dateline';

  app.get('/healthcheck', (c) => c.text('OK'));
  app.get('/version', (c) => c.text(VERSION));
  app.get('/v1/version', (c) =>
    c.json({ version: VERSION, commit: '', build_date: '', go_version: '', compiler: '', arch: '', os: '' }),
  );
  app.get('/v1/me', (c) => c.json(userOf(nameOf(c))));
  app.get('/v1/users', (c) => c.json([userOf(nameOf(c))]));
  app.put('/v1/users/:id/mark-all-as-read', async (c) => {
    await libraryOf(c).markAll('is:unread', { read: true });
    return c.body(null, 204);
  });
  app.get('/v1/integrations/status', async (c) =>
    c.json({ has_integrations: (await libraryOf(c).settings()).webhook !== undefined }),
  );

  app.get('/v1/categories', async (c) => c.json(await categories(libraryOf(c), c.req.query('counts') === 'true')));
  app.post('/v1/categories', async (c) =>
    c.json(await createCategory(libraryOf(c), textIn(await jsonOf(c), 'title') ?? ''), 201),
  );
  app.put('/v1/categories/:id', async (c) => {
    const title = textIn(await jsonOf(c), 'title') ?? '';
    return c.json(await renameCategory(libraryOf(c), numberIn(c, 'id'), title), 201);
  });
  app.delete('/v1/categories/:id', async (c) => {
    const id = numberIn(c, 'id');
    if (id === ALL) throw new DatelineError('bad-request', 'The feeds in no folder stay.');
    await libraryOf(c).removeFolder(id);
    return c.body(null, 204);
  });
  app.put('/v1/categories/:id/mark-all-as-read', async (c) => {
    const library = libraryOf(c);
    const query = categoryQuery(numberIn(c, 'id'), await subscriptionsOf(library));
    await library.markAll(`${query} is:unread`.trim(), { read: true });
    return c.body(null, 204);
  });
  app.put('/v1/categories/:id/refresh', async (c) => {
    void libraryOf(c)
      .refresh({})
      .catch(() => {});
    return c.body(null, 204);
  });

  feedRoutes(app, libraryOf, pictures);
  entryRoutes(app, libraryOf);

  // An address is followed as it is: what it leads to is found when it is added.
  app.post('/v1/discover', async (c) => {
    const url = textIn(await jsonOf(c), 'url') ?? '';
    if (!URL.canParse(url)) throw new DatelineError('bad-address', { address: url || '(none)' });
    return c.json([{ url, title: url, type: 'rss' }]);
  });
  app.get('/v1/export', async (c) => {
    const pieces: Uint8Array[] = [];
    for await (const piece of libraryOf(c).export('opml')) pieces.push(piece);
    return c.body(Buffer.concat(pieces), 200, { 'content-type': 'text/xml; charset=utf-8' });
  });
  app.post('/v1/import', async (c) => {
    await libraryOf(c).import(fileOf(c.req.raw), 'subscriptions.opml');
    return c.json({ message: 'Feeds imported successfully' }, 201);
  });
  return app;
}
