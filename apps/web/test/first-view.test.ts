import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './browser.js';
import { rss, type Site, site } from './feeds.js';
import { PATIENCE, type Sheet, sheet, until } from './harness.js';
import { harbour } from './stories.js';
import { built, type World, world } from './world.js';

const HEADLINE = 'Tram line to the old docks opens a month early';
const WORDS = 'carry its first passengers on Monday';

let browser: Browser;
let home: World;
let papers: Site;
let tram: string;
/** A page for what needs none of its own. */
let reader: Sheet;

beforeAll(async () => {
  browser = await launch();
  home = await world({ empty: true });
  papers = await site({ '/harbour': rss('Harbour Post', harbour) });
  await home.library.add(`${papers.url}/harbour`);
  // A Reading that comes later changes what a page shows, which then asks for it again.
  await until(async () => (await home.library.info()).unreadings, 0);
  tram = `/article/${(await home.library.list({ query: 'tram', stories: false })).items[0]!.id}`;
  reader = await sheet(browser, home);
});

afterAll(async () => {
  await reader?.close();
  await papers?.close();
  await home?.close();
});

/** Holds back all scripts until they are let go. */
async function withoutScripts(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route('**/assets/*.js', async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

/** Lets the script of the page itself come, and holds back all that it asks for: the reader. */
async function withoutReader(page: Page): Promise<{ asked: Promise<void>; give: () => void }> {
  const [asked, given] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  await page.route(/\/assets\/(?!index-|load-)[^/]*\.js$/, async (route) => {
    asked.resolve();
    await given.promise;
    await route.continue();
  });
  return { asked: asked.promise, give: given.resolve };
}

/** Adds up in `moved` how far what is shown moves (Cumulative Layout Shift), from the next page on. */
async function watchMoves(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { moved: 0, blank: false });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        Object.assign(window, { moved: window.moved! + (entry as unknown as { value: number }).value });
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

describe('the page that the server writes', () => {
  it('is read without any script', async () => {
    const { page, close } = await sheet(browser, home, { javaScriptEnabled: false });
    await page.goto(home.url + tram);
    expect(await page.title()).toBe(`${HEADLINE} · Dateline`);
    expect(await page.locator('h1').textContent()).toBe(HEADLINE);
    expect(await page.locator('.text').textContent()).toContain(WORDS);
    expect(await page.locator('.text table td').first().textContent()).toBe('Docks tram');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.goto(`${home.url}/all`);
    expect(await page.title()).toBe('All news · Dateline');
    expect(await page.locator('.story').allInnerTexts()).toHaveLength(harbour.length);
    await page.getByRole('link', { name: HEADLINE }).click();
    expect(await page.locator('.text').textContent()).toContain(WORDS);
    await page.context().close();
    void close;
  });

  it('stands until the reader draws it, which asks the library for none of it again and moves nothing', async () => {
    const { page, keys, close } = await sheet(browser, home);
    for (const [path, shown] of [
      [tram, '.text p[id^=block-]'],
      ['/all', '.story'],
    ] as const) {
      const scripts = await withoutScripts(page);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await watchMoves(page);
      await page.goto(home.url + path, { waitUntil: 'commit' });
      await page.locator(shown).first().waitFor();
      await page.evaluate((words) => {
        // Whether the words are ever away, in any frame.
        const look = () => {
          if (!document.querySelector(words)) window.blank = true;
          requestAnimationFrame(look);
        };
        look();
      }, shown);
      scripts();
      await page.locator('#answers').waitFor({ state: 'detached' });
      await keys('?');
      await page.getByRole('dialog').waitFor();
      await keys('Escape');
      expect(await page.evaluate(() => window.blank), path).toBe(false);
      expect(await page.evaluate(() => window.moved), path).toBeLessThanOrEqual(0.02);
      const own = path === tram ? `/api/articles/${tram.split('/').at(-1)}` : '/api/articles';
      expect(asked, path).not.toContain(own);
      await page.unrouteAll();
    }
    await close();
  });

  it('does what keys say that are pressed before the reader has come', async () => {
    const { page } = reader;
    const { asked, give } = await withoutReader(page);
    await page.goto(home.url + tram, { waitUntil: 'commit' });
    await page.locator('.text p[id^=block-]').first().waitFor();
    await asked;
    await page.keyboard.press('?');
    expect(await page.getByRole('dialog').count()).toBe(0);
    give();
    await page.getByRole('dialog').waitFor();
    await page.unrouteAll();
  });

  it('does what is pressed before the reader has come, by the pointer, in its order with the keys, and once', async () => {
    const { page } = reader;
    const { asked, give } = await withoutReader(page);
    await page.goto(`${home.url}/all`, { waitUntil: 'commit' });
    await page.locator('.story').nth(2).waitFor();
    await asked;
    // The same twice, and another one of the same kind.
    const save = page.locator('.story-save');
    await page.locator('.story-pick').nth(1).click({ force: true });
    for (const at of [0, 1, 1, 2]) await save.nth(at).click();
    await page.keyboard.press('?');
    expect(await page.locator('.is-saved, .is-picked, dialog').count()).toBe(0);
    expect(await home.library.count('is:saved')).toBe(0);
    give();
    await page.getByRole('dialog').waitFor();
    const saved = () => save.evaluateAll((all) => all.map((one) => one.getAttribute('aria-pressed')));
    await expect.poll(saved).toEqual(['true', 'false', 'true', ...harbour.slice(3).map(() => 'false')]);
    await expect.poll(() => home.library.count('is:saved')).toBe(2);
    expect(await page.locator('.story').nth(1).getAttribute('class')).toContain('is-picked');
    await page.keyboard.press('Escape');
    await page.unrouteAll();
    await home.library.markAll('is:saved', { saved: false });
  });

  it('does what a finger did before the reader has come: a tap, and a swipe', async () => {
    const { page, close } = await sheet(browser, home, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    await home.library.markAll('', { read: false, saved: false });
    const { asked, give } = await withoutReader(page);
    await page.goto(`${home.url}/all`, { waitUntil: 'commit' });
    await page.locator('.story').nth(2).waitFor();
    await asked;
    await page.locator('.story-save').nth(2).tap();
    const { x, y, width, height } = (await page.locator('.story').nth(1).boundingBox())!;
    const devtools = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', by?: number) =>
      devtools.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: by === undefined ? [] : [{ x: x + width / 3 + by, y: y + height / 2 }],
      });
    await touch('touchStart', 0);
    for (let by = 20; by <= 160; by += 20) await touch('touchMove', by);
    await touch('touchEnd');
    for (const query of ['is:read', 'is:saved']) expect(await home.library.count(query)).toBe(0);
    give();
    await expect.poll(() => page.locator('.story').nth(1).getAttribute('class')).toContain('is-read');
    await expect.poll(() => home.library.count('is:read')).toBe(1);
    await expect.poll(() => home.library.count('is:saved')).toBe(1);
    expect(new URL(page.url()).pathname).toBe('/all');
    await page.unrouteAll();
    await home.library.markAll('', { read: false, saved: false });
    await close();
  });

  it('gives what is typed behind the key of the palette to the palette, whenever that comes', async () => {
    const { page } = reader;
    const { asked, give } = await withoutReader(page);
    await page.goto(home.url + tram, { waitUntil: 'commit' });
    await page.locator('.text p[id^=block-]').first().waitFor();
    await asked;
    await page.keyboard.press('Control+k');
    // Each of these letters is a command.
    await page.keyboard.type('sav');
    give();
    const field = page.getByRole('dialog').getByRole('combobox');
    await field.waitFor();
    await until(() => field.inputValue(), 'sav');
    await page.getByRole('option', { name: /^Saved/ }).waitFor();
    expect(await home.library.count('is:saved')).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.unrouteAll();
  });

  it('is drawn over by the reader in several tasks, in which the elements of the page stay', async () => {
    const { page, close } = await sheet(browser, home);
    await page.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => {
        const root = document.getElementById('root')!;
        const written = [...root.querySelectorAll('.masthead, .story, .story *, .text h1, .text p')];
        Object.assign(window, { written, between: 0 });
        let isDrawing = false;
        new MutationObserver(() => {
          isDrawing = true;
        }).observe(root, { subtree: true, childList: true, attributes: true });
        // It comes back between any two tasks for as long as there is something left to draw.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          if (!document.getElementById('answers')) return;
          if (isDrawing) window.between = (window.between ?? 0) + 1;
          port2.postMessage(undefined);
        };
        port2.postMessage(undefined);
      });
    });
    for (const path of [tram, '/all']) {
      await page.goto(home.url + path);
      await page.locator('#answers').waitFor({ state: 'detached' });
      const [kept, all] = await page.evaluate(() => [
        window.written!.filter(({ isConnected }) => isConnected).length,
        window.written!.length,
      ]);
      expect(all, path).toBeGreaterThan(5);
      // What the reader knows better, such as a picture that cannot be had, it draws otherwise.
      expect(kept! / all!, path).toBeGreaterThan(0.9);
      expect(await page.evaluate(() => window.between), path).toBeGreaterThan(0);
    }
    await close();
  });

  it('asks for the reader once the text is on the screen', async () => {
    const { page } = reader;
    for (const path of [tram, '/all']) {
      await page.goto(home.url + path);
      await page.locator('#answers').waitFor({ state: 'detached' });
      const before = await page.evaluate(() => {
        const [painted] = performance.getEntriesByName('first-contentful-paint');
        const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
        return scripts.filter(({ startTime }) => startTime < painted!.startTime).map(({ name }) => name);
      });
      expect(before.sort(), path).toEqual([
        expect.stringContaining('/assets/index-'),
        expect.stringContaining('/assets/load-'),
      ]);
    }
  });

  it('moves nothing on a telephone, where no site is asked for news yet', async () => {
    const first = await world();
    const { page, keys, close } = await sheet(browser, first, { viewport: { width: 390, height: 844 } });
    const scripts = await withoutScripts(page);
    await watchMoves(page);
    await page.goto(`${first.url}/all`, { waitUntil: 'commit' });
    await page.locator('.sources.is-first').waitFor();
    await page.locator('.story').first().waitFor();
    scripts();
    await page.locator('#answers').waitFor({ state: 'detached' });
    await keys('?');
    await page.getByRole('dialog').waitFor();
    expect(await page.evaluate(() => window.moved)).toBeLessThanOrEqual(0.02);
    await page.unrouteAll();
    await close();
    await first.close();
  });

  it('has the letter of a feed whose sign could not be had before the reader came', async () => {
    const { page } = reader;
    const scripts = await withoutScripts(page);
    await page.goto(`${home.url}/all`, { waitUntil: 'commit' });
    const sign = page.locator('.story .feed-icon').first();
    const failed = () =>
      sign.locator('img').evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth === 0);
    await until(failed, true);
    scripts();
    await until(() => sign.textContent(), 'H');
    await page.unrouteAll();
  });

  it('has the theme, the size and the columns that were chosen, also before any script', async () => {
    const own = await sheet(browser, home);
    await own.go('/all');
    await own.keys('T', '+');
    const look = () => own.page.evaluate(() => ({ ...document.documentElement.dataset }) as Record<string, string>);
    await until(async () => Object.keys(await look()).sort(), ['density', 'size', 'theme']);
    const chosen = await look();
    await withoutScripts(own.page);
    await own.page.goto(`${home.url}/all`, { waitUntil: 'commit' });
    await own.page.locator('.story', { hasText: HEADLINE }).first().waitFor();
    expect(await look()).toEqual(chosen);
    await own.page.unrouteAll({ behavior: 'ignoreErrors' });
    await own.page.context().close();
  });

  it('comes to show what was done since it was written', async () => {
    const { page } = reader;
    const scripts = await withoutScripts(page);
    await page.goto(`${home.url}/all`, { waitUntil: 'commit' });
    await page.locator('.story', { hasText: HEADLINE }).first().waitFor();
    const { items } = await home.library.list({ query: 'tram' });
    await home.library.mark([items[0]!.id], { saved: true });
    scripts();
    await until(
      () => page.locator('.story', { hasText: HEADLINE }).locator('.story-save[aria-pressed=true]').count(),
      1,
    );
    await page.unrouteAll();
  });

  it('is a page without content where the library fails, and the reader says why', async () => {
    const { page } = reader;
    const answer = await fetch(`${home.url}/article/nothing`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('<div id="root"></div>');
    await page.goto(`${home.url}/article/nothing`);
    await page.getByRole('alert').first().waitFor();
  });

  it('has scripts that can be read in any order, though some need each other', async () => {
    const scripts = readdirSync(join(built, 'assets')).filter((name) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(20);
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.route('**/empty', (route) => route.fulfill({ contentType: 'text/html', body: '<div id="root"></div>' }));
    await page.goto(`${home.url}/empty`);
    // Each frame is a page of its own, with no script but the one that it asks for.
    const failed = await page.evaluate(async (names) => {
      const failed: Record<string, string> = {};
      for (const name of names) {
        const frame = document.body.appendChild(document.createElement('iframe'));
        const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
        frame.src = '/empty';
        await loaded;
        const own = frame.contentWindow as Window & { eval(script: string): Promise<string> };
        const error = await own.eval(`import('/assets/${name}').then(() => '', String)`);
        if (error) failed[name] = error;
        frame.remove();
      }
      return failed;
    }, scripts);
    expect(failed).toEqual({});
    await page.close();
  });

  it('serves no file of what writes it', async () => {
    for (const name of ['render.mjs', 'manifest.json'])
      expect((await fetch(`${home.url}/server/${name}`)).status).toBe(404);
  });
});
