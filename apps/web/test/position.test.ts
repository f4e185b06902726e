import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './browser.js';
import { type Sheet, sheet, until } from './harness.js';
import { putNumbered } from './numbered.js';
import { type World, world } from './world.js';

const COUNT = 180;

let browser: Browser;
let home: World;
let reader: Sheet;
/** All rows of the library, the newest first. */
let rows: { id: string; words: string }[];

beforeAll(async () => {
  browser = await launch();
  home = await world();
  await putNumbered(home.library, COUNT);
  // A Reading can join two of them into one Story of the edition.
  await until(async () => (await home.library.info()).unreadings, 0);
  rows = (await home.library.list({ limit: 500 })).items.map(({ id, headline: words = '' }) => ({ id, words }));
  reader = await sheet(browser, home);
});

afterAll(async () => {
  await reader?.close();
  await home?.close();
});

const link = (page: Page, number: number) => page.locator(`.story-link:text-is("Bulletin ${number}")`);
/** The headline of a row, counted from the last. */
const fromEnd = (number: number) => rows.at(-1 - number)!.words;
const selected = (page: Page) => current(page).locator('.story-link').textContent();
const press = async (page: Page, key: string) => {
  await page.evaluate(() => scheduler.postTask(() => {}, { priority: 'background' }));
  await page.keyboard.press(key);
};
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
    await until(() => selected(page), 'Bulletin 14');
    await expect.poll(() => isInView(page)).toBe(true);
    await reader.keys('j');
    await until(() => selected(page), 'Bulletin 15');
  });

  it('is where it was after a look at the search field, and when Back leads out of a search', async () => {
    const { page } = reader;
    await reader.go('/all');
    for (let number = 1; number <= 20; number++) await press(page, 'j');
    await until(() => selected(page), 'Bulletin 20');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
    await settled(page);
    const before = await page.evaluate(() => scrollY);
    const searching = () => page.evaluate(() => [document.activeElement?.id === 'search', scrollY]);

    await press(page, '/');
    await until(searching, [true, before]);
    await expect
      .poll(() => page.locator('#search').evaluate((field) => field.getBoundingClientRect().top))
      .toBeGreaterThan(0);
    await press(page, 'Escape');
    await until(searching, [false, before]);
    await until(() => page.evaluate(() => document.activeElement?.textContent), 'Bulletin 20');

    await press(page, '/');
    await page.keyboard.type('bulletin 7');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('/search?q=bulletin');
    await until(() => page.evaluate(() => document.activeElement?.id), 'main');
    await until(
      () =>
        page
          .locator('.story-link')
          .count()
          .then((count) => count > 0),
      true,
    );
    await press(page, 'j');
    await until(() => page.evaluate(() => document.activeElement?.className.includes('story-link')), true);
    await page.goBack();
    await until(() => selected(page), 'Bulletin 20');
    await until(() => page.evaluate(() => scrollY), before);
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
    await until(() => selected(page), 'Bulletin 11');
    await expect.poll(() => isInView(page)).toBe(true);
  });
});

/** Selects the last row but three of all news. */
async function goFarDown(page: Page): Promise<void> {
  await reader.go('/all');
  await link(page, 1).waitFor();
  await reader.keys('G');
  await until(() => selected(page), fromEnd(0));
  await reader.keys('k', 'k', 'k');
  await until(() => selected(page), fromEnd(3));
}

/** The headline of the first row that is wholly in the window, and how far it is from its top. */
const topRow = (page: Page) =>
  page.evaluate(() => {
    for (const row of document.querySelectorAll('.story')) {
      const { top } = row.getBoundingClientRect();
      if (top >= 0) return { words: row.querySelector('.story-link')?.textContent, top: Math.round(top) };
    }
    return undefined;
  });

/** Waits until the same row stands at the top in three looks one after the other. */
async function settled(page: Page) {
  let [last, same] = [await topRow(page), 0];
  while (same < 3) {
    await page.evaluate(() => new Promise(requestAnimationFrame));
    const now = await topRow(page);
    same = now && last && now.words === last.words && now.top === last.top ? same + 1 : 0;
    last = now;
  }
  return last!;
}

