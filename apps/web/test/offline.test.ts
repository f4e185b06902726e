import type { Library, OnceActs } from '@dateline/core/library';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './browser.js';
import { rss, type Site, site } from './feeds.js';
import { type Sheet, sheet, until } from './harness.js';
import { keptOn, noteOn, post } from './kept.js';
import { secondBuild } from './second-build.js';
import { type World, world } from './world.js';

const STORIES = 24;
const words = '<p>A ship lay at the quay all night, and in the morning it was gone with all that stood beside it.</p>';

let browser: Browser;
let home: World;
let paper: Site;
let reader: Sheet;
let page: Page;
/** Whether the answer to the next act is lost: the server ends once it has done it. */
let losesNext = false;

/** The library as the server has it. */
const served = (library: Library): Library =>
  Object.assign(Object.create(library) as Library, {
    once(key: string, at?: string): OnceActs {
      const acts = library.once(key, at);
      const mark: OnceActs['mark'] = async (...given) => {
        const done = await acts.mark(...given);
        if (losesNext) {
          losesNext = false;
          await home.hangUp();
        }
        return done;
      };
      return { ...acts, mark };
    },
  });

beforeAll(async () => {
  [browser, home] = await Promise.all([launch(), world({ empty: true, served })]);
  const picture = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#8f1d1d' } })
    .png()
    .toBuffer();
  const stories = Array.from({ length: STORIES }, (_, n) => ({
    title: `Bulletin ${n}`,
    ago: n,
    html: `${words}<p>Of lantern number ${n * 31} the paper writes at length.</p>${n === 0 ? `<figure><img src="/ship.png" width="600" height="400" alt="A ship"></figure>${words}` : ''}`,
  }));
  paper = await site({ '/feed': rss('Quay News', stories), '/ship.png': { type: 'image/png', body: picture } });
  await home.library.setSettings({ stories: false });
  await home.library.add(`${paper.url}/feed`, { folder: 'Sea' });
  await until(async () => (await home.library.info()).unreadings, 0);
  reader = await sheet(browser, home, { serviceWorkers: 'allow' });
  page = reader.page;
  await page.addInitScript(() => {
    // A page of the browser's own, as where something could not be loaded, has none.
    if (!('StorageManager' in window)) return;
    StorageManager.prototype.persist = async () => {
      localStorage.setItem('asked', String(Number(localStorage.getItem('asked')) + 1));
      return false;
    };
  });
  await reader.go('/all');
  await filled();
}, 120_000);

afterAll(async () => {
  await reader?.close();
  await paper?.close();
  await home?.close();
});

const kept = () => keptOn(page);
const filled = () => until(kept, { stories: STORIES, pictures: 1, acts: 0 });
const link = (n: number) => page.locator(`.story-link:text-is("Bulletin ${n}")`);

describe('without the server', () => {
  it('lists and stories are read on from the device, with their pictures', async () => {
    /** What stands beside a story: its Story, and what others tell of its voices and days. */
    const beside = () =>
      page.evaluate(async (id) => {
        const paths = [`stories/${id}`, `articles/${id}/around`];
        return Promise.all(paths.map(async (path) => (await fetch(`/api/${path}`)).json()));
      }, newest);
    const newest = (await home.library.list({ limit: 1 })).items[0]!.id;
    const online = await beside();
    expect(online).toEqual([await home.library.story(newest), await home.library.around(newest)]);
    await home.hangUp();
    expect(await beside()).toEqual(online);
    await page.reload();
    await page.locator('.connection[role=status]', { hasText: `${STORIES} stories` }).waitFor();
    await link(0).click();
    await page.locator('.text h1', { hasText: 'Bulletin 0' }).waitFor();
    const picture = page.locator('.text img');
    await until(() => picture.evaluate((img) => (img as HTMLImageElement).naturalWidth), 600);
    // What the device cannot tell says so, and what it can it tells: a folder, a word, a state.
    const search = (query: string) => page.goto(`${home.url}/search?q=${encodeURIComponent(query)}`);
    await search('in:Sea lantern headline:"bulletin 7"');
    await until(() => page.locator('.story').count(), 1);
    await page.getByText('on this device were looked through').waitFor();
    await search('is:saved');
    await page.locator('.state', { hasText: 'Nothing is saved yet.' }).waitFor();
    await search('voice:minister');
    await page.getByText('This needs the server').waitFor();
    expect(await page.locator('.story').count()).toBe(0);
    await home.pickUp();
    await page.locator('.connection').waitFor({ state: 'detached' });
  });

  it('what is done waits, survives the tab, and is done once and in order', async () => {
    await reader.go('/all');
    const asked = () => page.evaluate(() => Number(localStorage.getItem('asked')));
    expect(await asked()).toBe(0);
    const { changes } = await home.library.info();
    await home.hangUp();
    const wanted: string[] = [];
    const ids = await page
      .locator('.story-link')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-row')!));
    for (const id of ids.slice(0, 9)) {
      await reader.keys('j', 's', 'm');
      wanted.push(id, id);
    }
    await until(async () => (await kept()).acts, 18);
    // Whoever keeps a story is asked whether the browser may keep it too, and nobody before.
    expect(await asked()).toBeGreaterThan(0);
    // The device shows what was done, also in a page that comes later, and takes back what is undone.
    await page.goto(`${home.url}/saved`);
    await until(() => page.locator('.story').count(), 9);
    const { told } = await post(page, '/api/highlights', noteOn(ids[0]!, 'Which ship?'));
    const made = `/api/highlights/${(told as { id: string }).id}`;
    await post(page, made, { note: 'The Ida' }, 'PATCH');
    await until(async () => (await kept()).acts, 20);
    const context = page.context();
    await page.close();
    await home.pickUp();
    page = await context.newPage();
    await page.goto(`${home.url}/all`);
    await until(async () => (await kept()).acts, 0);
    const log = await home.library.changes(changes);
    expect(log.flatMap(({ kind, id }) => (kind === 'state' ? [id] : []))).toEqual(wanted);
    expect(log.filter(({ kind }) => kind === 'highlight')).toHaveLength(2);
    expect(await home.library.highlights()).toMatchObject([{ article: ids[0], note: 'The Ida' }]);
    expect(await home.library.count('is:saved')).toBe(9);
  });

  it('an act whose answer was lost is not done twice, and one that is refused holds nothing up', async () => {
    const { changes } = await home.library.info();
    const [one, two, gone] = (await home.library.list({ query: 'is:unsaved', limit: 3 })).items.map(({ id }) => id);
    const mark = async (...ids: unknown[]) => (await post(page, '/api/mark', { ids, saved: true })).ok;
    losesNext = true;
    expect(await mark(one)).toBe(true);
    // It is on the disk, and the server is gone.
    expect((await home.library.get(one!)).saved).toBe(true);
    await home.hangUp().catch(() => {});
    expect(await mark(`${gone} is no story`)).toBe(true);
    expect(await mark(two)).toBe(true);
    expect((await kept()).acts).toBe(3);
    await home.pickUp();
    await page.locator('.notice-problem', { hasText: '1 change that waited was not kept' }).waitFor();
    await until(async () => (await kept()).acts, 0);
    const states = (await home.library.changes(changes)).filter(({ kind }) => kind === 'state');
    expect(states.map(({ id }) => id)).toEqual([one, two]);
  });
});

