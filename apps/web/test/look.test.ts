import { affiliation, commandMessages, helpGroups } from '@dateline/reader';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './browser.js';
import { faults, faultsInThemes, overflow } from './faults.js';
import { rss, type Site, site } from './feeds.js';
import { type Sheet, sheet, until } from './harness.js';
import { arabic, harbour } from './stories.js';
import { type World, world } from './world.js';

let browser: Browser;
let home: World;
let papers: Site;
/** Addresses of every view, with what shows that it is there. */
let views: { path: string; there: string }[];
/** A page as wide as on a desk, and one of a telephone. */
let desk: Sheet;
let phone: Sheet;

beforeAll(async () => {
  browser = await launch();
  home = await world();
  papers = await site({ '/harbour': rss('Harbour Post', harbour), '/arabic': rss('صحيفة المرفأ', arabic) });
  await home.library.add(`${papers.url}/harbour`, { folder: 'Cities' });
  await home.library.add(`${papers.url}/arabic`);
  await until(async () => (await home.library.info()).unreadings, 0);
  const [tram] = (await home.library.list({ query: 'tram' })).items;
  const [spoken] = (await home.library.list({ query: 'voice:minister OR voice:spokesman OR voice:president' })).items;
  const [voice] = (await home.library.voices({ limit: 1 })).items;
  views = [
    { path: '/', there: '.story' },
    { path: '/search?q=zzzz', there: '.query-help' },
    { path: `/article/${tram?.id}`, there: '.text table' },
    { path: `/article/${spoken?.id ?? tram?.id}`, there: '.text p' },
    { path: `/story/${tram?.id}`, there: '.story-page' },
    { path: '/voices', there: 'h1' },
    { path: voice ? `/voice/${encodeURIComponent(voice.id)}` : '/voices', there: 'h1' },
    { path: '/feeds', there: '.feed-row' },
  ];
  desk = await sheet(browser, home);
  phone = await sheet(browser, home, { viewport: { width: 390, height: 844 }, hasTouch: true });
});

afterAll(async () => {
  await desk?.close();
  await phone?.close();
  await papers?.close();
  await home?.close();
});

