import { DatelineError } from '@dateline/core/base';
import type { FeedSettings, Library } from '@dateline/library';
import type { Context, Hono } from 'hono';
import type { Visited } from '../../access/admitted.js';
import { ICON_WIDTH } from '../../media/icon-address.js';
import type { Pictures } from '../../media/pictures.js';
import { feedQuery, OWN_FEED, type Subscription, subscriptionsOf } from '../subscriptions.js';
import { feedsIn, folderOf } from './categories.js';
import { feedRow } from './feed-rows.js';
import { jsonOf, numberIn, textIn } from './request-json.js';

type LibraryOf = (c: Context<Visited>) => Library;

/** Feeds: lists, one, its icon, and what is done with it. */
export function feedRoutes(app: Hono<Visited>, libraryOf: LibraryOf, pictures: Pictures): void {
  app.get('/v1/feeds', async (c) => c.json((await subscriptionsOf(libraryOf(c))).feeds.map(feedRow)));
  app.get('/v1/categories/:id/feeds', async (c) => {
    const subscriptions = await subscriptionsOf(libraryOf(c));
    const id = numberIn(c, 'id');
    folderOf(id, subscriptions);
    return c.json(feedsIn(subscriptions.feeds, id).map(feedRow));
  });
  app.get('/v1/feeds/counters', async (c) => {
    const { feeds } = await subscriptionsOf(libraryOf(c));
    const counts = (of: (feed: Subscription) => number) =>
      Object.fromEntries(feeds.map((feed) => [feed.id, of(feed)] as const).filter(([, count]) => count > 0));
    return c.json({ reads: counts(({ total, unread }) => total - unread), unreads: counts(({ unread }) => unread) });
  });
  app.put('/v1/feeds/refresh', async (c) => {
    refreshSoon(libraryOf(c));
    return c.body(null, 204);
  });
  app.get('/v1/feeds/:id', async (c) => c.json(feedRow(await feedOf(libraryOf(c), numberIn(c, 'id')))));
  app.post('/v1/feeds', async (c) => {
    const [library, json] = [libraryOf(c), await jsonOf(c)];
    const folder = await folderIn(library, json);
    const { feed } = await library.add(textIn(json, 'feed_url') ?? '', folder === undefined ? {} : { folder });
    if (feed && json.crawler === true) await library.editFeed(feed.id, { fullText: true });
    return c.json({ feed_id: feed?.id ?? OWN_FEED }, 201);
  });
  app.put('/v1/feeds/:id', async (c) => {
    const [library, json, id] = [libraryOf(c), await jsonOf(c), numberIn(c, 'id')];
    const [title, folder] = [textIn(json, 'title'), await folderIn(library, json)];
    const feed = await library.editFeed(id, {
      ...(title !== undefined && { title }),
      ...(folder !== undefined && { folder }),
      ...settingsIn(json),
    });
    return c.json(feedRow(await feedOf(library, feed.id)), 201);
  });
  app.delete('/v1/feeds/:id', async (c) => {
    await libraryOf(c).removeFeed(numberIn(c, 'id'));
    return c.body(null, 204);
  });
  app.put('/v1/feeds/:id/refresh', async (c) => {
    const library = libraryOf(c);
    const { id } = await feedOf(library, numberIn(c, 'id'));
    refreshSoon(library, id);
    return c.body(null, 204);
  });
  app.put('/v1/feeds/:id/mark-all-as-read', async (c) => {
    const library = libraryOf(c);
    const { id } = await feedOf(library, numberIn(c, 'id'));
    await library.markAll(`${feedQuery(id)} is:unread`, { read: true });
    return c.body(null, 204);
  });
  app.on('GET', ['/v1/feeds/:id/icon', '/v1/icons/:id'], async (c) => {
    const { id, icon } = await feedOf(libraryOf(c), numberIn(c, 'id'));
    if (icon === undefined) throw new DatelineError('not-found', { path: c.req.path });
    const { bytes, type } = await pictures.get(icon, ICON_WIDTH);
    return c.json({ id, mime_type: type, data: `${type};base64,${Buffer.from(bytes).toString('base64')}` });
  });
}

/** Has feeds asked. How that goes is told with them, so nobody waits for it. */
function refreshSoon(library: Library, feed?: number): void {
  void library.refresh(feed === undefined ? {} : { feed, force: true }).catch(() => {});
}

/** @throws DatelineError `unknown-feed` */
async function feedOf(library: Library, id: number): Promise<Subscription> {
  const feed = (await subscriptionsOf(library)).byId.get(id);
  if (!feed) throw new DatelineError('unknown-feed', { id });
  return feed;
}

/** The folder that a request names by the number of its category. */
async function folderIn(library: Library, { category_id: id }: Record<string, unknown>): Promise<string | undefined> {
  if (id === undefined || id === null || id === 0) return undefined;
  return folderOf(Number(id), await subscriptionsOf(library));
}

/** How a feed is asked, as far as Dateline has it. */
function settingsIn(json: Record<string, unknown>): FeedSettings {
  const [user, password, cookie, agent] = ['username', 'password', 'cookie', 'user_agent'].map((name) =>
    textIn(json, name),
  );
  return {
    ...(typeof json.crawler === 'boolean' && { fullText: json.crawler }),
    ...(typeof json.disabled === 'boolean' && { paused: json.disabled }),
    ...(user && { user }),
    ...(password && { password }),
    ...(cookie && { cookie }),
    ...(agent && { agent }),
  };
}
