import { isDatelineError } from '@dateline/core/base';
import type { Library } from '@dateline/library';
import { type Context, Hono } from 'hono';
import type { Visitor } from '../access/access.js';
import type { Visited } from '../access/admitted.js';
import { mediaInputs } from '../inputs/media-inputs.js';
import { readFields } from '../inputs/read-field.js';
import { ICON_WIDTH } from './icon-address.js';
import { MediaOf } from './media-of.js';
import type { Picture, Pictures } from './pictures.js';
import type { Recordings } from './recordings.js';

/** A week: pictures at an address hardly ever change, and what changed is seen soon enough. */
const KEEP = 'private, max-age=604800';

/** Paths that a page loads pictures, sound and film from. Other sites are held off these as off the API. */
export const MEDIA_PATHS: readonly string[] = Object.keys(mediaInputs);

interface Asked {
  article: string;
  url: string;
  person?: string;
}

/**
 * Pictures, sound and film of stories and icons of feeds, fetched by this server. Each belongs to an article or a feed that the person
 * sees, so this fetches nothing else for anybody.
 */
export function mediaRoutes(
  libraryOf: (visitor: Visitor, person: string) => Library,
  pictures: Pictures,
  recordings: Recordings,
): Hono<Visited> {
  const app = new Hono<Visited>();
  const mediaOf = new MediaOf();

  const whose = ({ var: { visitor } }: Context<Visited>, named = '') => {
    return { library: libraryOf(visitor, named), person: visitor.person ?? named };
  };
  /** The address that is asked for, once it is known that the person may. */
  const allowed = async (c: Context<Visited>, asked: Asked): Promise<string> => {
    const { library, person } = whose(c, asked.person);
    const url = asked.url.trim();
    await mediaOf.check(library, person, asked.article, url);
    return url;
  };

  app.get('/picture', async (c) => {
    const asked = readFields(mediaInputs['/picture'], c.req.query());
    return answer(c, await pictures.get(await allowed(c, asked), asked.width));
  });
  app.get('/media', async (c) => {
    const url = await allowed(c, readFields(mediaInputs['/media'], c.req.query()));
    return recordings.respond(url, c.req.header('range'), c.req.raw.signal);
  });
  app.get('/media-text', async (c) => {
    const bytes = await recordings.text(await allowed(c, readFields(mediaInputs['/media-text'], c.req.query())));
    return c.body(bytes, 200, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': KEEP });
  });

  app.get('/icon', async (c) => {
    const asked = readFields(mediaInputs['/icon'], c.req.query());
    const { library, person } = whose(c, asked.person);
    const url = await mediaOf.iconOf(library, person, asked.feed);
    const icon = await pictures.get(url, ICON_WIDTH).catch((error: unknown) => {
      if (isDatelineError(error)) return undefined;
      throw error;
    });
    // Many sites have none. That is no failure, and is asked again tomorrow at the earliest.
    return icon ? answer(c, icon) : c.body(null, 204, { 'cache-control': 'private, max-age=86400' });
  });
  return app;
}

function answer(c: Context, { bytes, type }: Picture): Response {
  return c.body(bytes as Uint8Array<ArrayBuffer>, 200, { 'content-type': type, 'cache-control': KEEP });
}