describe('every view', () => {
  it('fits a telephone, where fingers are all there is', async () => {
    await phone.page.setViewportSize({ width: 360, height: 740 });
    await phone.go('/passages');
    for (const { path, there } of views) {
      await phone.show(path, there);
      expect(await overflow(phone.page), path).toBeLessThanOrEqual(0);
    }
    expect(await faults(phone.page)).toEqual([]);
    await phone.page.setViewportSize({ width: 390, height: 844 });
  });

  it('has rows on a telephone whose parts stand clear of each other', async () => {
    await phone.go('/all');
    const row = phone.page.locator('.story').first();
    await row.waitFor();
    const parts = async (...names: string[]) =>
      Promise.all(names.map(async (name) => (await row.locator(name).boundingBox())!));
    const apart = (a: { x: number; width: number }, b: { x: number }) => a.x + a.width <= b.x;
    const [source, time, more] = await parts('.story-source', '.story-time', '.story-more');
    expect([apart(source!, time!), apart(time!, more!)]).toEqual([true, true]);
    // The box to pick it comes with the first pick, and the words make room for it.
    expect(await row.locator('.story-pick').isVisible()).toBe(false);
    await row.locator('.story-more').click();
    await phone.page.locator('[data-command=pick]').click();
    await row.locator('.story-pick:checked').waitFor();
    const [box, text] = await parts('.story-pick', '.story-text');
    expect(apart(box!, text!)).toBe(true);
    // The sections that fit are those around the one that is open.
    await phone.go('/feeds');
    await until(
      () =>
        phone.page
          .locator('.sections [aria-current]')
          .evaluate((each) => each.getBoundingClientRect().right <= innerWidth),
      true,
    );
  });

  it('has headlines of three lines at most in lists, and times in a column that is hardly wider', async () => {
    await desk.go('/all');
    await desk.page.locator('.story').first().waitFor();
    const [lines, most] = await desk.page
      .locator('.story')
      .first()
      .evaluate((row) => {
        const headline = row.querySelector<HTMLElement>('.story-headline')!;
        headline.querySelector('a')!.firstChild!.textContent = 'The delegations of many countries meet again '.repeat(
          12,
        );
        const times = [...document.querySelectorAll('.story-time')].map((time) => {
          const words = document.createRange();
          words.selectNodeContents(time);
          const { width } = words.getBoundingClientRect();
          return width > 0 ? time.getBoundingClientRect().width - width : 0;
        });
        return [headline.offsetHeight / Number.parseFloat(getComputedStyle(headline).lineHeight), Math.max(...times)];
      });
    expect(Math.round(lines!)).toBe(3);
    expect(most).toBeLessThan(32);
  });

  it('has no column for times over a day of which no story tells its time', async () => {
    await desk.go('/all');
    const starts = (time: RegExp) =>
      desk.page.evaluate((source) => {
        const row = [...document.querySelectorAll('.story')].find((one) =>
          new RegExp(source).test(one.querySelector('.story-time')!.textContent!),
        );
        row?.scrollIntoView();
        const start = (element: Element | null | undefined) => element?.getBoundingClientRect().left ?? Number.NaN;
        return start(row?.querySelector('.story-text')) - start(document.querySelector('.day'));
      }, time.source);
    // The stories of the papers have a time, those of the starter edition a day.
    await desk.page.locator('.story').first().waitFor();
    expect(await starts(/./)).toBeGreaterThan(40);
    expect(await starts(/^$/)).toBe(0);
    const [bare] = (await home.library.list({ query: 'warming' })).items;
    await desk.go(`/story/${bare!.id}`);
    const [text, day] = await Promise.all(
      ['.told-body', '.story-day'].map(async (part) => (await desk.page.locator(part).first().boundingBox())!.x),
    );
    expect(text).toBe(day);
  });

  it('has kickers in one case, and roles in one', async () => {
    const { items } = await home.library.voices({ limit: 50 });
    const [spoken] = (await home.library.list({ query: 'warming' })).items;
    const { reading } = await home.library.get(spoken!.id);
    const roles = [...items, ...reading!.voices].map(affiliation).filter((line) => line !== undefined);
    const small = items.find((voice) => /^\p{Ll}/u.test(affiliation(voice) ?? ''));
    /** The case in which kickers and the lines that say who somebody is are shown. */
    const cases = () =>
      desk.page.evaluate((lines) => {
        const transformOf = (element: Element, part?: string) => getComputedStyle(element, part).textTransform;
        const beginsWithCapital = (element: Element) =>
          /^\p{Lu}/u.test(element.textContent!) ||
          // Of what stands within a line, no first letter is told.
          (getComputedStyle(element).display !== 'inline' && transformOf(element, '::first-letter') === 'uppercase');
        const leaves = [...document.querySelectorAll('main *')].filter(({ children }) => children.length === 0);
        return {
          kickers: [...document.querySelectorAll('.kicker')].map((kicker) => transformOf(kicker)),
          roles: leaves.filter(({ textContent }) => lines.includes(textContent!)).map(beginsWithCapital),
        };
      }, roles);
    const kickers = new Set<string>();
    for (const path of ['/all', '/voices', `/voice/${encodeURIComponent(small!.id)}`, `/article/${spoken!.id}`]) {
      await desk.go(path);
      await until(async () => (await cases()).roles.length > 0, true);
      const found = await cases();
      expect(found.roles, path).not.toContain(false);
      for (const one of found.kickers) kickers.add(one);
    }
    expect([...kickers]).toEqual(['uppercase']);
  });

  it('is read in lines of 60 to 70 characters', async () => {
    await desk.go(views[3]?.path ?? '/');
    await desk.page.locator('.text > p').nth(1).waitFor();
    await desk.page.evaluate(() => document.fonts.ready);
    const perLine = await desk.page.evaluate(() => {
      const lengths = [...document.querySelectorAll('.text > p[id^="block-"]')].flatMap((paragraph) => {
        const range = document.createRange();
        range.selectNodeContents(paragraph);
        const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 12))).size;
        return lines > 2 ? [(paragraph.textContent?.length ?? 0) / (lines - 0.5)] : [];
      });
      return lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    });
    expect(perLine).toBeGreaterThan(58);
    expect(perLine).toBeLessThan(72);
  });
});

