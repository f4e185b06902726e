import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the test site answers, by path; a test may change it while the site runs. */
export type Pages = Record<string, { type: string; body: string | Buffer }>;

export interface Site {
  url: string;
  pages: Pages;
  /** Paths that were asked for. */
  asked: string[];
  close(): Promise<void>;
}

/** A site on this machine that serves feeds and stories. */
export async function site(pages: Pages = {}): Promise<Site> {
  const asked: string[] = [];
  const server = createServer(({ url = '/' }, response) => {
    asked.push(url);
    const page = pages[url];
    if (!page) return response.writeHead(404).end();
    return response.writeHead(200, { 'content-type': page.type }).end(page.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pages,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export interface Item {
  title: string;
  html: string;
  /** Minutes before noon of a day. */
  ago: number;
  category?: string;
  author?: string;
}

const NOON = Date.UTC(2024, 4, 28, 12);

const inXml = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

export function rss(title: string, items: Item[]): { type: string; body: string } {
  const entries = items.map(
    ({ title: headline, html, ago, category, author }, index) => `<item>
<title>${inXml(headline)}</title><link>/${encodeURIComponent(title)}/${index}</link><guid isPermaLink="false">${inXml(headline)}</guid>
<pubDate>${new Date(NOON - ago * 60_000).toUTCString()}</pubDate>
${category ? `<category>${inXml(category)}</category>` : ''}${author ? `<dc:creator>${inXml(author)}</dc:creator>` : ''}
<description><![CDATA[${html}]]></description></item>`,
  );
  return {
    type: 'application/rss+xml; charset=utf-8',
    body: `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>${inXml(title)}</title>
<link>/</link><description>${inXml(title)}</description>${entries.join('\n')}</channel></rss>`,
  };
}