describe('a page that is loaded again', () => {
  it('is where it was in a list, far down, with the row that was selected', async () => {
    const { page } = reader;
    await goFarDown(page);
    await page.mouse.move(700, 500);
    await page.mouse.wheel(0, -7_000);
    const topIndex = async () => {
      const top = await topRow(page);
      return rows.findIndex(({ words }) => words === top?.words);
    };
    await expect.poll(topIndex).toBeLessThan(rows.length - 30);
    const before = await settled(page);
    for (let n = 0; n < 2; n++) {
      await reader.reload();
      await until(() => topRow(page), before);
      expect(await settled(page)).toEqual(before);
    }
    // The row that was selected is out of view; it is still the one that is gone on from.
    await reader.keys('j');
    await until(() => selected(page), fromEnd(2));
  });

  it('is where it was in a story, and Back then leads to that story in its list', async () => {
    const { page } = reader;
    await page.setViewportSize({ width: 1000, height: 400 });
    await goFarDown(page);
    await reader.keys('Enter');
    await until(() => headline(page), fromEnd(3));
    await page.locator('.following').waitFor();
    await reader.keys('p', 'p');
    await until(() => headline(page), fromEnd(5));
    await page.locator('.following').waitFor();
    await page.evaluate(() => scrollTo(0, 430));
    const before = await page.evaluate(
      () => new Promise<number>((resolve) => requestAnimationFrame(() => resolve(scrollY))),
    );
    expect(before).toBeGreaterThan(200);
    await reader.reload();
    await until(() => headline(page), fromEnd(5));
    await until(() => page.evaluate(() => scrollY), before);
    await page.locator('.following').waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(before);
    await page.goBack();
    await until(() => selected(page), fromEnd(5));
    await expect.poll(() => isInView(page)).toBe(true);
    await page.setViewportSize({ width: 1440, height: 900 });
  });
});

describe('a story in another tab', () => {
  /** Opens the story that is selected in a tab of its own, as a browser does on a click with Control or Command. */
  const opened = async (page: Page) => {
    const link = current(page).locator('.story-link');
    const isLeftAlone = await link.evaluate((element) => {
      let isLeft = false;
      const look = (event: Event) => {
        isLeft = !event.defaultPrevented;
        event.preventDefault();
      };
      addEventListener('click', look, { once: true });
      element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true, metaKey: true }));
      return isLeft;
    });
    expect(isLeftAlone).toBe(true);
    const tab = await page.context().newPage();
    await tab.goto(home.url + (await link.getAttribute('href')));
    await tab.locator('#answers').waitFor({ state: 'detached' });
    return tab;
  };

  it('keeps the list it came from, far down in it', async () => {
    const { page } = reader;
    await goFarDown(page);
    const tab = await opened(page);
    await until(() => headline(tab), fromEnd(3));
    for (const [key, number] of [
      ['n', 2],
      ['p', 3],
      ['p', 4],
    ] as const) {
      await press(tab, key);
      await until(() => headline(tab), fromEnd(number));
    }
    await tab.close();
  });

  it('keeps a list that shows the unread alone', async () => {
    const { page } = reader;
    await home.library.mark(
      [rows.at(-120)!, rows.at(-122)!].map(({ id }) => id),
      { read: true },
    );
    await home.library.setSettings({ lists: { '': { unread: true } } });
    await reader.go('/all');
    await reader.keys('Control+f');
    await page.getByRole('searchbox', { name: 'Find in this list' }).fill(rows.at(-121)!.words);
    await until(() => selected(page), rows.at(-121)!.words);
    await page.keyboard.press('Escape');
    const tab = await opened(page);
    await until(() => headline(tab), rows.at(-121)!.words);
    for (const [key, number] of [
      ['n', 119],
      ['p', 121],
      ['p', 123],
    ] as const) {
      await press(tab, key);
      await until(() => headline(tab), rows.at(-number)!.words);
    }
    await tab.close();
    await home.library.setSettings({ lists: { '': {} } });
  });

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
