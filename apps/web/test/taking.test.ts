import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './browser.js';
import { faults } from './faults.js';
import { rss, type Site, site } from './feeds.js';
import { type Sheet, sheet, until } from './harness.js';
import { harbour } from './stories.js';
import { type World, world } from './world.js';

let browser: Browser;
let home: World;
let paper: Site;
let reader: Sheet;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  home = await world({ empty: true });
  const line =
    '<p>The tram line between the market square and the old docks carries its first passengers on Monday.</p>';
  paper = await site({
    '/post.xml': rss('Harbour Post', harbour),
    '/2026/tram.html': {
      type: 'text/html',
      body: `<title>Tram</title><link rel="alternate" type="application/rss+xml" title="Harbour Post" href="/post.xml">
        <article><h1>Tram opens early</h1>${line.repeat(6)}</article>`,
    },
  });
  reader = await sheet(browser, home);
  page = reader.page;
});

afterAll(async () => {
  await reader?.close();
  await paper?.close();
  await home?.close();
});

const dialog = () => page.locator('dialog.dialog');
const kept = async () => [await home.library.count(), (await home.library.feeds()).length];

/** Gives a page what the clipboard or a drag has. */
const give = (
  event: 'paste' | 'drop',
  data: Record<string, string>,
  file?: [name: string, content: string],
  on = page,
) =>
  on.evaluate(
    ({ event, data, file }) => {
      const transfer = new DataTransfer();
      for (const [type, text] of Object.entries(data)) transfer.setData(type, text);
      if (file) transfer.items.add(new File([file[1]], file[0]));
      const given = { bubbles: true, cancelable: true };
      document.body.dispatchEvent(
        event === 'paste'
          ? new ClipboardEvent('paste', { ...given, clipboardData: transfer })
          : new DragEvent('drop', { ...given, dataTransfer: transfer }),
      );
    },
    { event, data, file },
  );

describe('an empty library', () => {
  it('says once where to begin, and offers well-known feeds of which none is asked', async () => {
    await reader.go('/all');
    const { empty, add } = { empty: page.locator('.state'), add: page.locator('main button:has-text("Add")') };
    await empty.waitFor();
    expect([await add.count(), await page.locator('.sources.is-first').count()]).toEqual([1, 0]);
    await page.locator('.state button:text-is("Choose well-known feeds")').click();
    await dialog().waitFor();
    expect(await dialog().locator('input[type=checkbox]').count()).toBe(12);
    expect(await dialog().locator('input:checked').count()).toBe(0);
    await dialog().locator('.button-main').click();
    expect(await dialog().locator('.problem').textContent()).toBe('Choose at least one of them.');
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await kept()).toEqual([0, 0]);
  });
});

describe('/add', () => {
  it('shows what an address in a shared text has, and adds what is chosen', async () => {
    await reader.go(`/add?title=Tram&text=${encodeURIComponent(`Read this: ${paper.url}/2026/tram.html`)}`);
    await dialog().locator('.about').waitFor();
    expect(await dialog().locator('h3').textContent()).toBe('Tram opens early');
    expect(await dialog().locator('.about').textContent()).toContain('carries its first passengers on Monday');
    expect(await dialog().locator('option').allTextContents()).toEqual(['Save the story', 'Follow Harbour Post']);
    expect(await kept()).toEqual([0, 0]);
    expect(await page.evaluate(() => location.pathname + location.search)).toBe('/all');
    expect(await faults(page)).toEqual([]);
    await dialog().locator('.button-main').click();
    await page.locator('.text h1').waitFor();
    expect(await home.library.count('is:saved')).toBe(1);
    await until(kept, [1, 0]);
  });

  it('is what the bookmark of the settings opens, on another page', async () => {
    await page.locator('.tools .tool').nth(3).click();
    const code = await page.locator('.bookmarklet input').inputValue();
    expect(await page.locator('.bookmarklet a').getAttribute('href')).toBe(code);
    await page.locator('.bookmarklet a').click();
    await page.keyboard.press('Escape');
    const elsewhere = await page.context().newPage();
    await elsewhere.goto(`${paper.url}/2026/tram.html`);
    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      elsewhere.evaluate(decodeURIComponent(code.replace(/^javascript:/, ''))),
    ]);
    await opened.locator('dialog .about h3:text-is("Tram opens early")').waitFor();
    expect(new URL(opened.url()).origin).toBe(home.url);
    await opened.close();
    await elsewhere.close();
  });
});

