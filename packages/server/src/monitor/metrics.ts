import type { Administration } from '@dateline/library';
import type { Gauge, Histogram, Registry } from 'prom-client';

/** Seconds, as Prometheus counts them: from what a list takes to what an export does. */
const BUCKETS = [0.005, 0.015, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60];

interface Known {
  registry: Registry;
  durations: Histogram<'method' | 'route' | 'status'>;
  /** Made with the first value: none is told of what this kind of library does not count. */
  gauge(name: string): Gauge<string>;
}

/** What is answered, and what the library has still to do, in the form that Prometheus reads. */
export class Metrics {
  private readonly administration: Administration;
  private readonly known: Promise<Known>;
  private ready: Known | undefined;

  constructor(administration: Administration) {
    this.administration = administration;
    this.known = begin();
    this.known.then(
      (known) => {
        this.ready = known;
      },
      // Whoever asks for them is told.
      () => {},
    );
  }

  /** @param route as it stands in the program, without what a person asked for @param seconds until the answer began */
  answered(method: string, route: string, status: number, seconds: number): void {
    this.ready?.durations.observe({ method, route, status }, seconds);
  }

  /** All of it as text, with its type. */
  async text(): Promise<{ type: string; text: string }> {
    const { registry, gauge } = await this.known;
    const { feedsDue, outbox, unread, lastRefresh, connections } = await this.administration.measures();
    const set = (name: string, value: number | undefined, labels: Record<string, string> = {}) =>
      value !== undefined && gauge(name).set(labels, value);
    set('dateline_feeds_due', feedsDue);
    set('dateline_outbox_articles', outbox);
    set('dateline_readings_due', unread);
    set('dateline_last_refresh_seconds', lastRefresh);
    for (const [state, count] of Object.entries(connections ?? {})) set('dateline_connections', count, { state });
    return { type: registry.contentType, text: await registry.metrics() };
  }
}

const GAUGES: Readonly<Record<string, { help: string; labelNames?: string[] }>> = {
  dateline_feeds_due: { help: 'Feeds that are to be asked now.' },
  dateline_outbox_articles: { help: 'Articles that are still to be indexed.' },
  dateline_readings_due: { help: 'Articles whose Reading is still to be made.' },
  dateline_last_refresh_seconds: { help: 'When a feed was last asked, in seconds since 1970.' },
  dateline_connections: {
    help: 'Connections of this process to the database, and who waits for one.',
    labelNames: ['state'],
  },
};

/** Loaded with the first server: a program that only reads a library never needs it. */
async function begin(): Promise<Known> {
  // It is CommonJS, which a bundle has as the default export alone.
  const { default: client } = await import('prom-client');
  const { collectDefaultMetrics, Gauge, Histogram, Registry } = client;
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const durations = new Histogram({
    name: 'dateline_http_request_duration_seconds',
    help: 'Seconds until an answer began, by method, route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers,
  });
  const gauges = new Map<string, Gauge<string>>();
  const gauge = (name: string) => {
    const known = gauges.get(name) ?? new Gauge<string>({ name, ...GAUGES[name]!, registers });
    gauges.set(name, known);
    return known;
  };
  return { registry, durations, gauge };
}
