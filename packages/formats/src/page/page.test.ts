import { type Article, articleText, DatelineError, parseArticle, toHtml } from '@dateline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../read-document.js';
import * as pages from './testing/pages.js';

const url = 'https://post.example/town/bridge?ref=front';

async function read(html: string | Uint8Array, address = url): Promise<Article> {
  const { articles } = await readDocument(html, { url: address, contentType: 'text/html' });
  expect(articles).toHaveLength(1);
  return articles[0]!;
}

const codes = async (html: string, address = url) =>
  (await readDocument(html, { url: address, contentType: 'text/html' })).warnings.map(({ code }) => code);

describe('a newspaper', () => {
  it('gives the story and nothing around it', async () => {
    expect(articleText(await read(pages.newspaper)).split('\n\n')).toEqual(pages.newspaperText);
  });

  it('gives every field, and says where each came from', async () => {
    const article = await read(pages.newspaper);
    expect(article).toMatchObject({
      kicker: 'Public works',
      headline: 'Harbour bridge reopens after winter repairs',
      deck: 'Carts and buses cross again, two weeks early.',
      bylines: [{ name: 'Jona Reet', role: 'Port correspondent' }],
      dateline: { place: 'OLDHAVEN', date: '2024-03-04' },
      published: '2024-03-04T18:30:00+01:00',
      updated: '2024-03-04T20:05:00+01:00',
      language: 'en-GB',
      direction: 'ltr',
      canonicalUrl: 'https://post.example/town/bridge',
      source: { name: 'Harbour Post', url: 'https://post.example/' },
      section: 'Town',
      topics: ['bridges', 'port'],
      media: [{ kind: 'image', url: 'https://post.example/img/bridge-large.jpg' }],
      provenance: {
        headline: { from: 'json-ld' },
        bylines: { from: 'json-ld' },
        language: { from: 'page', detail: 'lang' },
        canonicalUrl: { from: 'page', detail: 'canonical' },
      },
    });
    expect(parseArticle(article)).toEqual(article);
  });

  it('has the picture above the story with its caption and credit, once', async () => {
    const figures = (await read(pages.newspaper)).body.filter(({ type }) => type === 'figure');
    expect(figures).toMatchObject([{ url: 'https://post.example/img/bridge.jpg', parts: [{ role: 'caption' }] }]);
  });

  it('says which feeds the page points to', async () => {
    const { feeds } = await readDocument(pages.newspaper, { url, contentType: 'text/html' });
    expect(feeds).toMatchObject([{ url: 'https://post.example/town/feed.xml' }]);
  });

  it('reads the same without its names of classes', async () => {
    const nameless = pages.newspaper.replace(/ (?:class|id)="[^"]*"/g, '');
    const text = articleText(await read(nameless));
    for (const paragraph of pages.newspaperText) expect(text).toContain(paragraph);
  });
});

