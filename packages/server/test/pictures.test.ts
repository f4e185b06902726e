import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article } from '@dateline/core';
import { type Library, openLibrary } from '@dateline/library';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feedIconUrl, pictureUrl } from '../src/client.js';
import type { ServeOptions } from '../src/index.js';
import type { ErrorBody } from '../src/routes.js';
import { article, feed, folder, served, site } from './help.js';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

interface Paper {
  url: string;
  asked: string[];
}

/** A site whose pictures are these, whatever it says they are. */
async function paper(files: Record<string, Buffer | string>, type = 'image/svg+xml'): Promise<Paper> {
  const asked: string[] = [];
  const answer: RequestListener = ({ url = '', headers }, response) => {
    asked.push(url);
    expect(headers.referer).toBeUndefined();
    expect(headers.cookie).toBeUndefined();
    const file = files[url];
    if (file === undefined) return response.writeHead(404).end();
    if (typeof file === 'string' && file.startsWith('http')) return response.writeHead(302, { location: file }).end();
    return response.writeHead(200, { 'content-type': type }).end(file);
  };
  return { url: await site(answer), asked };
}

const withPictures = (...urls: string[]): Partial<Article> => ({
  media: urls.map((url) => ({ kind: 'image', url })),
});

let library: Library;
let place: string;
let articles = 0;

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'dateline-pictures-'));
  library = await openLibrary({ path: join(place, 'library.db'), edition: false, allowPrivate: true, readings: false });
});

afterAll(async () => {
  await library?.close();
  rmSync(place, { recursive: true, force: true });
});

/** A story with these pictures, and a server of its own. */
async function home(changes: Partial<Article>, options: ServeOptions = {}) {
  const stored = article(++articles, changes);
  await library.put([stored]);
  const { url } = await served({ allowPrivate: true, ...options }, library);
  const get = (picture: string, width = 96) => fetch(url + pictureUrl(stored.id, picture, width)!);
  return { url, id: stored.id, get };
}

async function codeOf(response: Response): Promise<[number, string]> {
  const { error } = (await response.json()) as ErrorBody;
  return [response.status, error.code];
}

