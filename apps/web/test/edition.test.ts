import { articleId } from '@dateline/core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './browser.js';
import { faultsInThemes, overflow } from './faults.js';
import { type Sheet, sheet, until } from './harness.js';
import { plain } from './stories.js';
import { type World, world } from './world.js';

let browser: Browser;
let home: World;
let reader: Sheet;

const QUOTATION = 'We could not leave the island out in the cold';
const HOUR = 3_600_000;
/** The moment that is now for all stories of this file. */
const now = Date.now();

const told = (source: string, headline: string, ago: number, sentences: string[]) =>
  plain(sentences, {
    id: articleId({ scope: source, guid: headline }),
    headline,
    deck: `${headline}: what is known`,
    source: { name: source },
    published: new Date(now - ago).toISOString(),
  });

const strike = [
  'PORT ELLIN - Ferry crews walked out on Tuesday after talks on the winter timetable failed, and 4,000 islanders were left without a boat.',
  `"${QUOTATION}," the mayor, Ines Varga, said.`,
  'The crews want two more sailors on each night crossing to Sorrel Bay.',
];
const outlets = ['Gazette', 'Post', 'Herald'];
const lamp = {
  kind: 'image' as const,
  url: 'data:image/gif;base64,R0lGODlhAwACAPAAAAAAAP///ywAAAAAAwACAAACAoRRADs=',
};
const others = Array.from({ length: 6 }, (_, n) => `Wool sale number ${n + 1} at the old market hall`);

beforeAll(async () => {
  browser = await launch();
  home = await world({ empty: true });
  await home.library.put([
    ...outlets.map((outlet, n) => told(outlet, 'Ferry crews of Port Ellin walk out', n * 60_000, strike)),
    ...others.map((headline, n) => told('Courier', headline, n * 60_000, [`${headline} brought ${n + 20} buyers.`])),
    { ...told('Courier', 'Old lighthouse gets a new lamp', 50 * HOUR, ['The lamp turns again.']), media: [lamp] },
    told('Courier', 'Water mill is open to all', 98 * HOUR, ['The wheel turns again.']),
  ]);
  await until(async () => (await home.library.info()).unreadings, 0);
  await until(async () => (await home.library.edition()).stories[0]?.outlets.length, 3);
  reader = await sheet(browser, home);
});

afterAll(async () => {
  await reader?.close();
  await home?.close();
});

const heading = () => reader.page.locator('h1').textContent();
const lead = () => reader.page.locator('.edition-story.is-lead');
const path = () => reader.page.evaluate(() => location.pathname);
const focused = () => reader.page.evaluate(() => document.activeElement?.getAttribute('data-row'));

