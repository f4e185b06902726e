import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './browser.js';
import { rss, site } from './feeds.js';
import { type Sheet, sheet, until } from './harness.js';
import { numbered, putNumbered } from './numbered.js';
import { type World, world } from './world.js';

const COUNT = 450;

let browser: Browser;
let home: World;
let reader: Sheet;

beforeAll(async () => {
  browser = await launch();
  home = await world({ empty: true });
  await putNumbered(home.library, COUNT);
  reader = await sheet(browser, home);
});

afterAll(async () => {
  await reader?.close();
  await home?.close();
});

const row = (number: number) => reader.page.locator(`.story-link:text-is("Bulletin ${number}")`);
const chosen = () => reader.page.locator('.story[aria-current="true"] .story-link').textContent();
const position = () => reader.page.locator('.list-position').textContent();

describe('a list of all that a library has', () => {
  it('ends with the last story of the library, and says where one is', async () => {
    await reader.go('/all');
    await until(position, `1 of ${COUNT}`);
    await reader.keys('G');
    await until(chosen, `Bulletin ${COUNT}`);
    await until(position, `${COUNT} of ${COUNT}`);
    // The page has the rows near the window alone.
    expect(await reader.page.locator('.story').count()).toBeLessThan(60);
    await reader.keys('k', 'k');
    await until(chosen, `Bulletin ${COUNT - 2}`);
    await reader.keys('g', 'g');
    await until(chosen, 'Bulletin 1');
    await until(position, `1 of ${COUNT}`);
  });

  it('has each row once and in order, from either end', async () => {
    await reader.go('/all');
    await row(1).waitFor();
    await reader.keys('G');
    await until(chosen, `Bulletin ${COUNT}`);
    for (let number = COUNT - 1; number >= COUNT - 110; number--) {
      await reader.page.keyboard.press('k');
      await until(chosen, `Bulletin ${number}`);
    }
    await until(position, `${COUNT - 110} of ${COUNT}`);
  });

  it('shows the rows that the bar beside the page is dragged to', async () => {
    await reader.go('/all');
    await until(position, `1 of ${COUNT}`);
    await reader.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight * 0.6));
    await expect
      .poll(async () => Number((await reader.page.locator('.story-link').first().textContent())?.split(' ')[1]))
      .toBeGreaterThan(COUNT / 2);
    await expect.poll(async () => Number((await position())?.split(' ')[0])).toBeGreaterThan(COUNT / 2);
    // A bar is held where it is dragged to, while rows above are measured.
    const held = async () => {
      await reader.page.evaluate(() => scrollTo(0, 0));
      return position();
    };
    await until(held, `1 of ${COUNT}`);
    await row(1).waitFor();
  });

  it('is looked through as a whole by ctrl-f, and by the browser at the second one', async () => {
    await reader.go('/all');
    await row(1).waitFor();
    await reader.page.evaluate(() => {
      addEventListener('keydown', (event) => {
        if (event.key === 'f' && event.ctrlKey) window.ran = event.defaultPrevented;
      });
    });
    await reader.keys('Control+f');
    expect(await reader.page.evaluate(() => window.ran)).toBe(true);
    const field = reader.page.getByRole('searchbox', { name: 'Find in this list' });
    await field.fill('bulletin 377');
    await until(chosen, 'Bulletin 377');
    await until(() => reader.page.locator('.find-count').textContent(), '1 of 1');
    await row(377).waitFor();
    await field.press('Control+f');
    expect(await reader.page.evaluate(() => window.ran)).toBe(false);
    await field.fill('bulletin 41');
    await until(chosen, 'Bulletin 41');
    await until(() => reader.page.locator('.find-count').textContent(), '1 of 11');
    await field.press('Enter');
    await until(chosen, 'Bulletin 410');
    await field.press('Shift+Enter');
    await until(chosen, 'Bulletin 41');
    await field.fill('zebra');
    await until(() => reader.page.locator('.find-count').textContent(), 'No headline of this list has these words.');
    await field.press('Escape');
    await field.waitFor({ state: 'detached' });
  });
});

