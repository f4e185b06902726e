import { DatelineError, isDatelineError } from '@dateline/core/base';
import type { Library } from '@dateline/library';
import { type Context, Hono } from 'hono';
import type { Access } from '../access/access.js';
import type { Visited } from '../access/admitted.js';
import { libraryOf } from '../access/whose.js';
import type { Pictures } from '../media/pictures.js';
import { clientError } from './client-errors.js';
import { CLIENT_PATHS, FRESHRSS, OPEN_CLIENT_PATHS } from './client-paths.js';
import { googleReader } from './google-reader/routes.js';
import { miniflux } from './miniflux/routes.js';

/** The APIs of other programs, by which the clients that people have synchronise with a library. */
export function clientRoutes(
  library: Library,
  { access, pictures, onError }: { access: Access; pictures: Pictures; onError: (error: unknown) => void },
): Hono<Visited> {
  const app = new Hono<Visited>();
  const whose = (c: Context<Visited>) => libraryOf(library, c.var.visitor);
  app.onError((error, c) => {
    if (!isDatelineError(error)) onError(error);
    return clientError(c, error);
  });
  const google = googleReader(access, whose);
  app.route('/', google);
  app.get(FRESHRSS, (c) => c.text('OK'));
  app.route(FRESHRSS, google);
  app.route('/', miniflux(whose, pictures));
  for (const path of [...CLIENT_PATHS, ...OPEN_CLIENT_PATHS])
    app.all(`${path}/*`, (c) => {
      throw new DatelineError('not-found', { path: c.req.path });
    });
  return app;
}
