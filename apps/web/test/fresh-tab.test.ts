// Back in a tab that began with the reader, and in one that came from another page.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './browser.js';
import { type Site, site } from './feeds.js';
import { sheet, until } from './harness.js';
import { type World, world } from './world.js';

let browser: Browser;
let home: World;
let elsewhere: Site;

beforeAll(async () => {
  browser = await launch();
  home = await world();
  elsewhere = await site({ '/': { type: 'text/html', body: `<a href="${home.url}/feeds">Read them here</a>` } });
});

afterAll(async () => {
  await elsewhere?.close();
  await home?.close();
});

/** Goes back as the button of the browser does, which tells no page what it leads to. */
async function back(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const { entries, currentIndex } = await devtools.send('Page.getNavigationHistory');
  await devtools.send('Page.navigateToHistoryEntry', { entryId: entries[currentIndex - 1]!.id });
  await devtools.detach();
}

/** Opens a dialog and closes it by a key: its entry of the history stays. */
async function openAndClose(page: Page): Promise<void> {
  await page.locator('main h1').waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  // The browser closes it a moment before the reader takes it away.
  await page.locator('dialog').waitFor({ state: 'detached' });
}

const over = (page: Page) => page.evaluate(() => (history.state as { over?: number } | null)?.over ?? 0);

describe('the first Back after a dialog', () => {
  it('shows the view in a tab that began with it, and not the empty page below', async () => {
    const { page, close } = await sheet(browser, home);
    await page.goto(`${home.url}/feeds`);
    await openAndClose(page);
    expect(await over(page)).toBe(1);
    await back(page);
    await until(() => over(page), 0);
    // What a page goes to by itself comes behind what it was told before.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    expect(page.url()).toBe(`${home.url}/feeds`);
    expect(await page.locator('main h1').isVisible()).toBe(true);
    await close();
  });

  it('leads to where a person came from', async () => {
    const { page } = await sheet(browser, home);
    await page.goto(elsewhere.url);
    await page.getByRole('link', { name: 'Read them here' }).click();
    await openAndClose(page);
    await back(page);
    await page.getByRole('link', { name: 'Read them here' }).waitFor();
    expect(new URL(page.url()).origin).toBe(elsewhere.url);
    // The sheet itself lets a page come from nowhere else.
    await page.context().close();
  });
});
