// What a device does by itself: it sends what waits while no tab is open, and keeps on where it is full.
import { randomBytes } from 'node:crypto';
import type { Browser, CDPSession } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './browser.js';
import { rss, type Site, site } from './feeds.js';
import { type Sheet, sheet, until } from './harness.js';
import { keptOn, noteOn, post } from './kept.js';
import { type World, world } from './world.js';

const STORIES = 6;
const words = '<p>A ship lay at the quay all night, and in the morning it was gone with all that stood beside it.</p>';

let browser: Browser;
let home: World;
let paper: Site;
let reader: Sheet;
let picture: Buffer;

beforeAll(async () => {
  [browser, home] = await Promise.all([launch(), world({ empty: true })]);
  // Noise, which no format packs: these are most of what is kept.
  const raw = { width: 600, height: 400, channels: 3 } as const;
  picture = await sharp(randomBytes(600 * 400 * 3), { raw })
    .png()
    .toBuffer();
  const numbers = Array.from({ length: STORIES }, (_, n) => n);
  const stories = numbers.map((n) => ({
    title: `Bulletin ${n}`,
    ago: n,
    html: `${words}<figure><img src="/${n}.png" width="600" height="400" alt="A ship"></figure>${words}`,
  }));
  const pictures = numbers.map((n) => [`/${n}.png`, { type: 'image/png', body: picture }]);
  paper = await site({ '/feed': rss('Quay News', stories), ...Object.fromEntries(pictures) });
  await home.library.setSettings({ stories: false });
  await home.library.add(`${paper.url}/feed`);
  await until(async () => (await home.library.info()).unreadings, 0);
  reader = await sheet(browser, home, { serviceWorkers: 'allow' });
  await reader.go('/all');
  await until(() => keptOn(reader.page), { stories: STORIES, pictures: STORIES, acts: 0 });
}, 120_000);

afterAll(async () => {
  await reader?.close();
  await paper?.close();
  await home?.close();
});

/** The registration of the worker of the reader, as the tools of the browser name it. */
async function registration(devtools: CDPSession): Promise<string> {
  const found = new Promise<string>((resolve) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const ours = registrations.find(({ scopeURL, isDeleted }) => scopeURL === `${home.url}/` && !isDeleted);
      if (ours) resolve(ours.registrationId);
    });
  });
  await devtools.send('ServiceWorker.enable');
  return found;
}

describe('a device', () => {
  it('sends what waits when the browser says so, with no tab open', async () => {
    const { page } = reader;
    await home.hangUp();
    const ids = await page
      .locator('.story-link')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-row')!));
    await reader.keys('j', 's', 'j', 'L');
    await until(async () => (await keptOn(page)).acts, 2);
    const elsewhere = await page.context().newPage();
    await page.close();
    await home.pickUp();
    const devtools = await elsewhere.context().newCDPSession(elsewhere);
    const registrationId = await registration(devtools);
    await devtools.send('ServiceWorker.dispatchSyncEvent', {
      origin: home.url,
      registrationId,
      tag: 'dateline-acts',
      lastChance: false,
    });
    await until(async () => (await home.library.get(ids[0]!)).saved, true);
    await until(async () => (await home.library.get(ids[1]!)).later, true);
    expect(elsewhere.url()).toBe('about:blank');
    await elsewhere.goto(`${home.url}/all`);
    await until(async () => (await keptOn(elsewhere)).acts, 0);
    reader.page = elsewhere;
  });

  it('that is full keeps what is done, and the texts of stories before their pictures, and says so', async () => {
    await until(() => keptOn(reader.page), { stories: STORIES, pictures: STORIES, acts: 0 });
    const { usage = 0 } = await reader.page.evaluate(() => navigator.storage.estimate());
    const full = await sheet(browser, home, { serviceWorkers: 'allow' });
    const { page } = full;
    const devtools = await page.context().newCDPSession(page);
    // Room for all but half of the pictures.
    const quotaSize = Math.floor(usage - (STORIES / 2) * picture.length);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: home.url, quotaSize });
    await full.go('/all');
    await page.locator('.masthead').getByRole('button', { name: 'Settings' }).click();
    const settings = page.getByRole('group', { name: 'Read offline' });
    await settings
      .getByText('This device has no more room. What you do is kept first, then as many stories as it holds.')
      .waitFor();
    await settings.getByText(`${STORIES} stories on this device`).waitFor();
    const before = await keptOn(page);
    expect(before.stories).toBe(STORIES);
    expect(before.pictures).toBeLessThan(STORIES);
    await home.hangUp();
    const ids = (await home.library.list({ limit: STORIES })).items.map(({ id }) => id);
    const note = 'Which ship? '.repeat(500);
    const done = await Promise.all(ids.map((id) => post(page, '/api/highlights', noteOn(id, note))));
    expect(done.map(({ ok }) => ok)).toEqual(ids.map(() => true));
    // What was done survives the tab, and is done once the server answers.
    await page.reload();
    expect(await keptOn(page)).toMatchObject({ acts: STORIES, stories: STORIES });
    await home.pickUp();
    await until(async () => (await home.library.highlights()).length, STORIES);
    await until(async () => (await keptOn(page)).acts, 0);
    await full.close();
  });
});