describe('a picture', () => {
  it('is fetched by the server, once, and typed by its bytes', async () => {
    const { url, asked } = await paper({ '/a': PNG });
    const pictures = join(folder(), 'kept');
    const { get } = await home(withPictures(`${url}/a`), { pictures });
    const [first, second] = await Promise.all([get(`${url}/a`), get(`${url}/a`)]);
    for (const answer of [first, second, await get(`${url}/a`, 500)]) {
      expect(answer.headers.get('content-type')).toBe('image/png');
      expect(answer.headers.get('cache-control')).toMatch(/^private, max-age=\d+$/);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(Buffer.from(await answer.arrayBuffer()).equals(PNG)).toBe(true);
    }
    expect(asked).toEqual(['/a']);
    expect(readdirSync(pictures)).toHaveLength(1);
  });

  it('is a figure, a poster or the icon of a feed as well', async () => {
    const { url, asked } = await paper({ '/b': PNG, '/poster': PNG, '/favicon.ico': PNG });
    const { get } = await home({
      body: [
        { type: 'figure', kind: 'image', url: `${url}/b`, parts: [] },
        { type: 'figure', kind: 'video', url: `${url}/film`, poster: `${url}/poster`, parts: [] },
      ],
    });
    expect((await get(`${url}/b`)).status).toBe(200);
    expect((await get(`${url}/poster`)).status).toBe(200);
    expect(asked).toEqual(['/b', '/poster']);
  });

  it('is not fetched for an address that the story does not have', async () => {
    const { url, asked } = await paper({ '/a': PNG, '/other': PNG });
    const { get, url: server } = await home(withPictures(`${url}/a`));
    expect(await codeOf(await get(`${url}/other`))).toEqual([404, 'unknown-media']);
    expect(await codeOf(await fetch(server + pictureUrl('nobody', `${url}/a`, 96)!))).toEqual([404, 'unknown-article']);
    expect(await codeOf(await fetch(`${server}/picture?url=${url}/a`))).toEqual([400, 'bad-request']);
    expect(asked).toEqual([]);
  });

  it('of one person is nothing to another', async () => {
    const { url } = await paper({ '/a': PNG });
    const { get, url: server, id } = await home(withPictures(`${url}/a`));
    expect((await get(`${url}/a`)).status).toBe(200);
    const theirs = await fetch(`${server}${pictureUrl(id, `${url}/a`, 96)}&person=ida`);
    expect(await codeOf(theirs)).toEqual([404, 'unknown-article']);
  });

  it('is asked for by no page of another site', async () => {
    const { url, asked } = await paper({ '/a': PNG });
    const { url: server, id } = await home(withPictures(`${url}/a`));
    const answer = await fetch(server + pictureUrl(id, `${url}/a`, 96)!, {
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(await codeOf(answer)).toEqual([403, 'foreign-origin']);
    expect(asked).toEqual([]);
  });

  it('is no SVG and no page, whatever it is called, and a failure is not asked for again', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';
    const { url, asked } = await paper({ '/a.png': svg, '/b.png': '<!doctype html><p>Words' }, 'image/png');
    const { get } = await home(withPictures(`${url}/a.png`, `${url}/b.png`, `${url}/gone.png`));
    expect(await codeOf(await get(`${url}/a.png`))).toEqual([422, 'not-a-picture']);
    expect(await codeOf(await get(`${url}/b.png`))).toEqual([422, 'not-a-picture']);
    expect(await codeOf(await get(`${url}/gone.png`))).toEqual([502, 'refused']);
    expect(await codeOf(await get(`${url}/gone.png`, 700))).toEqual([502, 'refused']);
    expect(asked).toEqual(['/a.png', '/b.png', '/gone.png']);
  });

  it('is taken from no private address, neither at once nor by a redirect', async () => {
    const inner = await paper({ '/secret': PNG });
    const outer = await paper({ '/hop': `${inner.url}/secret` });
    const urls = [
      `${inner.url}/secret`,
      `${outer.url}/hop`,
      'http://localhost:1/a',
      'http://[::1]:1/a',
      'http://10.0.0.1/a',
    ];
    const { get } = await home(withPictures(...urls), { allowPrivate: [new URL(outer.url).host] });
    for (const url of urls) expect(await codeOf(await get(url)), url).toEqual([403, 'private-address']);
    expect(outer.asked).toEqual(['/hop']);
    expect(inner.asked).toEqual([]);
  });

  it('has a bounded size', async () => {
    const { url } = await paper({ '/huge': Buffer.concat([PNG, Buffer.alloc(21 * 2 ** 20)]) });
    const { get } = await home(withPictures(`${url}/huge`));
    expect(await codeOf(await get(`${url}/huge`))).toEqual([422, 'too-large']);
  });

  it('is made no wider than it is shown, where sharp is installed', async () => {
    const wide = await sharp({
      create: { width: 1600, height: 800, channels: 3, noise: { type: 'gaussian' }, background: 'red' },
    })
      .jpeg()
      .toBuffer();
    const { url, asked } = await paper({ '/wide': wide });
    const pictures = join(folder(), 'kept');
    mkdirSync(pictures);
    const { get } = await home(withPictures(`${url}/wide`), { pictures });
    const widths = async (width: number) => {
      const answer = await get(`${url}/wide`, width);
      const { format, width: found, height } = await sharp(await answer.arrayBuffer()).metadata();
      expect(answer.headers.get('content-type')).toBe(`image/${format}`);
      return [format, found, height];
    };
    expect(await widths(700)).toEqual(['webp', 768, 384]);
    expect(await widths(700)).toEqual(['webp', 768, 384]);
    expect(await widths(90)).toEqual(['webp', 96, 48]);
    expect(await widths(2000)).toEqual(['jpeg', 1600, 800]);
    expect(asked).toEqual(['/wide']);
  });
});

describe('the icon of a feed', () => {
  async function followed(library: Library, url: string, server: string) {
    const { feed: added } = await library.add(`${url}/feed`);
    return fetch(server + feedIconUrl(added!.id));
  }

  it('is the one that its site has by custom, where it names none', async () => {
    const files = {
      '/feed': Buffer.from(feed('Paper').replaceAll('https://paper.example/</link>', '/</link>')),
      '/favicon.ico': PNG,
    };
    const { url, asked } = await paper(files, 'application/rss+xml');
    const { url: server } = await home({});
    const answer = await followed(library, url, server);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(asked).toEqual(['/feed', '/favicon.ico']);
    expect(await codeOf(await fetch(server + feedIconUrl(999)))).toEqual([404, 'unknown-feed']);
  });

  it('comes with a refresh, before anybody shows it, and not with the next', async () => {
    const site = (icon: boolean) =>
      paper(
        {
          '/feed': Buffer.from(feed('Paper').replaceAll('https://paper.example/</link>', '/</link>')),
          ...(icon && { '/favicon.ico': PNG }),
        },
        'application/rss+xml',
      );
    const [first, bare, second] = await Promise.all([site(true), site(false), site(true)]);
    const { url: server } = await home({}, { pictures: mkdtempSync(join(place, 'icons-')) });
    const icons = (of: Paper) => of.asked.filter((path) => path === '/favicon.ico').length;
    const { feed: added } = await library.add(`${first.url}/feed`);
    await library.add(`${bare.url}/feed`);
    await library.refresh({ force: true });
    await expect.poll(() => [icons(first), icons(bare)]).toEqual([1, 1]);
    // Feeds are gone through in their order: once the last one was asked, the others were passed by.
    await library.add(`${second.url}/feed`);
    await library.refresh({ force: true });
    await expect.poll(() => icons(second)).toBe(1);
    expect((await fetch(server + feedIconUrl(added!.id))).status).toBe(200);
    expect([icons(first), icons(bare)]).toEqual([1, 1]);
  });

  it('is nothing, and is not asked for again soon, where the site has none', async () => {
    const { url } = await paper(
      { '/feed': Buffer.from(feed('Paper').replaceAll('https://paper.example/</link>', '/</link>')) },
      'application/rss+xml',
    );
    const { url: server } = await home({});
    const answer = await followed(library, url, server);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([204, 'private, max-age=86400']);
  });
});
