import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Library, openLibrary } from '@dateline/library';
import { type ServeOptions, serve } from '../../src/index.js';

/** What a file of tests shares: a library with a token for clients, served, and a site with feeds. */
export interface Clients {
  library: Library;
  url: string;
  /** The password of a client. */
  secret: string;
  /** A token that is for something else. */
  other: string;
  site: string;
  /** Items of the feed at `/NAME` of the site, as RSS. */
  feeds: Map<string, string>;
  close(): Promise<void>;
}

export async function startClients(options: ServeOptions = {}): Promise<Clients> {
  const home = mkdtempSync(join(tmpdir(), 'dateline-clients-'));
  const path = join(home, 'library.db');
  const library = await openLibrary({ path, edition: false, allowPrivate: true, readings: false, refresh: false });
  const { secret } = await library.addToken('newsboat', ['clients']);
  const { secret: other } = await library.addToken('phone', ['read', 'write']);
  const feeds = new Map<string, string>();
  const site = createServer((request, response) => {
    const items = feeds.get(request.url!.slice(1));
    if (items === undefined) response.writeHead(404).end();
    else
      response.end(
        `<?xml version="1.0"?><rss version="2.0"><channel><title>${request.url!.slice(1)}</title><link>https://paper.example/</link>${items}</channel></rss>`,
      );
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const server = await serve(library, { needsToken: true, allowPrivate: true, ...options });
  return {
    library,
    url: server.url,
    secret,
    other,
    site: `http://127.0.0.1:${(site.address() as { port: number }).port}`,
    feeds,
    async close() {
      await server.close();
      await library.close();
      site.closeAllConnections();
      site.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** An item of a feed, by its number. */
export const item = (n: number, text = `The text of story ${n}, in full.`): string =>
  `<item><title>Story ${n}</title><link>https://paper.example/${n}</link><guid>https://paper.example/${n}</guid>
   <pubDate>${new Date(Date.UTC(2026, 0, 1) + n * 3_600_000).toUTCString()}</pubDate>
   <description>&lt;p onclick="x()"&gt;${text}&lt;/p&gt;&lt;script&gt;bad()&lt;/script&gt;</description></item>`;

/** Items of a feed, the newest first. */
export const items = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, n) => item(to - n)).join('');
