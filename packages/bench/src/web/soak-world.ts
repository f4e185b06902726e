import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Library, openLibrary } from '@dateline/library';
import { serve } from '@dateline/server';
import { random, story, wordNumber } from '../stories.js';

const files = join(dirname(createRequire(import.meta.url).resolve('@dateline/web/package.json')), 'dist');
const NEWEST = new Date('2026-11-01T00:00:00Z');
const BATCH = 500;
const FEEDS = 5;

export interface SoakWorld {
  url: string;
  library: Library;
  /** How many listen to the changes of the library at this moment. */
  listening(): number;
  /** Has every feed tell new stories and change some that it told. */
  refresh(): Promise<void>;
  hangUp(): Promise<void>;
  pickUp(): Promise<void>;
  close(): Promise<void>;
}

/** A feed that tells ten stories: with every answer two new ones, and one of the old ones in other words. */
function feedOf(number: number): () => string {
  const next = random(number + 71);
  let told = 0;
  return () => {
    told += 2;
    const items = Array.from({ length: 10 }, (_, n) => told - n).filter((item) => item > 0);
    const entries = items.map((item) => {
      const version = item === told - 5 ? told : item;
      const words = Array.from({ length: 60 }, () => wordNumber(Math.floor(next() * 9_000) + version));
      return `<item><title>${wordNumber(item * 13 + number)} ${wordNumber(item)} ${item}</title><guid isPermaLink="false">${number} ${item}</guid>
        <pubDate>${new Date(NEWEST.getTime() + (number + item * FEEDS) * 60_000).toUTCString()}</pubDate><description>${words.join(' ')}.</description></item>`;
    });
    return `<rss version="2.0"><channel><title>Soak ${number}</title>${entries.join('')}</channel></rss>`;
  };
}

/** A library of so many stories, served as `dateline serve` does, that follows feeds which change with every question. */
export async function soakWorld(stories: number): Promise<SoakWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-soak-'));
  const library = await openLibrary({ path: join(folder, 'library.db'), edition: false, allowPrivate: true });
  for (let from = stories; from > 0; from -= BATCH)
    await library.put(
      Array.from({ length: Math.min(BATCH, from) }, (_, n) => story(from - 1 - n, NEWEST, { short: true })),
    );
  const feeds = Array.from({ length: FEEDS }, (_, n) => feedOf(n));
  const site = createServer(({ url = '/' }, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feeds[Number(url.slice(1))]?.() ?? '');
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  for (let n = 0; n < FEEDS; n++) await library.add(`http://127.0.0.1:${(site.address() as AddressInfo).port}/${n}`);

  let listening = 0;
  const subscribe: Library['subscribe'] = (...args) => {
    const end = library.subscribe(...args);
    listening += 1;
    return () => {
      listening -= 1;
      end();
    };
  };
  const shown = Object.assign(Object.create(library) as Library, { subscribe });
  let served = await serve(shown, { files });
  const { url, port } = served;
  return {
    url,
    library,
    listening: () => listening,
    async refresh() {
      await library.refresh({ force: true });
    },
    hangUp: () => served.close(),
    async pickUp() {
      served = await serve(shown, { files, port });
    },
    async close() {
      await served.close();
      await library.close();
      site.closeAllConnections();
      site.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
