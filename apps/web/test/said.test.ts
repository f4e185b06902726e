// What is said, by day, and the documents that stories lean on, in a real browser.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './browser.js';
import { sheet, until } from './harness.js';
import { plain } from './stories.js';
import { type World, world } from './world.js';

const QUOTE = '“We will keep the harbour of Port Ellin open through the winter storms,” said Ines Varga, the mayor.';
const act = 'The Clean Rivers Act forbids it, lawyers say.';

const article = (number: number, source: string, ...texts: string[]) =>
  plain(texts, {
    id: `story-${number}`,
    headline: `The harbour on day ${number}`,
    published: `2026-02-${String(number).padStart(2, '0')}T08:00:00Z`,
    url: `https://paper.example/${number}`,
    source: { name: source },
  });

let browser: Browser;
let home: World;

beforeAll(async () => {
  browser = await launch();
  home = await world({ empty: true });
  await home.library.put([
    article(
      1,
      'The Gazette',
      '“The harbour of Port Ellin must close through the winter storms,” Ines Varga, the mayor, said.',
      act,
    ),
    article(3, 'The Gazette', QUOTE),
    article(4, 'The Courier', QUOTE, act),
    article(5, 'The Post', QUOTE),
  ]);
  await until(async () => (await home.library.info()).unreadings, 0);
  await until(() => home.library.count('said:harbour'), 4);
});

afterAll(async () => {
  await home?.close();
});

describe('a voice', () => {
  it('is shown by day, a statement once with its outlets, beside it what was said before', async () => {
    const own = await sheet(browser, home);
    const { page } = own;
    await own.go('/voices');
    await page.getByRole('link', { name: 'Ines Varga' }).click();
    const days = page.locator('.said-day');
    await until(() => days.locator('h2').allTextContents(), ['Tuesday 3 February', 'Sunday 1 February']);
    await until(() => page.locator('.said-link').count(), 2);
    await page.locator('.said-before', { hasText: 'must close' }).waitFor();
    await own.keys('j', 'x');
    await until(
      () => page.locator('.said-repeats a').allTextContents(),
      ['The harbour on day 4', 'The harbour on day 5'],
    );
    // The same by pointer.
    const outlets = page.getByRole('button', { name: 'also in The Courier, The Post' });
    await outlets.click();
    await until(() => page.locator('.said-repeats').count(), 0);
    await outlets.click();
    await page.getByRole('link', { name: 'The harbour on day 5' }).click();
    await until(() => page.locator('h1').textContent(), 'The harbour on day 5');
    await own.close();
  });
});

describe('a document', () => {
  it('is found by name, and leads to the stories that lean on it', async () => {
    const own = await sheet(browser, home);
    const { page } = own;
    await own.go('/');
    await own.keys('g', 'd');
    await page.getByRole('searchbox', { name: 'Find a document' }).fill('rivers');
    await page.getByRole('link', { name: 'Clean Rivers Act' }).click();
    await until(
      () => page.locator('.leaning-passage mark').allTextContents(),
      ['Clean Rivers Act', 'Clean Rivers Act'],
    );
    await own.keys('j', 'o');
    await until(() => page.locator('h1').textContent(), 'The harbour on day 4');
    // And back from the story, by key and by pointer.
    await own.keys('D');
    await page.locator('.leaning-passage').first().waitFor();
    await own.go('/article/story-1');
    await page.locator('.panel-tabs button', { hasText: 'Documents' }).click();
    await page.getByRole('link', { name: 'All stories' }).click();
    await until(() => page.locator('h1').textContent(), 'Clean Rivers Act');
    await own.close();
  });
});

describe('whoever clicks before the field has searched', () => {
  it('stays where they went', async () => {
    const own = await sheet(browser, home);
    await own.go('/documents');
    await own.page.locator('.row-link').first().waitFor();
    const path = await own.page.evaluate(async () => {
      const field = document.querySelector<HTMLInputElement>('.filter input')!;
      const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!;
      set!.call(field, 'rivers');
      field.dispatchEvent(new Event('input', { bubbles: true }));
      // The address is already another, and the view they leave still there, as when the browser is busy.
      const { pathname } = document.querySelector<HTMLAnchorElement>('.row-link')!;
      History.prototype.pushState.call(history, { depth: 1 }, '', pathname);
      // A later timer runs after the field's own.
      await new Promise((resolve) => setTimeout(resolve, 400));
      return location.pathname + location.search;
    });
    expect(path).toBe('/document/clean-rivers-act');
    await own.close();
  });
});

describe('both', () => {
  it('fit a narrow window', async () => {
    const own = await sheet(browser, home, { viewport: { width: 390, height: 844 } });
    const [voice] = (await home.library.voices({ query: 'varga' })).items;
    for (const path of [`/voice/${voice?.id}`, '/documents', '/document/clean-rivers-act']) {
      await own.go(path);
      await own.page.locator('h1').waitFor();
      await own.page.locator('.row-link').first().waitFor();
      expect(await own.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    }
    await own.close();
  });
});
