import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './browser.js';
import { type Site, site } from './feeds.js';
import { type Sheet, sheet } from './harness.js';
import { type World, world } from './world.js';

/** Ways to run a script, or to ask another host for something, from inside a story. Each tells on itself by `ran`. */
const vectors = [
  '<script>ran=1</script>',
  '<img src="x" onerror="ran=2">',
  '<svg onload="ran=3"><script>ran=3</script></svg>',
  '<a href="javascript:ran=4">follow this</a>',
  '<a href=" java&#10;script:ran=5">and this</a>',
  '<iframe srcdoc="<script>parent.ran=6</script>"></iframe>',
  '<iframe src="javascript:parent.ran=7"></iframe>',
  '<object data="data:text/html,<script>parent.ran=8</script>"></object>',
  "<embed src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='top.ran=9'/>\">",
  '<style>@import "https://abroad.invalid/style.css"; * { background: url(https://abroad.invalid/star.png) }</style>',
  '<p style="background:url(https://abroad.invalid/p.png)">painted</p>',
  '<link rel="stylesheet" href="https://abroad.invalid/l.css"><meta http-equiv="refresh" content="0;url=https://abroad.invalid/">',
  '<form action="https://abroad.invalid/"><button id="sent">send</button></form><input autofocus onfocus="ran=13">',
  '<details open ontoggle="ran=14"><summary>more</summary>words</details>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=ran=15&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=ran=16>">',
  '<video src="https://abroad.invalid/v.mp4" autoplay poster="javascript:ran=17" onloadstart="ran=17"></video>',
  '<base href="https://abroad.invalid/"><a href="relative">relative</a>',
  '<svg><animate href="#a" attributeName="href" values="javascript:ran=19"/><a id="a"><text>x</text></a></svg>',
  '<img srcset="https://abroad.invalid/1.png 1x, https://abroad.invalid/2.png 2x" src="https://abroad.invalid/0.png" onload="ran=20">',
  '<a href="data:text/html,<script>opener.ran=21</script>">data</a><a href="vbscript:ran=21">vb</a>',
  '<x-element onclick="ran=22" onpointerover="ran=22" tabindex="1">hover</x-element>',
  '&lt;script&gt;ran=23&lt;/script&gt;&lt;img src=x onerror=ran=23&gt;',
  '<template><script>ran=24</script></template><plaintext>',
];

const quoted = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const words =
  '<p>This paragraph is here so that the story has some words of its own, enough of them to be a story.</p>';

/** Every field that a feed can carry, each with the vector in it. */
const rssOf = () => `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Hostile &lt;img src=x onerror=ran=100&gt;</title><link>javascript:ran=101</link>${vectors
  .map(
    (vector, index) => `<item><title>${quoted(`R${index} ${vector}`)}</title><guid isPermaLink="false">r${index}</guid>
<link>${index % 2 ? 'javascript:ran=102' : `/r/${index}`}</link><dc:creator>${quoted(vector)}</dc:creator><category>${quoted(vector)}</category>
<comments>javascript:ran=103</comments><enclosure url="javascript:ran=104" type="image/png" length="1"/>
<description>${quoted(words + vector + words)}</description></item>`,
  )
  .join('')}</channel></rss>`;

const jsonOf = () =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Hostile JSON',
    items: vectors.map((vector, index) => ({
      id: `j${index}`,
      url: 'javascript:ran=105',
      title: `J${index} ${vector}`,
      summary: vector,
      image: 'javascript:ran=106',
      content_html: words + vector + words,
    })),
  });

const pageOf = () => `<!doctype html><html><head><title>P ${quoted(vectors[1] ?? '')}</title>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"P</script><script>ran=107</script>"}</head>
<body onload="ran=108"><article><h1>P hostile page</h1>${words.repeat(6)}${vectors.join(words)}${words.repeat(6)}</article></body></html>`;

let browser: Browser;
let home: World;
let papers: Site;
let reader: Sheet;

beforeAll(async () => {
  browser = await launch();
  home = await world({ empty: true });
  papers = await site({
    '/rss': { type: 'application/rss+xml', body: rssOf() },
    '/json': { type: 'application/feed+json', body: jsonOf() },
    '/page': { type: 'text/html', body: pageOf() },
  });
  for (const path of ['/rss', '/json', '/page']) await home.library.add(papers.url + path);
  reader = await sheet(browser, home);
});

afterAll(async () => {
  await papers?.close();
  await home?.close();
});

/** What in a page could run or lead somewhere unsafe. */
function unsafe(page: Document): string[] {
  const wrong: string[] = [];
  for (const element of page.querySelectorAll('main *')) {
    if (/^(script|iframe|object|embed|style|link|meta|base)$/i.test(element.tagName)) wrong.push(element.outerHTML);
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) wrong.push(`${name}=${value}`);
      const leads = /^(href|src|srcset|action|formaction|poster|data)$/i.test(name);
      if (leads && /^[\s\u0000-\u001f]*(javascript|vbscript|data:text)/i.test(value)) wrong.push(`${name}=${value}`);
    }
  }
  return wrong;
}

/** Whatever waits for a pointer or a click gets one. */
function provoke(): void {
  for (const element of document.querySelectorAll('.text *')) {
    element.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    if (!element.closest('a, button')) element.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  }
}

describe('hostile stories', () => {
  it('are as harmless in the page that the server writes, before any script', async () => {
    const { items } = await home.library.list({ limit: 500, stories: false });
    // A page of the reader makes no document of a string; an empty one may.
    const empty = await reader.page.context().newPage();
    for (const path of ['/all', '/edition', ...items.map(({ id }) => `/article/${encodeURIComponent(id)}`)]) {
      const html = await (await fetch(home.url + path)).text();
      // Parsed as a browser parses a page, and nothing of it runs.
      const parsed = await empty.evaluateHandle((text) => new DOMParser().parseFromString(text, 'text/html'), html);
      expect(await parsed.evaluate(unsafe), path).toEqual([]);
      const scripts = await parsed.evaluate((page) => [...page.scripts].map(({ id, src, type }) => id || type + src));
      expect(scripts, path).toEqual([expect.stringMatching(/^module.*\/assets\/index-/), 'answers']);
      expect(await parsed.evaluate((page) => page.body.children.length), path).toBe(3);
      await parsed.dispose();
    }
    await empty.close();
  });

  it('run nothing, ask nobody, and leave nothing unsafe in the page', async () => {
    const { page } = reader;
    const { items } = await home.library.list({ limit: 500, stories: false });
    expect(items.length).toBeGreaterThan(2 * vectors.length);
    await reader.go('/all');
    await page.locator('.story').first().waitFor();
    expect(await page.evaluate(`(${unsafe})(document)`)).toEqual([]);
    for (const { id } of items) {
      await page.evaluate((to) => history.pushState(null, '', to), `/article/${encodeURIComponent(id)}`);
      await page.locator(`.text[data-story="${id}"] h1`).waitFor();
      await page.evaluate(provoke);
      expect(await page.evaluate(`(${unsafe})(document)`)).toEqual([]);
    }
    await reader.go('/edition');
    await page.locator('.edition-story').first().waitFor();
    await page.evaluate(provoke);
    expect(await page.evaluate(`(${unsafe})(document)`)).toEqual([]);
    await reader.go('/feeds');
    await page.locator('.feed-row').first().waitFor();
    expect(await page.evaluate(`(${unsafe})(document)`)).toEqual([]);
    expect(await page.evaluate(() => window.ran)).toBeUndefined();
    await reader.close();
  });
});
