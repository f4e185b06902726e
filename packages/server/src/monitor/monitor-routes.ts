import type { Administration } from '@dateline/library';
import { Hono, type MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Visited } from '../access/admitted.js';
import { HEALTH_PATHS, METRICS_PATH } from '../access/needs.js';
import type { Metrics } from './metrics.js';

/** A request that was answered; nothing in it is what a person asked for or a secret. */
export interface Answered {
  method: string;
  /** As it stands in the program: `/api/articles/:id`. */
  route: string;
  status: number;
  /** Until the answer began. */
  milliseconds: number;
  /** The address of whoever asked. */
  from: string;
}

export interface MonitorOptions {
  administration: Administration;
  metrics: Metrics;
  /** Whether the server is about to end: no more is to be sent here. */
  isEnding(): boolean;
  onAnswered?: (answered: Answered) => void;
  /** Told why the library is not ready. */
  onUnready?: (problem: string) => void;
}

/** Notes every answer. */
export function noted({ metrics, onAnswered }: MonitorOptions): MiddlewareHandler<Visited> {
  return async (c, next) => {
    const begun = performance.now();
    await next();
    const milliseconds = performance.now() - begun;
    const { method } = c.req;
    // The one that answered is the last that was gone through.
    const route = routePath(c);
    metrics.answered(method, route, c.res.status, milliseconds / 1000);
    onAnswered?.({ method, route, status: c.res.status, milliseconds, from: c.var.from ?? '' });
  };
}

/** `/healthz` says whether requests may be sent here, `/healthz/live` whether the process answers, `/metrics` what is measured. */
export function monitorRoutes({ administration, metrics, isEnding, onUnready }: MonitorOptions): Hono<Visited> {
  const app = new Hono<Visited>();
  const [ready, live] = HEALTH_PATHS;
  const plain = { 'cache-control': 'no-store' };
  app.get(ready!, async (c) => {
    if (isEnding()) return c.json({ ready: false, ending: true }, 503, plain);
    const health = await administration.health();
    if (health.problem !== undefined) onUnready?.(health.problem);
    // Why not is nobody's business who only asks whether.
    return c.json({ ready: health.ready }, health.ready ? 200 : 503, plain);
  });
  app.get(live!, (c) => c.json({ live: true }, 200, plain));
  app.get(METRICS_PATH, async (c) => {
    const { type, text } = await metrics.text();
    return c.body(text, 200, { ...plain, 'content-type': type });
  });
  return app;
}
