import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import type { Access, Visitor } from './access.js';
import { needOf } from './needs.js';

/** What every route behind `admitted` knows. */
export interface Visited {
  Variables: {
    visitor: Visitor;
    /** The address of whoever asks, in numbers. */
    from: string;
  };
}

/** The address at the other end of the connection; none where a test asks the app itself. */
const peerOf = (c: Context): string => (c.env?.incoming ? (getConnInfo(c).remote.address ?? '') : '');

/** Lets nothing pass that the access does not admit. */
export function admitted(access: Access): MiddlewareHandler<Visited> {
  return async (c, next) => {
    c.set('from', peerOf(c));
    c.set('visitor', await access.admit(c.req.raw, c.var.from, needOf(c.req.method, c.req.path)));
    await next();
  };
}
