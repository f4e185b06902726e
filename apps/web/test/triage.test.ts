import { commandsAt, sections, type ViewName } from '@dateline/reader';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './browser.js';
import { type Item, rss, type Site, site } from './feeds.js';
import { type Sheet, sheet, until } from './harness.js';
import { type World, world } from './world.js';

const COUNT = 300;

/** Short stories, the newest first: each fits on a screen. */
const items: Item[] = Array.from({ length: COUNT }, (_, index) => ({
  title: `Berth ${index + 1} of the harbour is dredged`,
  ago: index * 7,
  html: `<p>Workers cleared berth ${index + 1} on Monday. The crew moved on to the next one.</p>`,
}));
const notes: Item[] = [
  {
    title: 'A heron nests on the crane',
    ago: 3,
    html: '<p>“It came in March,” said Mette Olsen.</p>',
    category: 'Birds',
  },
  { title: 'Otters are back at the weir', ago: 5, html: '<p>Two of them were seen on Sunday.</p>' },
];

let browser: Browser;
let home: World;
let papers: Site;
let reader: Sheet;
const link = (words: string) => reader.page.locator('.story-link', { hasText: words });
const heading = () => reader.page.locator('h1').textContent();
const said = (words: string) => reader.page.locator('.notice', { hasText: words }).waitFor();
const openInPane = () => reader.page.locator('.list-pane [aria-current="true"]').textContent();
const count = (query: string) => home.library.count(query);
const idOf = async (title: string) => (await home.library.list({ query: `headline:"${title}"` })).items[0]!.id;

beforeAll(async () => {
  browser = await launch();
  home = await world({ empty: true });
  papers = await site({ '/berths': rss('Harbour Post', items), '/notes': rss('The Field Notebook', notes) });
  await home.library.add(`${papers.url}/berths`, { folder: 'Coast' });
  await home.library.add(`${papers.url}/notes`);
  reader = await sheet(browser, home);
});

afterAll(async () => {
  await reader?.close();
  await papers?.close();
  await home?.close();
});

