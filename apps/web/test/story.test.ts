import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './browser.js';
import { rss, type Site, site } from './feeds.js';
import { ferry } from './ferry.js';
import { type Sheet, sheet, until } from './harness.js';
import { type World, world } from './world.js';

let browser: Browser;
let home: World;
let papers: Site;
let reader: Sheet;
const heading = () => reader.page.locator('h1').textContent();
const selected = () => reader.page.locator('.is-selected .row-link').first().textContent();

beforeAll(async () => {
  browser = await launch();
  home = await world();
  papers = await site(Object.fromEntries(ferry.map(({ outlet, items }) => [`/${outlet}`, rss(outlet, items)])));
  for (const { outlet } of ferry) await home.library.add(`${papers.url}/${outlet}`);
  await until(async () => (await home.library.info()).unreadings, 0);
  const [first] = (await home.library.list({ query: 'aurora', stories: false, limit: 1 })).items;
  await until(async () => (await home.library.story(first!.id)).entries.length, 4);
  reader = await sheet(browser, home);
});

afterAll(async () => {
  await reader?.close();
  await papers?.close();
  await home?.close();
});

describe('a Story in the browser', () => {
  it('opens from its row with a key and with a pointer', async () => {
    await reader.go('/');
    await reader.page.locator('.story-outlets').first().waitFor();
    await reader.keys('j');
    await until(() => reader.page.locator('.story.is-selected .story-outlets').textContent(), '4 outlets');
    await reader.keys('f');
    await reader.page.locator('.story-page').waitFor();
    await reader.keys('u');
    await reader.page.locator('.story-outlets').first().click();
    await reader.page.locator('.story-page').waitFor();
    expect(await reader.page.locator('.story-extent').textContent()).toContain('4 articles in 4 outlets');
  });

  it('shows each article with its part and what it added, copies folded, quotations side by side', async () => {
    const parts = await reader.page.locator('.told-part').allTextContents();
    expect(parts).toContain('First report');
    expect(parts).toContain('Update');
    expect(await reader.page.locator('.copies summary').allTextContents()).toEqual([
      'The same text in 1 other outlet: Courier',
    ]);
    expect(await reader.page.locator('.added-thing strong').allTextContents()).toContain('19 people');
    expect(await reader.page.locator('.differs').allTextContents()).toEqual(['stern']);
  });

  it('leads from what was added to its place in the article', async () => {
    await reader.page.locator('.added-thing', { hasText: '19 people' }).locator('a').click();
    await reader.page.locator('.text .is-chosen').first().waitFor();
    expect((await reader.page.locator('.text .is-chosen').allTextContents()).join('')).toContain('19 people');
    expect(await heading()).toBe('Ferry toll rises to 19');
  });

  it('tells in the article which story it belongs to, and steps through it', async () => {
    await reader.page.locator('.story-of', { hasText: '4 articles in 4 outlets' }).waitFor();
    // Who else tells it is said once: in the margin, where there is one.
    await reader.page.locator('.margin a', { hasText: /^Also in \w+, \w+, \w+$/ }).waitFor();
    expect(await reader.page.locator('.story-of .quiet-line').isVisible()).toBe(false);
    await reader.keys('{');
    await until(heading, 'Twelve die as ferry Aurora goes down');
    await reader.keys('}');
    await until(heading, 'Ferry toll rises to 19');
    await reader.keys('f');
    await reader.page.locator('.story-page').waitFor();
  });

  it('tells what is new since the person looked', async () => {
    await until(
      async () =>
        /new things? in \d articles? since you looked/.test(
          (await reader.page.locator('.story-since').textContent()) ?? '',
        ),
      true,
    );
    expect(await reader.page.locator('.added-new').count()).toBeGreaterThan(0);
  });

  it('is walked through with the keys', async () => {
    await reader.keys('g', 'g', 'j');
    await reader.page.locator('.is-selected .row-link').first().waitFor();
    const first = await selected();
    await reader.keys('j');
    await until(async () => (await selected()) !== first, true);
  });
});
