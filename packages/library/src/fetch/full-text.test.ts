import { describe, expect, it, onTestFinished } from 'vitest';
import { article, paragraph, web } from '../../test/help.js';
import { withFullText } from './full-text.js';
import { HttpClient } from './http-client.js';

const sentence = 'The river rose over its banks in the night and the lower town was left by morning. ';
const page = (text: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>River rises</title><meta property="og:type" content="article">${head}</head>
  <body><article><h1>River rises</h1><p>${text}</p><p>${text}</p><p>${text}</p></article></body></html>`;

async function world(html: string, status = 200) {
  const seen: (string | undefined)[] = [];
  const url = await web({
    '/story': (request, response) => {
      seen.push(request.headers.cookie);
      response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(html);
    },
  });
  const client = new HttpClient({ allowPrivate: true });
  onTestFinished(() => client.close());
  const teaser = article(1, {
    url: `${url}/story`,
    headline: 'As the feed has it',
    body: [paragraph('The river rose …')],
  });
  return { client, teaser, url, seen };
}

describe('withFullText', () => {
  it('takes the text of the page and leaves what the feed says', async () => {
    const { client, teaser, url, seen } = await world(page(sentence.repeat(5)));
    const credentials = { cookie: 'session=1' };
    const whole = await withFullText(teaser, client, { feedUrl: `${url}/feed`, credentials });
    expect(whole).toMatchObject({ id: teaser.id, headline: 'As the feed has it', published: teaser.published });
    expect(whole.body).toHaveLength(3);
    expect(whole.provenance.body).toMatchObject({ from: 'page' });
    await withFullText(teaser, client, { feedUrl: 'https://elsewhere.example/feed', credentials });
    expect(seen).toEqual(['session=1', undefined]);
  });

  it.each([
    ['cannot be had', page(sentence), 404],
    ['has less to say', '<!doctype html><title>x</title><p>Hi.</p>', 200],
    ['is empty', '', 200],
  ])('leaves a story whose page %s as it was', async (_, html, status) => {
    const { client, teaser, url } = await world(html, status);
    expect(await withFullText(teaser, client, { feedUrl: `${url}/feed` })).toEqual(teaser);
  });
});