describe('what is done by reading', () => {
  it('is taken back by z', async () => {
    await reader.go('/all');
    await row(5).click();
    const isRead = async () => (await home.library.list({ query: 'headline:"Bulletin 5"' })).items[0]?.read;
    await until(isRead, true);
    await reader.keys('z');
    await reader.page.locator('.notice', { hasText: 'Undone: read by opening' }).waitFor();
    await until(isRead, false);
  });
});

describe('a list says', () => {
  it('how long ago a story came, at every moment', async () => {
    const own = await sheet(browser, home);
    // A story of a day to come has the time at which it was first seen.
    const noon = Date.UTC(2025, 0, 1, 12);
    await home.library.put([{ ...(await numbered(12, noon)), headline: 'A bulletin of this hour' }]);
    await own.page.clock.install({ time: noon });
    await own.go('/all');
    const time = own.page.locator('.story', { hasText: 'A bulletin of this hour' }).locator('time');
    await until(() => time.textContent(), '12 min');
    await own.page.clock.fastForward('05:00');
    await until(() => time.textContent(), '17 min');
    await own.close();
  });

  it('its sources in the order in which people count', async () => {
    const papers = await site({ '/10': rss('Channel 10', []), '/9': rss('channel 9', []), '/a': rss('Abend', []) });
    for (const path of ['/10', '/9', '/a']) await home.library.add(papers.url + path);
    await reader.go('/all');
    const names = () => reader.page.locator('.sources .source-title').allTextContents();
    await until(names, ['Abend', 'channel 9', 'Channel 10']);
    await papers.close();
  });

  it('where in a query it does not understand it', async () => {
    await reader.go(`/search?q=${encodeURIComponent('harvest hedline:x')}`);
    const pointer = reader.page.locator('.query-pointer');
    await pointer.waitFor();
    const [query = '', carets = ''] = ((await pointer.textContent()) ?? '').split('\n');
    expect(query.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('hedline');
  });
});

describe('an address', () => {
  it('that shows nothing says so, and what to do next', async () => {
    await reader.go('/no/such/page');
    await reader.page.getByText('There is nothing at this address.').waitFor();
    await reader.page.getByRole('button', { name: 'Edition' }).click();
    await until(() => reader.page.evaluate(() => location.pathname), '/edition');
  });

  it('of a story that is not there says so, and leads to those that are', async () => {
    await reader.go('/article/nothing-of-that-name');
    await reader.page.getByText('There is no story with the id nothing-of-that-name.').waitFor();
    await reader.page.getByRole('main').getByRole('link', { name: 'All news' }).click();
    await row(1).waitFor();
  });
});

describe('a server that is gone', () => {
  it('is missed by itself and once, with what still can be done', async () => {
    await reader.go('/all');
    await row(3).waitFor();
    await home.hangUp();
    const bar = reader.page.locator('.connection');
    await bar.waitFor();
    expect(await bar.textContent()).toMatch(/can be read on/);
    expect(await reader.page.getByText('does not answer').count()).toBe(1);
    await home.pickUp();
    await bar.waitFor({ state: 'detached' });
  });

  it('is missed before the page looks again by itself', async () => {
    const own = await sheet(browser, home);
    const { page } = own;
    await page.clock.install();
    await own.go('/all');
    await page.locator('.story-link').first().waitFor();
    await page.clock.pauseAt(Date.now() + 60_000);
    const missed = page.waitForEvent('requestfailed', (request) => new URL(request.url()).pathname === '/api/info');
    await home.hangUp();
    // No time passes for the page until it has asked in vain: what tells it is the connection that broke.
    await missed;
    await page.clock.runFor(1_000);
    await page.locator('.connection').waitFor();
    await home.pickUp();
    await page.clock.runFor(5_000);
    await page.clock.resume();
    await page.locator('.connection').waitFor({ state: 'detached' });
    await own.close();
  });
});
