import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { atEnd } from './at-end.js';

interface Item {
  title: string;
  text: string;
  /** ISO 8601. */
  date: string;
}

/** Stories as a small paper would file them. */
export const harvest: Item = {
  title: 'Valley farmers bring in a record plum harvest',
  text: '<p>"We ran out of crates on Tuesday," said Marit Osk, who heads the growers’ union.</p><p>The council will meet on June 3 to decide on a second cold store.</p>',
  date: '2024-05-28T09:00:00Z',
};
export const bridge: Item = {
  title: 'Old iron bridge closes for the winter',
  text: '<p>The ferry runs instead, the harbour office said.</p>',
  date: '2024-05-27T09:00:00Z',
};
/** The bridge, as it is told a day later. */
export const bridgeAgain: Item = {
  ...bridge,
  text: '<p>The ferry does not run instead, the harbour office said.</p>',
};
export const late: Item = {
  title: 'Night train returns to the coast line',
  text: '<p>Sleeping cars leave at eleven.</p>',
  date: '2024-05-29T22:00:00Z',
};

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function rss(title: string, items: readonly Item[]): string {
  const list = items.map(
    (item, index) =>
      `<item><title>${escaped(item.title)}</title><link>/story/${index}-${item.date.slice(0, 10)}</link><guid isPermaLink="false">${escaped(item.title)}</guid><pubDate>${new Date(item.date).toUTCString()}</pubDate><description>${escaped(item.text)}</description></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${escaped(title)}</title><link>/</link><description>News</description>${list.join('')}</channel></rss>`;
}

export interface Press {
  /** The address of its feed. */
  feed: string;
  /** The stories it has now, newest first. */
  items: Item[];
}

/** A paper on this machine that publishes one feed; closed when the test ends. */
export async function press(...items: Item[]): Promise<Press> {
  const paper: Press = { feed: '', items };
  const server = createServer((request, response) => {
    if (request.url !== '/feed.xml') return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(rss('The Valley Post', paper.items));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  paper.feed = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.xml`;
  atEnd(() => {
    server.closeAllConnections();
    server.close();
  });
  return paper;
}
