import type { Change, Library } from '@dateline/library';
import type { Context } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';

/** Milliseconds between two signs of life: less than what makes a client give up. */
const BEAT = 15_000;

/** Passes the changes of a library on to every browser that listens. */
export class Events {
  private readonly library: Library;
  private readonly ends = new Set<() => void>();

  constructor(library: Library) {
    this.library = library;
  }

  respond(c: Context, since: number | undefined): Response {
    return streamSSE(c, (stream) => this.run(stream, since));
  }

  close(): void {
    for (const end of this.ends) end();
  }

  private async run(stream: SSEStreamingApi, since: number | undefined): Promise<void> {
    const ended = Promise.withResolvers<void>();
    let sent = since ?? 0;
    const send = async (changes: Change[]) => {
      const news = changes.filter(({ number }) => number > sent);
      const last = news.at(-1);
      if (!last) return;
      sent = last.number;
      await stream.writeSSE({ event: 'changes', id: String(sent), data: JSON.stringify(news) });
    };
    // Heard from here on; those before come from the log.
    const early: Change[][] = [];
    let open = false;
    const stop = this.library.subscribe((changes) => {
      if (open) void send(changes);
      else early.push(changes);
    });
    const beat = setInterval(() => void stream.write(': alive\n\n'), BEAT);
    this.ends.add(ended.resolve);
    stream.onAbort(ended.resolve);
    try {
      const { changes: newest } = await this.library.info();
      await stream.writeSSE({ event: 'hello', data: String(newest) });
      if (since !== undefined && since > newest) sent = 0;
      if (since === undefined) sent = newest;
      else await send(await this.library.changes(since));
      open = true;
      for (const changes of early) await send(changes);
      await ended.promise;
    } finally {
      clearInterval(beat);
      stop();
      this.ends.delete(ended.resolve);
    }
  }
}
