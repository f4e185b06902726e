import { type Article, articleText } from '@dateline/core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { article, type Handler, paragraph, web } from '../../test/help.js';
import { readAnswer } from './ask-feed.js';
import { withFullText } from './full-text.js';
import { MOST_PAGES, withFurtherPages } from './further-pages.js';
import { HttpClient } from './http-client.js';

/** Paragraphs of a page that no other page has. */
const told = (page: number) =>
  Array.from(
    { length: 4 },
    (_, at) =>
      `On day ${page} the masons closed gap ${at + 1} of the quay wall, and barge ${page * 10 + at} came in from behind the breakwater.`,
  );

interface Page {
  headline?: string;
  next?: string;
  paragraphs?: string[];
  status?: number;
}

const html = ({ headline = 'Quay wall closed', next, paragraphs = [] }: Page) =>
  `<!doctype html><html lang="en"><head><title>${headline}</title><meta property="og:type" content="article">
  ${next === undefined ? '' : `<link rel="next" href="${next}">`}</head>
  <body><article><h1>${headline}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;

/** Serves the pages of a story at /town/quay, /town/quay/2 and so on, and reads it from the first. */
async function story(pages: Page[]) {
  const asked: string[] = [];
  let open = 0;
  let most = 0;
  const paths = pages.map((page, at): [string, Handler] => [
    at === 0 ? '/town/quay' : `/town/quay/${at + 1}`,
    (request, response) => {
      asked.push(request.url ?? '');
      most = Math.max(most, ++open);
      response.on('close', () => open--);
      response.writeHead(page.status ?? 200, { 'content-type': 'text/html; charset=utf-8' }).end(html(page));
    },
  ]);
  const host = await web(Object.fromEntries(paths));
  const client = new HttpClient({ allowPrivate: true });
  onTestFinished(() => client.close());
  const read = async () => {
    const answer = await client.get(`${host}/town/quay`);
    return withFurtherPages(await readAnswer(answer), answer.url, client, {});
  };
  return { host, client, asked, read, most: () => most };
}

const chain = (count: number): Page[] =>
  Array.from({ length: count }, (_, at) => ({
    paragraphs: told(at + 1),
    ...(at + 1 < count && { next: `/town/quay/${at + 2}` }),
  }));

const text = ({ articles: [one] }: { articles: Article[] }) => articleText(one!).split('\n\n');
const codes = ({ warnings }: { warnings: { code: string }[] }) => warnings.map(({ code }) => code);

describe('a story on several pages', () => {
  it('becomes one article, its pages in order and asked one after the other', async () => {
    const { read, asked, most } = await story(chain(3));
    const whole = await read();
    expect(text(whole)).toEqual([1, 2, 3].flatMap(told));
    expect(codes(whole)).not.toContain('more-pages');
    expect(whole.next).toBeUndefined();
    expect(asked).toEqual(['/town/quay', '/town/quay/2', '/town/quay/3']);
    expect(most()).toBe(1);
  });

  it(`is read up to ${MOST_PAGES} pages, and says where it goes on`, async () => {
    const { read, asked, host } = await story(chain(MOST_PAGES + 3));
    const whole = await read();
    expect(asked).toHaveLength(MOST_PAGES);
    expect(whole.next).toBe(`${host}/town/quay/${MOST_PAGES + 1}`);
    expect(codes(whole)).toContain('more-pages');
  });

  it('keeps what there is and the warning where a page cannot be had', async () => {
    const pages = chain(4);
    pages[2] = { ...pages[2], status: 500 };
    const { read, host } = await story(pages);
    const part = await read();
    expect(text(part)).toEqual([1, 2].flatMap(told));
    expect(part.warnings).toContainEqual({
      code: 'more-pages',
      message: expect.stringContaining(`${host}/town/quay/3`),
    });
  });

  it('takes nothing from a page that tells another story', async () => {
    const [first] = chain(2);
    const { read } = await story([first!, { headline: 'Regatta moved to June', paragraphs: told(7) }]);
    const part = await read();
    expect(text(part)).toEqual(told(1));
    expect(codes(part)).toContain('more-pages');
  });

  it('knows the same story by a headline with the number of the page', async () => {
    const [first] = chain(2);
    const { read } = await story([first!, { headline: 'Quay wall closed (Page 2 of 2)', paragraphs: told(2) }]);
    expect(text(await read())).toEqual([1, 2].flatMap(told));
  });

  it('ends where pages lead in a circle', async () => {
    const pages = chain(3);
    pages[2] = { ...pages[2], next: '/town/quay/2' };
    const { read, asked } = await story(pages);
    const whole = await read();
    expect(text(whole)).toEqual([1, 2, 3].flatMap(told));
    expect(asked).toHaveLength(3);
    expect(codes(whole)).not.toContain('more-pages');
  });

  it('ends where a server repeats its pages under further addresses', async () => {
    const pages = chain(9).map((page) => ({ ...page, paragraphs: told(1) }));
    const { read, asked } = await story(pages);
    const whole = await read();
    expect(text(whole)).toEqual(told(1));
    expect(asked).toHaveLength(2);
    expect(codes(whole)).not.toContain('more-pages');
  });

  it('takes a paragraph that stands on every page once', async () => {
    const standfirst = 'The works took two years, and the council paid for them out of the sale of the old granary.';
    const pages = chain(2).map((page) => ({ ...page, paragraphs: [standfirst, ...page.paragraphs!] }));
    const { read } = await story(pages);
    expect(text(await read())).toEqual([standfirst, ...told(1), ...told(2)]);
  });

  it('is not followed to another host', async () => {
    const other = await story(chain(2));
    const { read } = await story([{ paragraphs: told(1), next: `${other.host}/town/quay/2` }]);
    expect(text(await read())).toEqual(told(1));
    expect(other.asked).toEqual([]);
  });

  it('is whole in a feed that only teases', async () => {
    const { host, client } = await story(chain(3));
    const teaser = article(1, { url: `${host}/town/quay`, body: [paragraph('On day 1 …')] });
    const whole = await withFullText(teaser, client, { feedUrl: `${host}/feed` });
    expect(articleText(whole).split('\n\n')).toEqual([1, 2, 3].flatMap(told));
  });
});
