import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './browser.js';
import { type Sheet, sheet, until } from './harness.js';
import { putNumbered } from './numbered.js';
import { type World, world } from './world.js';

const COUNT = 250;

let browser: Browser;
let home: World;
let reader: Sheet;

beforeAll(async () => {
  browser = await launch();
  home = await world();
  await putNumbered(home.library, COUNT);
  reader = await sheet(browser, home);
});

afterAll(async () => {
  await reader?.close();
  await home?.close();
});

const link = (page: Page, number: number) => page.locator(`.story-link:text-is("Bulletin ${number}")`);
const headline = (page: Page) => page.locator('.text h1').textContent();
const reads = (page: Page, number: number) => until(() => headline(page), `Bulletin ${number}`);
const current = (page: Page) => page.locator('.story[aria-current="true"]');

/** Whether all of the row that is selected is in the window. */
const isInView = (page: Page) =>
  current(page).evaluate((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

describe('the position in a list', () => {
  it('is the story that was read last, after several times n', async () => {
    const { page } = reader;
    await reader.go('/all');
    await link(page, 1).click();
    await reads(page, 1);
    for (let number = 2; number <= 14; number++) {
      await reader.keys('n');
      await reads(page, number);
    }
    await page.goBack();
    await until(() => current(page).locator('.story-link').textContent(), 'Bulletin 14');
    await expect.poll(() => isInView(page)).toBe(true);
    await reader.keys('j');
    await until(() => current(page).locator('.story-link').textContent(), 'Bulletin 15');
  });

  it('is there after Back, when the story was loaded again meanwhile', async () => {
    const { page } = reader;
    await reader.go('/all');
    await link(page, 3).click();
    await reads(page, 3);
    for (const number of [4, 5, 6, 7, 8, 9, 10, 11]) {
      await reader.keys('n');
      await reads(page, number);
    }
    await page.reload();
    await reads(page, 11);
    await page.goBack();
    await until(() => current(page).locator('.story-link').textContent(), 'Bulletin 11');
    await expect.poll(() => isInView(page)).toBe(true);
  });
});

describe('a story in another tab', () => {
  const press = async (page: Page, key: string) => {
    await page.evaluate(() => scheduler.postTask(() => {}, { priority: 'background' }));
    await page.keyboard.press(key);
  };

  it('keeps the edition it came from, and Back shows where in it one was', async () => {
    await reader.go('/edition/2024-05-28');
    await reader.page.locator('.edition-story').first().waitFor();
    const titles = await reader.page
      .locator('.edition-story h2 a')
      .evaluateAll((links) => links.map((one) => [one.textContent, one.getAttribute('href')]));
    const stories = (await home.library.edition('2024-05-28')).stories.map(({ article }) => article.headline);
    const [, href] = titles.find(([title]) => title === stories[0])!;
    const page = await reader.page.context().newPage();
    await page.goto(home.url + href);
    await until(() => headline(page), stories[0]!);
    await press(page, 'n');
    await until(() => headline(page), stories[1]!);
    await page.close();

    await reader.page.locator('.edition-story h2 a', { hasText: stories[0]! }).first().click();
    await until(() => headline(reader.page), stories[0]!);
    for (const next of stories.slice(1, 5)) {
      await reader.keys('n');
      await until(() => headline(reader.page), next!);
    }
    await reader.page.goBack();
    const row = reader.page.locator('.edition-story[aria-current="true"]');
    await until(() => row.locator('h2').textContent(), stories[4]!);
    await until(
      () =>
        row
          .locator('h2')
          .evaluate((box) => box.getBoundingClientRect().top >= 0 && box.getBoundingClientRect().bottom <= innerHeight),
      true,
    );
  });
});
