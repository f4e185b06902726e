import type { Change, Library } from '@dateline/library';
import type { Context } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';

/** Milliseconds between two heartbeats: fewer than after which a client gives up. */
const HEARTBEAT = 15_000;

/** Passes the changes of a library on to every browser that listens. */
export class Events {
  private readonly ends = new Set<() => void>();

  /** @param whenOver calls back when whoever listens may no longer; returns what ends that */
  respond(
    c: Context,
    since: number | undefined,
    library: Library,
    whenOver: (end: () => void) => () => void = () => () => {},
  ): Response {
    return streamSSE(c, (stream) => this.run(stream, since, library, whenOver));
  }

  close(): void {
    for (const end of this.ends) end();
  }

  private async run(
    stream: SSEStreamingApi,
    since: number | undefined,
    library: Library,
    whenOver: (end: () => void) => () => void,
  ): Promise<void> {
    const ended = Promise.withResolvers<void>();
    let sent = since ?? 0;
    const send = async (changes: Change[]) => {
      const unsent = changes.filter(({ number }) => number > sent);
      const last = unsent.at(-1);
      if (!last) return;
      sent = last.number;
      await stream.writeSSE({ event: 'changes', id: String(sent), data: JSON.stringify(unsent) });
    };
    // Heard from here on; those before come from the log.
    const queued: Change[][] = [];
    let open = false;
    const stop = library.subscribe((changes) => {
      if (open) void send(changes);
      else queued.push(changes);
    });
    const heartbeat = setInterval(() => void stream.write(': alive\n\n'), HEARTBEAT);
    this.ends.add(ended.resolve);
    stream.onAbort(ended.resolve);
    const forget = whenOver(ended.resolve);
    try {
      const { changes: newest } = await library.info();
      await stream.writeSSE({ event: 'hello', data: String(newest) });
      if (since !== undefined && since > newest) sent = 0;
      if (since === undefined) sent = newest;
      else await send(await library.changes(since));
      open = true;
      for (const changes of queued) await send(changes);
      await ended.promise;
    } finally {
      clearInterval(heartbeat);
      stop();
      forget();
      this.ends.delete(ended.resolve);
    }
  }
}