describe('other layouts', () => {
  it('reads a blog by its microdata', async () => {
    const article = await read(pages.blog, 'https://small.example/2019/04/quarry');
    expect(article).toMatchObject({
      headline: 'A walk to the quarry',
      bylines: [{ name: 'Mara Lindqvist' }],
      published: '2019-04-09',
      language: 'en',
    });
    const text = articleText(article);
    for (const paragraph of pages.blogText) expect(text).toContain(paragraph);
    expect(text).not.toContain('Follow her');
    expect(text).not.toContain('email address');
  });

  it('reads the entries of a live page', async () => {
    const text = articleText(await read(pages.live));
    for (const entry of pages.liveText) expect(text).toContain(entry);
  });

  it('keeps lists as items', async () => {
    const { body, bylines } = await read(pages.recipe);
    expect(bylines).toEqual([{ name: 'Tomas Brandt' }]);
    expect(body.filter(({ type }) => type === 'item').length).toBeGreaterThanOrEqual(4);
  });

  it('reads Japanese', async () => {
    const article = await read(pages.japanese);
    expect(article).toMatchObject({
      headline: '港の橋、二週間早く開通',
      language: 'ja',
      published: '2024-03-04T18:30:00+09:00',
    });
    for (const paragraph of pages.japaneseText) expect(articleText(article)).toContain(paragraph);
  });

  it('reads Arabic from right to left', async () => {
    const article = await read(pages.arabic);
    expect(article).toMatchObject({ language: 'ar', direction: 'rtl' });
    for (const paragraph of pages.arabicText) expect(articleText(article)).toContain(paragraph);
  });

  it('says a headline once, whatever the script', async () => {
    const head = 'קו הרכבת החדש ייפתח חודש לפני המועד';
    const text = 'העירייה הודיעה כי הקו החדש בין כיכר השוק לנמל הישן ייפתח ביום שני, חודש לפני המועד שהובטח לתושבים.';
    const article = await read(
      `<html lang="he"><head><title>${head}</title></head><body><article><h1>${head}</h1><p>${text}</p></article></body></html>`,
    );
    expect(article.headline).toBe(head);
    expect(article.body.map((block) => 'text' in block && block.text)).toEqual([text]);
  });

  it('has no deck that only says the first paragraph once more', async () => {
    const lead = 'The city will open its tram line to the old docks on Monday, a month before the day it had promised.';
    const rest =
      'Boats will run as before until the end of the year, and the bus that stood on the bridge will be gone.';
    const article = await read(
      `<html><head><title>Trams</title><meta name="description" content="${lead}"></head><body><article><h1>Trams</h1><p>${lead}</p><p>${rest}</p></article></body></html>`,
    );
    expect(article).toMatchObject({ summary: lead });
    expect(article.deck).toBeUndefined();
    expect(articleText(article)).toBe(`${lead}\n\n${rest}`);
  });

  it('keeps the pictures of a gallery in their places', async () => {
    const { body } = await read(pages.gallery);
    const figures = body.flatMap((block) => (block.type === 'figure' ? block.url : []));
    expect(figures).toEqual([1, 2, 3].map((at) => `https://post.example/g/${at}-1200.jpg`));
    expect(body[0]?.type).toBe('paragraph');
    expect(body.at(-1)?.type).toBe('paragraph');
  });
});

describe('what is no article', () => {
  it('says so of a front page', async () => {
    expect(await codes(pages.front, 'https://post.example/')).toContain('not-an-article');
  });
  it('says so of a log in', async () => {
    expect(await codes(pages.login)).toContain('not-an-article');
  });
  it('says that a story is sold', async () => {
    expect(await codes(pages.stub)).toContain('paywalled');
  });
  it('has nothing against a story', async () => {
    expect(await codes(pages.newspaper)).toEqual([]);
  });
  it('refuses a page without anything', async () => {
    await expect(
      readDocument('<html><body><img src="a.png"></body></html>', { contentType: 'text/html' }),
    ).rejects.toMatchObject({ code: 'not-an-article' });
  });
});

describe('evidence', () => {
  const page = (head: string, body = '') =>
    `<html><head>${head}</head><body><article><h1>The pier</h1>${body}<p>The pier was painted green last week, which took nine people and a dry spell to do.</p><p>It will be painted again in ten years, the council said, and in the same colour.</p></article></body></html>`;
  const ld = (json: string) => page(`<script type="application/ld+json">${json}</script>`);

  it.each([
    ['a comma too many', '{"@type":"NewsArticle","headline":"The pier","author":["Ada Voss","Nils Oke",],}'],
    ['a line end in a string', '{"@type":"NewsArticle","headline":"The\npier","author":"Ada Voss and Nils Oke"}'],
    [
      'CDATA',
      '//<![CDATA[\n{"@type":"Article","author":[{"name":"Ada Voss"},{"name":"Nils Oke"},{"name":"ADA VOSS"}]}\n//]]>',
    ],
    ['stray quotation marks', '{"@type":"Article","description":"The "green" pier","author":"By Ada Voss & Nils Oke"}'],
    ['lists in lists', '[[{"@type":["Article"],"author":{"@type":"Person","name":["Ada Voss","Nils Oke"]}}]]'],
  ])('mends JSON-LD with %s', async (_, json) => {
    const { bylines } = await read(ld(json));
    expect(bylines.map(({ name }) => name)).toEqual(['Ada Voss', 'Nils Oke']);
  });

  it('takes the story from articleBody where the page shows none', async () => {
    const text = 'The pier is green now. '.repeat(20).trim();
    const article = await read(
      `<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Pier","articleBody":"${text}"}</script></head><body><div id="app"></div></body></html>`,
    );
    expect(articleText(article)).toBe(text);
    expect(article.provenance.body).toEqual({ from: 'json-ld', detail: 'articleBody' });
  });

  it.each([
    ['By Ada Voss, Staff Writer', ['Ada Voss']],
    ['by ADA VOSS and Nils Oke | May 3, 2021', ['ADA VOSS', 'Nils Oke']],
    ['Von Ada Voss', ['Ada Voss']],
    ['Written by: Ada Voss', ['Ada Voss']],
  ])('finds who wrote it in the line %j', async (line, names) => {
    const { bylines } = await read(page('', `<p class="byline">${line}</p>`));
    expect(bylines.map(({ name }) => name)).toEqual(names);
  });

  it('reads the date from the page where its markup has none', async () => {
    expect(await read(page('', '<p class="date">Published 3 May 2021, 14:20</p>'))).toMatchObject({
      published: expect.stringMatching(/^2021-05-03/),
      provenance: { published: { from: 'page' } },
    });
    expect(await read(page(''), 'https://post.example/2021/05/03/pier')).toMatchObject({
      published: '2021-05-03',
      provenance: { published: { from: 'inferred' } },
    });
  });

  it('works the language out where none is declared', async () => {
    expect(await read(page(''))).toMatchObject({ language: 'en', provenance: { language: { from: 'inferred' } } });
  });

  it('does not take the address of the site for that of the story', async () => {
    const { canonicalUrl } = await read(page('<link rel="canonical" href="https://post.example/">'));
    expect(canonicalUrl).toBeUndefined();
  });
});

