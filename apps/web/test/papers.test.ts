import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './browser.js';
import { contrast, distance } from './colours.js';
import { rss, type Site, site } from './feeds.js';
import { type Sheet, sheet, until } from './harness.js';
import { type World, world } from './world.js';

const PAPERS = ['light', 'dark', 'sepia'] as const;

let browser: Browser;
let home: World;
let papers: Site;
let reader: Sheet;

beforeAll(async () => {
  browser = await launch();
  home = await world({ empty: true });
  const html =
    '<p>The ferry sails at nine.</p><p>“We have sixty seats,” Ida Lund, the harbour master, said on Monday.</p>';
  papers = await site({ '/ferry': rss('Ferry News', [{ title: 'Ferry timetable', html, ago: 30 }]) });
  await home.library.add(`${papers.url}/ferry`);
  await until(async () => (await home.library.info()).unreadings, 0);
  reader = await sheet(browser, home);
});

afterAll(async () => {
  await reader?.close();
  await papers?.close();
  await home?.close();
});

const lay = (paper: string) =>
  reader.page.evaluate((theme) => {
    document.documentElement.dataset.theme = theme;
  }, paper);

/** The computed colour of what a selector finds first, as `rgb(...)`. */
const colour = (selector: string, property = 'background-color') =>
  reader.page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

describe('every paper', () => {
  it('tells a highlight, a chosen statement and itself apart, and all words on them are read', async () => {
    const [{ id } = { id: '' }] = (await home.library.list({ query: 'ferry' })).items;
    await home.library.highlight(id, { at: 0, start: 4, end: 9 });
    await reader.go(`/article/${id}`);
    await reader.page.locator('.is-highlighted').waitFor();
    await reader.page.locator('.note-voice .note-button, .note-statement .note-button').first().click();
    await reader.page.locator('.is-chosen').first().waitFor();
    for (const paper of PAPERS) {
      await lay(paper);
      const [page, highlight, chosen] = [
        await colour('html'),
        await colour('.is-highlighted'),
        await colour('.is-chosen'),
      ];
      expect(distance(highlight, chosen), paper).toBeGreaterThan(0.1);
      expect(distance(highlight, page), paper).toBeGreaterThan(0.1);
      expect(distance(chosen, page), paper).toBeGreaterThan(0.07);
      for (const [ground, words] of [
        [highlight, '.is-highlighted'],
        [chosen, '.is-chosen'],
      ] as const)
        expect(contrast(ground, await colour(words, 'color')), `${paper} ${words}`).toBeGreaterThanOrEqual(7);
    }
  });

  it('has boxes of its own colours', async () => {
    await reader.go('/all');
    await reader.page.getByRole('button', { name: 'Settings' }).click();
    const box = reader.page.getByRole('dialog').getByRole('checkbox').last();
    await box.waitFor();
    const selector = 'dialog .switch:last-of-type input[type=checkbox], dialog label:last-of-type input[type=checkbox]';
    for (const paper of PAPERS) {
      await lay(paper);
      await box.uncheck();
      expect(await colour(selector), paper).toBe(await colour('html'));
      expect(contrast(await colour(selector, 'border-top-color'), await colour('html')), paper).toBeGreaterThanOrEqual(
        3,
      );
      await box.check();
      expect(contrast(await colour(selector), await colour('html')), paper).toBeGreaterThanOrEqual(3);
    }
  });
});
