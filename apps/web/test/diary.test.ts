import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch } from './browser.js';
import { type Sheet, sheet, until } from './harness.js';
import { plain } from './stories.js';
import { type World, world } from './world.js';

const DAY = 86_400_000;
/** A day some days from now, as the browser, whose time is this machine's, has it. */
const day = (days: number) => new Date(Date.now() + days * DAY);
const iso = (date: Date) => date.toISOString().slice(0, 10);
const words = (date: Date) =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(date);

const story = (id: string, days: number, headline: string, text: string, source = 'Harbour Post') =>
  plain([text], {
    id,
    headline,
    published: day(days).toISOString(),
    url: `https://paper.example/${id}`,
    source: { name: source },
  });

const SIGNED = 'Norway and Sweden sign treaty in Geneva';
const stories = [
  story(
    'tram',
    -1,
    'Tram line to the old docks',
    `“The tram line of Hartwick will open to riders on ${words(day(6))},” said Oskar Brandt, the mayor of Hartwick.`,
  ),
  story(
    'tram-2',
    -1,
    'Hartwick waits for its tram',
    `The Hartwick tram line will open to its first riders on ${words(day(6))}.`,
    'The Gazette',
  ),
  story('boats', -2, 'Boats', `Owners of fishing boats must register with the harbour office by ${words(day(9))}.`),
  story(
    'near',
    -20,
    'Treaty near',
    `Ministers of Norway and Sweden will sign the harbour treaty in Geneva on ${words(day(-5))}.`,
  ),
  story('signed', -5, SIGNED, 'Ministers signed it in the morning.'),
];

let browser: Browser;
let home: World;
let reader: Sheet;
const heading = () => reader.page.locator('h1').textContent();
const clause = (text: string) => reader.page.locator('.event-clause', { hasText: text });
const path = () => reader.page.evaluate(() => location.pathname);

beforeAll(async () => {
  browser = await launch();
  home = await world({ empty: true });
  reader = await sheet(browser, home);
});

afterAll(async () => {
  await reader?.close();
  await home?.close();
});

it('shows what is to come by day, what came of it, and leads to stories and back', async () => {
  await reader.go('/diary');
  await reader.page.getByText('Nothing is told of the days to come yet.').waitFor();
  await reader.page.getByText('Here stands by day what stories say will happen').waitFor();
  await home.library.put(stories);
  await until(async () => (await home.library.diary({ from: iso(day(-30)) })).items.length, 3);

  await reader.go('/all');
  await reader.page.locator('.story-link').first().waitFor();
  await reader.keys('g', 'c');
  await until(heading, 'Diary');
  await clause('tram line of Hartwick').waitFor();
  // Two stories tell it, and one of them names who says so.
  await reader.page.locator('.event-voices', { hasText: 'Oskar Brandt' }).waitFor();
  await reader.page.locator('.event', { hasText: '2 stories' }).waitFor();
  await reader.page.locator('.kicker', { hasText: 'Deadline' }).waitFor();
  await reader.keys('j', 'o');
  await until(heading, 'Tram line to the old docks');
  // The clause is marked, and its day leads back into the diary.
  await reader.page.locator('.is-chosen-event, .is-chosen-time').first().waitFor();
  await reader.keys('C');
  await until(path, `/diary/${iso(day(6))}`);
  await clause('tram line of Hartwick').waitFor();

  await reader.keys('g', 'c');
  await until(path, '/diary');
  await clause('tram line of Hartwick').waitFor();
  await reader.keys('p');
  await until(path, `/diary/${iso(day(-5))}`);
  const came = reader.page.locator('.event-came');
  await came.getByText('What came of it').waitFor();
  await came.getByText(SIGNED).click();
  await until(heading, SIGNED);
  await reader.keys('u');
  await came.getByText(SIGNED).waitFor();
  await reader.keys('d');
  const dialog = reader.page.getByRole('dialog');
  await dialog.waitFor();
  await dialog.getByLabel('Day, month or year').fill('soon');
  await dialog.getByRole('button', { name: 'Show' }).click();
  expect(await dialog.getByRole('alert').textContent()).toMatch(/^soon is not a day; /);
  await dialog.getByLabel('Day, month or year').fill(iso(day(9)));
  await dialog.getByRole('button', { name: 'Show' }).click();
  await until(path, `/diary/${iso(day(9))}`);
  await clause('Owners of fishing boats').waitFor();
  expect(await clause('tram line').count()).toBe(0);
});

it('says in the margin who was silent and what else the day brings, and moves no text for it', async () => {
  await home.library.put([
    story(
      'docks',
      -40,
      'Docks stay',
      '“The docks of Hartwick will stay,” said Ida Lund, the harbour master of Hartwick.',
    ),
    story(
      'pier',
      -1,
      'Old pier to go',
      `“The old pier is not safe,” said Ida Lund, the harbour master of Hartwick. The last ferry to Osk will sail from it on ${words(day(6))}.`,
    ),
  ]);
  await until(async () => (await home.library.info()).unreadings, 0);
  await until(async () => (await home.library.around('pier')).days.map((each) => each.day), [iso(day(6))]);
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  await reader.page.route('**/api/articles/pier/around', async (route) => {
    await held;
    await route.continue();
  });
  // From the list: a page that the server wrote may have these answers in it already.
  await reader.go('/all');
  await reader.page.locator('.story-link', { hasText: 'Old pier to go' }).click();
  await until(heading, 'Old pier to go');
  await reader.page.locator('.margin .note-label', { hasText: 'Ida Lund' }).first().waitFor();
  const line = (text: string) => reader.page.locator('.margin .note-line', { hasText: text });
  for (const text of ['Has not spoken here', 'Also that day: ']) expect(await line(text).count()).toBe(0);
  const stands = () => reader.page.locator('.text p', { hasText: 'The old pier' }).last().boundingBox();
  const before = await stands();
  release();
  await line('Has not spoken here for 5 weeks').waitFor();
  await line('Also that day: ').waitFor();
  expect(await stands()).toEqual(before);
  expect(await line('Also that day: ').textContent()).toContain('tram line');
  await line('Has not spoken here for 5 weeks').click();
  await until(heading, 'Docks stay');
  await reader.keys('u');
  await line('Also that day: ').click();
  await until(path, `/diary/${iso(day(6))}`);
});

it.skipIf(!process.env.PICTURES)('is looked at', async () => {
  for (const [width, name] of [
    [1440, 'wide'],
    [390, 'narrow'],
  ] as const) {
    await reader.page.setViewportSize({ width, height: 1000 });
    await reader.go(`/diary/${iso(day(-5))}`);
    await clause('tram line of Hartwick').waitFor();
    await reader.page.screenshot({ path: `${process.env.PICTURES}/diary-${name}.png`, fullPage: true });
    await reader.go('/article/tram?at=event-0');
    await reader.page.locator('.is-chosen-event, .is-chosen-time').first().waitFor();
    await reader.page.screenshot({ path: `${process.env.PICTURES}/article-${name}.png` });
  }
});