describe('what is pasted or dropped', () => {
  it('is followed where it is the address of a feed, and taken back', async () => {
    await reader.go('/all');
    await give('paste', { 'text/plain': `${paper.url}/post.xml`, 'text/html': '<a href="#">x</a>' });
    await dialog().locator('.about').waitFor();
    expect(await dialog().locator('.about p').allTextContents()).toContain(harbour[0]!.title);
    await dialog().locator('.button-main').click();
    await until(async () => (await kept())[1], 1);
    // The library has it a moment before the page knows, and can take it back.
    await page.locator('.notice-undo').waitFor();
    await reader.keys('z');
    await until(async () => (await kept())[1], 0);
  });

  it('waits where it comes before what looks at it', async () => {
    for (const event of ['paste', 'drop'] as const) {
      const held = Promise.withResolvers<void>();
      // The script of the page itself is there.
      await page.route(/\/assets\/(?!index-|load-)[^/]*\.js$/, async (route) => {
        await held.promise;
        await route.continue();
      });
      await page.goto(`${home.url}/all`, { waitUntil: 'commit' });
      await until(() => page.evaluate(() => document.onpaste !== null).catch(() => false), true);
      await give(event, { 'text/plain': `${paper.url}/post.xml` });
      held.resolve();
      await dialog().locator('.about').waitFor();
      await page.keyboard.press('Escape');
      await dialog().waitFor({ state: 'detached' });
      await page.unrouteAll();
    }
  });

  it('is looked at in the next view where the script that does so could not be had', async () => {
    const own = await sheet(browser, home);
    let isGone = true;
    await own.page.route('**/assets/begin-taking-*.js', (route) => (isGone ? route.abort() : route.continue()));
    const missed = own.page.waitForEvent('requestfailed');
    await own.go('/all');
    await missed;
    isGone = false;
    const loaded = own.page.waitForEvent('load');
    await own.keys('g', 'd');
    await loaded;
    await own.page.locator('#answers').waitFor({ state: 'detached' });
    await give('paste', { 'text/plain': `${paper.url}/post.xml` }, undefined, own.page);
    await own.page.locator('dialog.dialog .about').waitFor();
    await own.page.keyboard.press('Escape');
    await own.page.locator('dialog.dialog').waitFor({ state: 'detached' });
    await own.close();
  });

  it('is kept as a story where it is words or HTML', async () => {
    const words = 'The dunes have walked inland by 640 metres since the first chart was drawn, surveyors say.';
    await give('paste', {
      'text/plain': `Dunes walk\n${words}`,
      'text/html': `<h1>Dunes walk</h1><p>${words}</p><p>${words.replace('640', '650')}</p>`,
    });
    await dialog().locator('h3:text-is("Dunes walk")').waitFor();
    await dialog().locator('.button-main').click();
    await page.locator('.text h1:text-is("Dunes walk")').waitFor();
    expect(await home.library.count('headline:dunes is:saved')).toBe(1);
  });

  it('is imported where it is a file of feeds, once it was said how many', async () => {
    const said: string[] = [];
    page.on('dialog', (asks) => {
      said.push(asks.message());
      void asks.accept();
    });
    const opml = `<opml version="2.0"><head/><body><outline text="Post" xmlUrl="${paper.url}/post.xml"/></body></opml>`;
    await give('drop', {}, ['feeds.opml', opml]);
    await until(async () => (await kept())[1], 1);
    expect(said).toEqual([expect.stringMatching(/^OPML.* 1 new feed.* cannot be taken back\.$/)]);
  });

  it('is refused in one sentence where there is nothing in it, and left to a field', async () => {
    const before = await kept();
    for (const [text, sentence] of [
      ['two words', /^What was pasted is no address, no story and no file of feeds/],
      [`${paper.url}/none`, /.+/],
    ] as const) {
      await give('paste', { 'text/plain': text });
      await expect.poll(() => page.locator('.notice-problem').textContent()).toMatch(sentence);
    }
    await page
      .locator('#search')
      .evaluate((field) =>
        field.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, clipboardData: new DataTransfer() })),
      );
    expect([await dialog().count(), await kept()]).toEqual([0, before]);
  });
});