describe('what is kept on a device', () => {
  it('is filled again where the browser took it away, the reader itself as well', async () => {
    /** How many files of the reader itself the device has. */
    const files = () =>
      page.evaluate(async () => {
        const named = (await caches.keys()).filter((name) => name.includes('precache'));
        const kept = await Promise.all(named.map(async (name) => (await (await caches.open(name)).keys()).length));
        return kept.reduce((sum, count) => sum + count, 0);
      });
    const whole = await files();
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
      await new Promise((resolve) => {
        indexedDB.deleteDatabase('dateline').onsuccess = resolve;
      });
    });
    expect(await kept()).toMatchObject({ stories: 0, pictures: 0 });
    await page.reload();
    await filled();
    await until(files, whole);
    await home.hangUp();
    await page.reload();
    await link(3).waitFor();
    await home.pickUp();
  });

  it('stays within the limit that the reader sets, and goes when they say so', async () => {
    await page.locator('.masthead').getByRole('button', { name: 'Settings' }).click();
    const settings = page.getByRole('group', { name: 'Read offline' });
    await settings.getByText(`${STORIES} stories on this device`).waitFor();
    await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      active?.postMessage({ kind: 'limit', bytes: 40_000 });
    });
    await until(async () => {
      const { stories } = await kept();
      return stories > 0 && stories < STORIES;
    }, true);
    await settings.getByRole('radio', { name: 'Nothing' }).check();
    await until(kept, { stories: 0, pictures: 0, acts: 0 });
    await settings.getByRole('radio', { name: '200 MB' }).check();
    await filled();
    await settings.getByRole('button', { name: 'Remove all from this device' }).click();
    await until(kept, { stories: 0, pictures: 0, acts: 0 });
  });
});

describe('a tab that is older than the server', () => {
  it('is loaded again once nobody is at something', async () => {
    const next = secondBuild();
    const other = await page.context().newPage();
    try {
      for (const tab of [page, other]) {
        await tab.goto(`${home.url}/all`);
        await tab.locator('.story-link:text-is("Bulletin 5")').click();
        await tab.locator('.text h1', { hasText: 'Bulletin 5' }).waitFor();
        await tab.evaluate(() => document.documentElement.setAttribute('data-old', ''));
      }
      await page.bringToFront();
      await page.locator('.text').getByText('Of lantern number').selectText();
      await page.keyboard.press('e');
      const field = page.locator('dialog input').first();
      await field.fill('Half a no');
      await home.hangUp();
      await home.pickUp(next.folder);
      const isWaiting = () =>
        page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting !== null);
      await until(isWaiting, true);
      // Whoever writes is left alone, also where the page is not looked at meanwhile.
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      expect(await field.inputValue()).toBe('Half a no');
      await field.pressSequentially('te');
      await field.press('Enter');
      await field.waitFor({ state: 'detached' });
      await until(async () => (await home.library.highlights()).map(({ note }) => note).includes('Half a note'), true);
      // Another view is the moment.
      await page.keyboard.press('u');
      await page.locator('html:not([data-old])').waitFor();
      await link(5).waitFor();
      // A worker that is long in making room leaves the page as it was until the next such moment.
      const files = () =>
        page
          .evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
          .then(
            (names) => names.join(),
            () => '',
          );
      await until(
        async () => /assets/.test(await files()) && !(await files()).includes(next.gone.get('diary-view')!),
        true,
      );
      // The other tab asks for a file that is gone: it is loaded again as well, where it was.
      await other.evaluate(`import('/assets/${next.gone.get('de')}').catch(() => {})`);
      await other.evaluate(() => dispatchEvent(new Event('vite:preloadError')));
      await other.keyboard.press('j');
      await other.locator('html:not([data-old])').waitFor();
      await other.locator('.text h1', { hasText: 'Bulletin 6' }).waitFor();
    } finally {
      await other.close();
      await home.hangUp();
      await home.pickUp();
      next.remove();
    }
  });
});