describe('a list and an article side by side', () => {
  it('goes through the list with j and k, and scrolls with the arrows', async () => {
    await reader.go('/all');
    await link('Berth 1 of').click();
    await until(heading, items[0]?.title);
    await until(openInPane, items[0]?.title);
    // No heading there tells the day.
    expect(await reader.page.locator('.list-pane time').first().textContent()).toMatch(/20\d\d$/);
    await reader.keys('j');
    await until(heading, notes[0]?.title);
    await until(openInPane, notes[0]?.title);
    await reader.keys('k');
    await until(heading, items[0]?.title);
    await reader.keys('ArrowDown');
    expect(await heading()).toBe(items[0]?.title);
  });

  it('keeps the list in the window while the article is scrolled', async () => {
    await reader.resize(1440, 420);
    const box = () => reader.page.locator('.list-pane').boundingBox();
    await reader.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    expect(await reader.page.evaluate(() => scrollY)).toBeGreaterThan((await box())!.height / 2);
    const { y, height } = (await box())!;
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y + height).toBeLessThanOrEqual(420);
    await reader.resize(1440, 900);
  });

  it('opens what is clicked in the list, and stays where it is', async () => {
    await reader.page.locator('.list-pane a', { hasText: 'Otters' }).click();
    await until(heading, notes[1]?.title);
    await until(openInPane, notes[1]?.title);
  });

  it('is one view where there is no room, with the same list and place', async () => {
    await reader.page.setViewportSize({ width: 900, height: 900 });
    await reader.page.locator('.list-pane').waitFor({ state: 'detached' });
    expect(await heading()).toBe(notes[1]?.title);
    await reader.keys('j');
    await until(heading, items[1]?.title);
    await reader.page.setViewportSize({ width: 1440, height: 900 });
    await until(openInPane, items[1]?.title);
    const isInView = await reader.page.locator('.list-pane [aria-current="true"]').evaluate((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    expect(isInView).toBe(true);
    await reader.keys('u');
    await reader.page.locator('#list-title').waitFor();
  });
});

describe('a list', () => {
  it('shows 25 stories and more in its densest form', async () => {
    await reader.go('/all');
    await link('Berth 1 of').waitFor();
    await reader.keys('d', 'd');
    await said('Dense');
    const whole = () =>
      reader.page.locator('.story').evaluateAll(
        (rows) =>
          rows.filter((row) => {
            const { top, bottom } = row.getBoundingClientRect();
            return top >= 0 && bottom <= innerHeight;
          }).length,
      );
    await until(async () => (await whole()) >= 25, true);
    await reader.reload();
    await link('Berth 1 of').waitFor();
    await until(async () => (await whole()) >= 25, true);
    await reader.keys('d');
    await said('Roomy');
  });

  it('goes to its end where rows before that come only then, and back', async () => {
    await reader.go('/all');
    await link('Berth 1 of').waitFor();
    await reader.keys('G');
    await link('Berth 300 of').waitFor();
    await until(() => reader.page.locator('.list-position').textContent(), '302 of 302');
    await until(() => reader.page.locator('.story.is-selected .story-link').textContent(), items.at(-1)?.title);
    await reader.keys('g', 'g');
    await until(() => reader.page.evaluate(() => scrollY), 0);
  });

  it('stays at its row in every density, and begins at its top in another order', async () => {
    await reader.go('/all');
    await link('Berth 1 of').waitFor();
    const isInView = () =>
      reader.page.evaluate(() => {
        const box = document.querySelector('.story.is-selected')?.getBoundingClientRect();
        return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
      });
    await reader.keys(...new Array<string>(30).fill('j'));
    await until(isInView, true);
    // Of the row its headline: its icon may still come, or turn out not to.
    const selected = () => reader.page.locator('.story.is-selected .story-link').textContent();
    const row = await selected();
    for (const density of ['Short', 'Dense', 'Roomy']) {
      await reader.keys('d');
      await said(density);
      await until(isInView, true);
      expect(await selected()).toBe(row);
    }
    await reader.keys('B');
    await said('The oldest first');
    await until(() => reader.page.evaluate(() => scrollY), 0);
    await link('Berth 300 of').waitFor();
    await reader.keys('B');
    await said('The newest first');
    await reader.keys('G');
    await link('Berth 300 of').waitFor();
    // What stands over the list is seen again too.
    await reader.keys('g', 'g');
    await until(() => reader.page.evaluate(() => scrollY), 0);
    await until(isInView, true);
  });

  it('marks above and below, and takes each back as one act', async () => {
    const unread = await count('is:unread');
    await link('Berth 4 of').focus();
    await reader.keys('K');
    await said('read');
    await until(async () => (await count('is:unread')) < unread, true);
    await reader.keys('z');
    await until(() => count('is:unread'), unread);
    await link('Berth 4 of').focus();
    await reader.keys('J');
    await until(async () => (await count('is:unread')) < 12, true);
    await reader.keys('z');
    await until(() => count('is:unread'), unread);
  });

  it('acts on picked rows as one act with one undo', async () => {
    await link('Berth 2 of').focus();
    await reader.keys('x');
    await link('Berth 6 of').click({ modifiers: ['Shift'] });
    await reader.page.locator('.picked-bar strong').waitFor();
    const picked = await reader.page.locator('.story.is-picked').count();
    expect(picked).toBeGreaterThanOrEqual(5);
    await reader.page.locator('.picked-bar').getByRole('button', { name: 'Save' }).click();
    await until(() => count('is:saved'), picked);
    await reader.keys('z');
    await until(() => count('is:saved'), 0);
    await reader.keys('Escape');
    await until(() => reader.page.locator('.picked-bar').count(), 0);
    await reader.page.locator('.story', { hasText: 'Berth 3 of' }).hover();
    await reader.page.getByLabel('Pick Berth 3 of').check();
    await reader.page.getByRole('button', { name: 'Let go' }).click();
    await until(() => reader.page.locator('.is-picked').count(), 0);
  });

  it('is shown as it was chosen, also after a reload', async () => {
    await home.library.mark([await idOf('heron nests')], { read: false });
    await home.library.mark([await idOf('Otters are back')], { read: true });
    await reader.go('/search?q=feed%3A2');
    await until(() => reader.page.locator('.story').count(), 2);
    await reader.page.getByRole('button', { name: 'Unread only' }).click();
    await until(() => reader.page.locator('.story').count(), 1);
    await reader.reload();
    await until(() => reader.page.locator('.story').count(), 1);
    await reader.keys('F', 'B');
    await until(() => reader.page.locator('.story-headline').allTextContents(), [notes[1]!.title, notes[0]!.title]);
    expect((await home.library.settings()).lists).toEqual({ 'feed:2': { oldest: true } });
    await reader.page.getByRole('button', { name: 'Oldest first' }).click();
    await until(async () => (await home.library.settings()).lists, {});
    // A folder is a list of its own too, and no other one is shown otherwise for it.
    await reader.page.locator('.sources').getByRole('link', { name: 'Coast' }).click();
    await link('Berth 1 of').waitFor();
    await reader.keys('B');
    await link('Berth 300 of').waitFor();
    expect((await home.library.settings()).lists).toEqual({ 'in:"Coast"': { oldest: true } });
    await reader.keys('F');
    await until(async () => (await home.library.settings()).lists, { 'in:"Coast"': { oldest: true, unread: true } });
    await reader.page.getByRole('link', { name: 'All news' }).click();
    await link('Berth 1 of').waitFor();
    await home.library.setSettings({ lists: { 'in:"Coast"': {} } });
  });

  it('has the saved searches beside it, with what is unread of each at every moment', async () => {
    await home.library.saveSearch('Herons', 'heron');
    const herons = reader.page.locator('.sources').getByRole('link', { name: /^Herons/ });
    const unread = async () => (await herons.locator('.count > span').first().allTextContents()).join();
    await until(unread, '1');
    await link('A heron nests').focus();
    await reader.keys('m');
    await until(unread, '');
    await reader.keys('z');
    await until(unread, '1');
    await herons.click();
    await until(() => reader.page.locator('.story').count(), 1);
  });

  it('marks what is scrolled past, where a person wants that', async () => {
    await reader.go('/all');
    await link('Berth 1 of').waitFor();
    await reader.page.getByRole('button', { name: 'Settings' }).click();
    await reader.page.getByText('Mark read what is scrolled past').click();
    await until(async () => (await home.library.settings()).readOnScroll, true);
    await reader.page.keyboard.press('Escape');
    const unread = await count('is:unread');
    await reader.page.mouse.move(700, 500);
    await reader.page.mouse.wheel(0, 1500);
    await said('read');
    // What is shown comes before the library has kept it.
    await expect.poll(() => count('is:unread')).toBeLessThan(unread);
    await reader.keys('z');
    await until(() => count('is:unread'), unread);
    await home.library.setSettings({ readOnScroll: false });
  });
});

describe('by pointer alone', () => {
  /** Opens the menu of a row and chooses from it. */
  const choose = async (title: string, command: string) => {
    await reader.page.locator('.story', { hasText: title }).hover();
    await reader.page.locator('.story', { hasText: title }).locator('.story-more').click();
    await reader.page.locator(`.menu [data-command="${command}"]`).click();
  };

  it('puts aside, hides, tags and keeps unread', async () => {
    await reader.go('/all');
    await link('Berth 1 of').waitFor();
    await choose('Berth 1 of', 'later');
    await until(() => count('is:later'), 1);
    await choose('Berth 1 of', 'tag');
    await reader.page.getByRole('textbox', { name: 'Tags' }).fill('dredging, coast');
    await reader.page.getByRole('button', { name: 'Keep' }).click();
    await until(() => count('tag:dredging tag:coast'), 1);
    await choose('Berth 3 of', 'hide');
    await until(() => count('is:hidden'), 1);
    await choose('Berth 4 of', 'keep-unread');
    await said('Kept unread');
    await link('Berth 4 of').click();
    await until(heading, items[3]?.title);
    expect((await home.library.get(await idOf('Berth 4 of'))).read).toBe(false);
    await reader.reload();
    await until(heading, items[3]?.title);
    await reader.page.locator('.following').waitFor();
    expect(await home.library.get(await idOf('Berth 4 of'))).toMatchObject({ read: false, keptUnread: true });
    await reader.keys('m');
    await until(async () => (await home.library.get(await idOf('Berth 4 of'))).keptUnread, undefined);
  });

  it('mutes words that are selected until a day, and takes that back', async () => {
    await reader.go(`/article/${await idOf('heron nests')}`);
    await reader.page.locator('.text').getByText('came in March').selectText();
    await reader.page.locator('.story-tools').getByRole('button', { name: 'More' }).click();
    await reader.page.locator('.menu [data-command="mute"]').click();
    const query = reader.page.getByLabel('Hide what matches');
    await until(async () => (await query.inputValue()).includes('It came in March'), true);
    await query.fill('heron');
    await reader.page.getByLabel('Until').fill('2099-01-31');
    reader.page.once('dialog', (dialog) => void dialog.accept());
    await reader.page.getByRole('button', { name: 'Mute', exact: true }).click();
    await until(async () => (await home.library.rules()).map(({ until: end }) => end), ['2099-01-31']);
    await said('Muted');
    await until(() => count('is:hidden heron'), 1);
    await reader.keys('z');
    await until(async () => (await home.library.rules()).length, 0);
    await until(() => count('is:hidden heron'), 0);
  });

  it('makes, changes and removes rules, and sets feeds', async () => {
    await reader.go('/feeds');
    await reader.page.getByRole('button', { name: 'New rule' }).click();
    const dialog = reader.page.getByRole('dialog');
    await dialog.getByLabel('What it finds').fill('otters');
    await dialog.getByLabel('What it does').selectOption('tag');
    await dialog.getByLabel('Tags').fill('river');
    await dialog.getByRole('button', { name: 'Keep' }).click();
    await reader.page.locator('.feed-row', { hasText: 'otters' }).waitFor();
    await reader.page.getByRole('button', { name: 'Pause otters' }).click();
    await until(async () => (await home.library.rules())[0]?.enabled, false);
    reader.page.once('dialog', (question) => void question.accept());
    await reader.page.getByRole('button', { name: 'Remove otters' }).click();
    await until(async () => (await home.library.rules()).length, 0);
    await reader.page.getByRole('button', { name: 'Edit Harbour Post' }).click();
    await dialog.getByLabel('Days that its stories stay').fill('30');
    await dialog.getByLabel('Minutes between two questions').fill('90');
    await dialog.getByLabel('Name to sign in with').fill('ines');
    await dialog.getByLabel('Password').fill('noon');
    expect(await dialog.getByLabel('Password').getAttribute('type')).toBe('password');
    await dialog.getByLabel('The oldest first').check();
    await dialog.getByLabel('Paused').check();
    await dialog.getByRole('button', { name: 'Keep' }).click();
    await until(async () => (await home.library.feeds()).find(({ id }) => id === 1)?.keepDays, 30);
    expect((await home.library.feeds()).find(({ id }) => id === 1)).toMatchObject({
      paused: true,
      interval: 90,
      credentials: true,
    });
    await until(async () => (await home.library.settings()).lists, { 'feed:1': { oldest: true } });
    await home.library.setSettings({ lists: { 'feed:1': {} } });
    await reader.page.getByRole('button', { name: 'Go on Harbour Post' }).click();
    await until(async () => (await home.library.feeds()).find(({ id }) => id === 1)?.paused, undefined);
  });

  it('finds a feed and does a command from the palette', async () => {
    await reader.go('/all');
    await reader.page.getByRole('button', { name: 'Find anything' }).click();
    await reader.page.getByRole('combobox').fill('field');
    await reader.page.getByRole('option', { name: 'The Field Notebook' }).click();
    await until(heading, 'The Field Notebook');
    await reader.keys('Control+k');
    await reader.page.getByRole('combobox').fill('mette');
    await reader.page.getByRole('option', { name: 'Mette Olsen' }).waitFor();
    await reader.page.getByRole('combobox').fill('diary');
    await reader.page.keyboard.press('Enter');
    await until(() => reader.page.evaluate(() => location.pathname), '/diary');
  });

  it('reaches every command', async () => {
    /** What the palette cannot offer; moves are made by a wheel, a bar and a click on a row. */
    const otherwise: Record<string, string> = {
      palette: '.tools [title*="Ctrl"]',
    };
    const paths: [ViewName, string][] = [
      ...sections
        .filter(({ view }) => ['list', 'voices', 'documents', 'diary', 'feeds'].includes(view.name))
        .map(({ view, path }): [ViewName, string] => [view.name, path]),
      ['article', `/article/${await idOf('heron nests')}`],
      ['story', `/story/${await idOf('heron nests')}`],
    ];
    await reader.go('/passages');
    for (const [name, path] of new Map(paths)) {
      await reader.show(path, 'main h1');
      await reader.page.getByRole('button', { name: 'Find anything' }).click();
      await reader.page.locator('.palette [role="option"]').first().waitFor();
      const offered = await reader.page
        .locator('.palette [data-entry^="command "]')
        .evaluateAll((entries) => entries.map((entry) => entry.getAttribute('data-entry')?.slice('command '.length)));
      await reader.page.keyboard.press('Escape');
      for (const { id, group } of commandsAt(name, 'web')) {
        if (group === 'move') continue;
        if (otherwise[id]) expect(await reader.page.locator(otherwise[id]).count(), `${id} in ${name}`).toBe(1);
        else expect(offered, `${id} in ${name}`).toContain(id);
      }
    }
  });
});

describe('unread stories', () => {
  it('are cleared with at most eleven keys for ten of them', async () => {
    // More than a list loads at once.
    const before = 120;
    const newest = await home.library.list({ limit: before });
    await home.library.markAll('', { read: true });
    await home.library.mark(
      newest.items.map(({ id }) => id),
      { read: false },
    );
    await reader.go('/unread');
    await reader.page.locator('.story').first().waitFor();
    /** The story that is there, once it is not the one before, and the page has settled. */
    const other = (shown: string) =>
      reader.page.evaluate(async (gone) => {
        const now = () => document.querySelector('.text h1')?.textContent ?? gone;
        while (now() === gone) await new Promise(requestAnimationFrame);
        await scheduler.postTask(() => {}, { priority: 'background' });
        return now();
      }, shown);
    await reader.keys('N');
    let keys = 1;
    let shown = await other('');
    for (let left = before - 1; left > 0; left--) {
      // A story that is longer than the window would take another key.
      await reader.page.keyboard.press('Space');
      keys++;
      shown = await other(shown);
    }
    await until(() => count('is:unread'), 0);
    expect(keys).toBeLessThanOrEqual(1.1 * before);
  });
});
