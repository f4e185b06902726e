// A program of its own, so that what it costs is nobody's: serves feeds of stories that nobody wrote, with ETags, over
// 127.0.0.1 to 127.0.0.16. Arguments: feeds, stories a feed. Says its port to the process that started it.
import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { story } from '../stories.js';

const HOSTS = 16;
const NEWEST = new Date('2026-11-01T00:00:00Z');

export const hostOf = (feed: number): string => `127.0.0.${1 + (feed % HOSTS)}`;

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function feedBody(feed: number, stories: number): Buffer {
  const items = Array.from({ length: stories }, (_, n) => {
    const { headline, url, published, body } = story(feed * stories + n, NEWEST);
    const text = body.map((block) => ('text' in block ? `<p>${block.text}</p>` : '')).join('');
    return `<item><title>${escaped(headline ?? '')}</title><link>${url}</link><guid isPermaLink="false">${url}</guid><pubDate>${new Date(published!).toUTCString()}</pubDate><description><![CDATA[${text}]]></description></item>`;
  });
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Wire ${feed}</title><link>http://wire-${feed}.example/</link><description>stories</description>${items.join('')}</channel></rss>`,
  );
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

if (process.send) {
  const [feeds = 0, stories = 0] = process.argv.slice(2).map(Number);
  const bodies = Array.from({ length: feeds }, (_, feed) => feedBody(feed, stories));
  /** Each question: the feed, and when it came in milliseconds since 1970. */
  const asked: [feed: number, at: number][] = [];
  const tags = bodies.map((body) => `"${createHash('md5').update(body).digest('hex')}"`);
  const serve = () =>
    createServer((request, response) => {
      const feed = Number(/^\/(\d+)\.xml$/.exec(request.url ?? '')?.[1] ?? -1);
      const body = bodies[feed];
      asked.push([feed, Date.now()]);
      if (!body) return response.writeHead(404).end();
      response.setHeader('etag', tags[feed]!);
      if (request.headers['if-none-match'] === tags[feed]) return response.writeHead(304).end();
      response.writeHead(200, { 'content-type': 'application/rss+xml', 'content-length': body.length }).end(body);
    });
  const port = await listen(serve(), hostOf(0), 0);
  for (let n = 1; n < HOSTS; n++) await listen(serve(), hostOf(n), port);
  process.on('message', () => process.send!({ asked }));
  process.send({ port });
}