describe('dates of comments', () => {
  const story =
    '<p>Masons closed the last gap in the quay wall on Thursday, and the barges came in one by one.</p>'.repeat(5);
  const said = '<p>A second light at last, and not a day too soon for those of us who row.</p>';
  it.each([
    ['a class', `<ol class="commentlist"><li><span>5 May 2021 at 10:00</span>${said}</li></ol>`],
    ['microdata', `<div itemscope itemtype="https://schema.org/Comment"><time>5 May 2021</time>${said}</div>`],
    ['a German id', `<div id="kommentare"><time datetime="2021-05-05T10:00">5. Mai</time>${said}</div>`],
    ['a service', `<ul id="disqus_thread"><li><time datetime="2021-05-05T10:00Z">5 May</time>${said}</li></ul>`],
  ])('are not those of the story: %s', async (_, comments) => {
    expect((await read(`<article><h1>Quay wall closed</h1>${story}</article>${comments}`)).published).toBeUndefined();
  });
});

describe('hostile and broken pages', () => {
  it('keeps nothing that runs', async () => {
    const html = pages.newspaper.replace(
      '<p>Tolls',
      '<p onclick="x()"><a href="java&#x73;cript:alert(1)">Tolls</a><script>alert(1)</script><img src=x onerror=alert(1)>',
    );
    const out = toHtml(await read(html));
    expect(out).not.toMatch(/<script|onerror|onclick|javascript:/i);
  });

  it('gives any bytes a result or a typed error, the same twice', async () => {
    const piece = fc.constantFrom(
      '<html>',
      '<head>',
      '<title>',
      '</title>',
      '<body>',
      '<p>',
      '<script type="application/ld+json">',
      '{"@type":"NewsArticle","author":',
      '</script>',
      '<meta property="og:title" content="',
      '">',
      '<time datetime="',
      '<a rel=author href=//x>',
      '<h1>',
      '<article class="body">',
      '<div class="comments">',
      '<link rel=canonical href=":">',
      'The ferry left at noon with forty people on board.',
    );
    const bytes = fc
      .array(
        fc.oneof(
          piece.map((text) => new TextEncoder().encode(text)),
          fc.uint8Array({ maxLength: 30 }),
        ),
        { maxLength: 40 },
      )
      .map((list) => Buffer.concat(list));
    const outcome = async (input: Uint8Array) => {
      try {
        const { articles } = await readDocument(input, { url, contentType: 'text/html' });
        for (const article of articles) parseArticle(article);
        return articles;
      } catch (error) {
        if (error instanceof DatelineError) return error.code;
        throw error;
      }
    };
    await fc.assert(
      fc.asyncProperty(bytes, async (input) => {
        expect(await outcome(input)).toEqual(await outcome(input));
      }),
      { numRuns: 150 },
    );
  });

  it('reads a page of many megabytes', async () => {
    const text = articleText(
      await read(
        `<html><body><article><h1>Long</h1>${'<p>The ferry left at noon, and the next one an hour later, as on any other day.</p>'.repeat(20_000)}</article></body></html>`,
      ),
    );
    expect(text.length).toBeGreaterThan(1_000_000);
  });
});