describe('the edition', () => {
  it('is what the reader begins with: the Story that most outlets tell leads, with what is said in it', async () => {
    await reader.go('/');
    await lead().waitFor();
    expect(await path()).toBe('/');
    expect(await lead().locator('h2').textContent()).toBe('Ferry crews of Port Ellin walk out');
    const tellers = (await lead().locator('.edition-outlets').textContent()) ?? '';
    for (const outlet of outlets) expect(tellers).toContain(outlet);
    expect(await lead().locator('.edition-quote').first().textContent()).toContain(QUOTATION);
    expect(await lead().locator('.edition-quote figcaption').first().textContent()).toContain('Ines Varga');
    expect(await reader.page.locator('.edition-column .edition-story').count()).toBe(others.length);
    expect(await reader.page.locator('.edition-column').count()).toBe(3);
  });

  it('leads from a quotation to its place, and comes back to where it was', async () => {
    await reader.page.locator('.edition-story').last().scrollIntoViewIfNeeded();
    await reader.keys('g', 'g', ']');
    await until(focused, await lead().locator('.edition-quote a').getAttribute('data-row'));
    await reader.keys('o');
    const chosen = async () => (await reader.page.locator('.text .is-chosen').allTextContents()).join('');
    await expect.poll(chosen).toContain(QUOTATION);
    await reader.keys('Escape', 'u');
    await lead().waitFor();
    expect(await path()).toBe('/');
    await until(async () => (await lead().getAttribute('class'))?.includes('is-read'), true);
  });

  it('goes through its Stories with the keys, and marks one with all that tell it', async () => {
    await reader.go('/edition');
    await lead().waitFor();
    await reader.keys('j', 'm');
    await until(() => home.library.count('ferry is:unread'), 3);
    await reader.keys('z');
    await until(() => home.library.count('ferry is:read'), 3);
    await reader.keys('j', 'o');
    await until(heading, others[0]);
    await reader.keys('u');
    await until(focused, null);
  });

  it('shows the day before and the way back, as links and as keys', async () => {
    await reader.go('/');
    await lead().waitFor();
    await reader.page.locator('.edition-day.is-back').click();
    await until(() => lead().locator('h2').textContent(), 'Old lighthouse gets a new lamp');
    expect(await path()).toMatch(/^\/edition\/\d{4}-\d\d-\d\d$/);
    await reader.keys('n');
    await until(() => lead().locator('h2').textContent(), 'Ferry crews of Port Ellin walk out');
    await reader.keys('d');
    const dialog = reader.page.getByRole('dialog');
    await dialog.getByLabel('Day').fill('1999-01-01');
    await dialog.getByRole('button', { name: 'Go', exact: true }).click();
    await reader.page.getByText('No story is from this day.').waitFor();
  });

  it('fills its head: with a picture beside the words of the lead, else with what there is to say', async () => {
    const box = async (part: string) => (await lead().locator(part).first().boundingBox())!;
    const dayOf = (ago: number) => new Date(now - ago).toISOString().slice(0, 10);
    await reader.go(`/edition/${dayOf(50 * HOUR)}`);
    await lead().locator('.edition-picture img').waitFor();
    const [picture, words] = [await box('.edition-picture img'), await box('h2')];
    expect(words.x).toBeGreaterThan(picture.x + picture.width);
    await reader.resize(390, 844);
    expect((await box('h2')).y).toBeGreaterThan((await box('.edition-picture img')).y);
    await reader.resize(1440, 900);
    await reader.go(`/edition/${dayOf(98 * HOUR)}`);
    await lead().locator('.edition-deck').waitFor();
    const [headline, deck] = [await box('h2'), await box('.edition-deck')];
    expect(deck.x).toBeGreaterThan(headline.x + headline.width);
    await reader.go('/edition');
    await lead().locator('.edition-said').waitFor();
    expect((await box('.edition-said')).x).toBeGreaterThan((await box('h2')).x + (await box('h2')).width);
  });

  it('does not move by itself: new Stories are counted until they are asked for', async () => {
    await reader.go('/edition');
    await lead().waitFor();
    const before = await reader.page.locator('h2').allTextContents();
    await home.library.put([told('Post', 'Night train returns to the coast', 0, ['Sleeping cars leave at eleven.'])]);
    await reader.page.getByRole('button', { name: '1 new story' }).waitFor();
    expect(await reader.page.locator('h2').allTextContents()).toEqual(before);
    await reader.page.getByRole('button', { name: '1 new story' }).click();
    await reader.page.getByRole('heading', { name: 'Night train returns to the coast' }).waitFor();
  });

  it('has nothing that axe finds wrong, in any theme', async () => {
    await reader.go('/');
    await reader.page.locator('.edition-story').first().waitFor();
    expect(await faultsInThemes(reader.page)).toEqual([]);
  });

  it.each([
    [360, 1],
    [820, 2],
    [1024, 3],
    [1440, 3],
  ])('fits a window of %i pixels in %i columns', async (width, columns) => {
    const isPhone = width < 600;
    // What has fingers is another browser; else the window of the one that is there gets the size.
    const own = isPhone ? await sheet(browser, home, { viewport: { width, height: 800 }, hasTouch: true }) : reader;
    if (!isPhone) await own.page.setViewportSize({ width, height: 800 });
    await own.go('/');
    await own.page.locator('.edition-story').first().waitFor();
    expect(await overflow(own.page)).toBeLessThanOrEqual(0);
    expect(await own.page.locator('.edition-column').count()).toBe(columns);
    if (isPhone) await own.close();
  });
});

describe('a library without a story of today', () => {
  it('begins with all news, and has the edition beside it', async () => {
    const old = await world({ empty: true });
    await old.library.put([told('Courier', 'Old lighthouse gets a new lamp', 50 * HOUR, ['The lamp turns again.'])]);
    const own = await sheet(browser, old);
    await own.go('/');
    await own.page.locator('.story').first().waitFor();
    expect(await own.page.evaluate(() => [location.pathname, history.length])).toEqual(['/all', 2]);
    await own.keys('g', 'e');
    await own.page.getByText('No story has come today yet.').waitFor();
    await own.close();
    await old.close();
  });
});