it('shows what a telephone searches for first, and all news with how to have more of them', async () => {
  const first = await world();
  const own = await sheet(browser, first, { viewport: { width: 390, height: 844 } });
  const sources = own.page.getByRole('heading', { name: 'Sources' });
  await own.go('/all');
  await sources.waitFor();
  await own.go('/search?q=treaty');
  await own.page.locator('.story').first().waitFor();
  expect(await sources.isVisible()).toBe(false);
  await own.close();
  await first.close();
});

describe('help and settings', () => {
  it('have nothing that axe finds wrong, in any theme, nor has the dialog that adds a feed', async () => {
    await desk.go('/');
    await desk.page.locator('.story').first().waitFor();
    const dialog = desk.page.getByRole('dialog');
    for (const key of ['?', 'a']) {
      await desk.keys(key);
      await dialog.waitFor();
      expect(await faultsInThemes(desk.page), key).toEqual([]);
      await desk.keys('Escape');
      await dialog.waitFor({ state: 'detached' });
    }
    await desk.page.getByRole('button', { name: 'Settings' }).click();
    await desk.page.getByRole('dialog', { name: 'Settings' }).waitFor();
    expect(await faultsInThemes(desk.page), 'settings').toEqual([]);
  });

  it('draws the help from the key map', async () => {
    await desk.go('/');
    await desk.keys('?');
    const dialog = desk.page.getByRole('dialog', { name: 'Keys' });
    await dialog.waitFor();
    const titles = helpGroups('web').flatMap(({ commands }) => commands.map(({ id }) => commandMessages[id]));
    const shown = await dialog.locator('dd').evaluateAll((cells) => cells.map((cell) => cell.firstChild?.textContent));
    expect(shown).toEqual(titles);
    await desk.keys('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('keeps theme and size in the browser, and follows the system until one is chosen', async () => {
    const own = await sheet(browser, home, { colorScheme: 'dark' });
    const ground = () => own.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const size = () => own.page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    await own.go('/');
    const dark = await ground();
    await own.keys('T');
    await expect.poll(ground).not.toBe(dark);
    await own.keys('+');
    await until(size, '18px');
    const light = await ground();
    await own.reload();
    await until(ground, light);
    await until(size, '18px');
    await own.close();
  });

  it('lets go of single keys where they are in the way (WCAG 2.1.4)', async () => {
    const own = await sheet(browser, home);
    const help = own.page.getByRole('dialog', { name: 'Keys' });
    const settings = own.page.getByRole('dialog', { name: 'Settings' });
    const open = own.page.getByRole('button', { name: 'Settings' });
    await own.go('/');
    await own.keys('?');
    await help.waitFor();
    await own.keys('Escape');
    await help.waitFor({ state: 'detached' });
    await open.click();
    await own.page.getByLabel('Single keys give commands').uncheck();
    await own.keys('Escape');
    await settings.waitFor({ state: 'detached' });
    await own.keys('?');
    // What the key had opened would be on the screen before what is opened after it.
    await open.click();
    await settings.waitFor();
    expect(await help.count()).toBe(0);
    await own.close();
  });

  it('can be walked with Tab, first to the news itself', async () => {
    await desk.go('/');
    await desk.page.locator('.story').first().waitFor();
    await desk.keys('Tab', 'Enter');
    await until(() => desk.page.evaluate(() => document.activeElement?.id), 'main');
  });
});

describe('what a story says', () => {
  it('stands beside it, and marks its words when it is chosen', async () => {
    const { page } = desk;
    const { items } = await home.library.voices({ limit: 1 });
    expect(items).toHaveLength(1);
    await desk.go(`/voice/${encodeURIComponent(items[0]?.id ?? '')}`);
    await page.locator('.saying .row-link').first().click();
    await page.locator('.panel-item').first().waitFor();
    await page.locator('.panel-item').first().click();
    await page.locator('.text .is-chosen').first().waitFor();
    const statement = page.locator('.panel-statements button').first();
    await statement.click();
    const chosen = async () => (await page.locator('.text .is-chosen').allTextContents()).join('');
    await expect.poll(chosen).not.toBe('');
    await desk.keys('Escape');
    await until(chosen, '');
    await desk.keys(']');
    await page.locator('.text .is-chosen').first().waitFor();
    // And the other way round: words in the text choose the statement in the panel.
    await desk.keys('Escape');
    await page.locator('.text [data-focus^="statement"]', { hasText: 'dry winters' }).click();
    await page.locator('.panel-statements button[aria-pressed="true"]').waitFor();
    await page.locator('.margin .note-button[aria-pressed="true"]').first().waitFor();
  });

  it('leads from the page of a voice to the very statement', async () => {
    const { page } = desk;
    const { items } = await home.library.voices({ limit: 1 });
    await desk.go(`/voice/${encodeURIComponent(items[0]?.id ?? '')}`);
    const link = page.locator('.said-link').last();
    const words = (await link.textContent()) ?? '';
    await link.click();
    await page.locator('.text .is-chosen').first().waitFor();
    const chosen = (await page.locator('.text .is-chosen').allTextContents()).join('');
    // What is reported stands as a sentence of its own in the list.
    const said = (text: string) =>
      text
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/^that /i, '')
        .replace(/\.$/, '')
        .toLowerCase();
    expect(said(words)).toContain(said(chosen));
  });

  it('marks the day of an event with it, in the text and in the margin', async () => {
    const { page } = desk;
    const { items } = await home.library.list({ limit: 50 });
    const stories = await Promise.all(items.map(({ id }) => home.library.get(id)));
    const told = stories.find(({ reading }) => (reading?.events.length ?? 0) > 1);
    await desk.go(`/article/${told?.article.id}`);
    await page.locator('.panel-tabs button', { hasText: 'Timeline' }).click();
    await page.locator('.timeline button').last().click();
    await page.locator('.text .is-chosen-event').first().waitFor();
    await page.locator('.text .is-chosen-time').first().waitFor();
  });

  it('has no part open beside a list until one is chosen', async () => {
    const { page } = desk;
    const { items } = await home.library.list({ limit: 50 });
    const stories = await Promise.all(items.map(({ id }) => home.library.get(id)));
    const told = stories.find(({ reading }) => (reading?.events.length ?? 0) > 1);
    const open = page.locator('.panel-tabs [aria-pressed="true"]');
    await desk.go(`/article/${told?.article.id}?list=`);
    await page.locator('.list-pane').waitFor();
    await page.locator('.panel-tabs button').first().waitFor();
    expect([await open.count(), await page.locator('.panel-part').isVisible()]).toEqual([0, false]);
    await page.locator('.panel-tabs button').first().click();
    await page.locator('.panel.is-open .panel-part').waitFor();
    expect(await open.count()).toBe(1);
    await page.locator('.panel-close').click();
    await until(() => open.count(), 0);
    // Without a list the part stands beside the text by itself.
    await desk.go(`/article/${told?.article.id}`);
    await page.locator('.panel-part').waitFor();
    await until(() => open.count(), 1);
  });

  it('comes up from the foot of a narrow page', async () => {
    const { page } = phone;
    await phone.go(views[3]?.path ?? '/');
    await page.locator('.panel-tabs button').first().click();
    await page.locator('.panel.is-open .panel-item').first().waitFor();
    expect(await page.locator('.margin').isVisible()).toBe(false);
    await page.locator('.panel-close').click();
    await page.locator('.panel.is-open').waitFor({ state: 'detached' });
  });
});

describe('a library that goes away', () => {
  it('is missed in a sentence, and picked up again when it is back', async () => {
    const { page } = desk;
    await desk.go('/');
    await page.locator('.story').first().waitFor();
    const ready = () =>
      page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('/feeds-view-')));
    await until(ready, true);
    await home.hangUp();
    await page.locator('.sections a', { hasText: 'Feeds' }).click();
    await page.locator('.connection').waitFor();
    expect(await page.locator('.connection p').textContent()).toMatch(/does not answer/);
    await home.pickUp();
    await page.locator('.connection').waitFor({ state: 'detached' });
    await page.locator('.feed-row').first().waitFor();
  });
});
