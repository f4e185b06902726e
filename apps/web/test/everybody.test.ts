import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './browser.js';
import { contrastFaults, faults, overflow } from './faults.js';
import { rss, type Site, site } from './feeds.js';
import { type Sheet, sheet, until } from './harness.js';
import { harbour } from './stories.js';
import { type World, world } from './world.js';

let browser: Browser;
let home: World;
let papers: Site;
/** Addresses of every view, with what shows that it is there. */
let views: { path: string; there: string }[];
let own: Sheet;

beforeAll(async () => {
  browser = await launch();
  home = await world();
  papers = await site({ '/harbour': rss('Harbour Post', harbour) });
  await home.library.add(`${papers.url}/harbour`, { folder: 'Cities' });
  await home.library.saveSearch('Trams', 'tram');
  await until(async () => (await home.library.info()).unreadings, 0);
  const [tram] = (await home.library.list({ query: 'tram' })).items;
  const [voice] = (await home.library.voices({ limit: 1 })).items;
  const [document] = (await home.library.documents({ limit: 1 })).items;
  const path = (view: string, id: string | undefined) => `/${view}/${encodeURIComponent(id ?? '')}`;
  views = [
    { path: '/edition', there: '.edition-head' },
    { path: '/all', there: '.story' },
    { path: '/saved', there: '.state' },
    { path: '/search?q=zzzz', there: '.query-help' },
    { path: path('article', tram?.id), there: '.text p[id^=block-]' },
    { path: path('story', tram?.id), there: '.story-page' },
    { path: path('changes', tram?.id), there: 'h1, .state' },
    { path: '/voices', there: '.voice-row' },
    { path: path('voice', voice?.id), there: '.saying' },
    { path: '/documents', there: 'h1' },
    ...(document ? [{ path: path('document', document.id), there: 'h1' }] : []),
    { path: '/diary', there: 'h1' },
    { path: '/feeds', there: '.feed-row' },
    { path: '/feeds/trouble', there: 'h1' },
  ];
  own = await sheet(browser, home);
});

afterAll(async () => {
  await own?.close();
  await papers?.close();
  await home?.close();
});

async function each(look: (page: Page, path: string) => Promise<void>): Promise<void> {
  for (const { path, there } of views) {
    await own.go(path);
    await own.page.locator(there).first().waitFor();
    await look(own.page, path);
  }
}

const speak = (language: string) =>
  own.page.evaluate(
    (chosen) => localStorage.setItem('dateline.settings', JSON.stringify({ language: chosen })),
    language,
  );

describe('every view', () => {
  it('has nothing that axe finds wrong, in any theme and width', async () => {
    await each(async (page, path) => {
      for (const width of [1440, 820, 390]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await faults(page), `${path} ${width}`).toEqual([]);
        // Themes differ in colours alone.
        for (const theme of ['dark', 'sepia']) {
          await page.evaluate((chosen) => {
            document.documentElement.dataset.theme = chosen;
          }, theme);
          expect(await contrastFaults(page), `${path} ${width} ${theme}`).toEqual([]);
        }
        await page.evaluate(() => delete document.documentElement.dataset.theme);
      }
    });
  });

  it('fits in 320 pixels, and so a window of 1280 at 400 %', async () => {
    await own.page.setViewportSize({ width: 320, height: 640 });
    await each(async (page, path) => expect(await overflow(page), path).toBeLessThanOrEqual(0));
    await own.page.setViewportSize({ width: 1440, height: 900 });
  });

  it('is there in German, with its language on the root', async () => {
    await own.go('/all');
    await speak('de');
    await each(async (page, path) => {
      expect(await page.locator('html').getAttribute('lang'), path).toBe('de');
      expect(await page.getByRole('link', { name: 'Stimmen', exact: true }).count(), path).toBeGreaterThan(0);
    });
    await own.go('/feeds');
    await own.page.getByRole('button', { name: 'Feeds exportieren' }).waitFor();
  });

  it('runs from right to left where the language does', async () => {
    await own.go('/all');
    await speak('ar-XB');
    for (const width of [1440, 390]) {
      await own.page.setViewportSize({ width, height: 900 });
      await each(async (page, path) => {
        expect(await page.locator('html').getAttribute('dir'), path).toBe('rtl');
        expect(await overflow(page), `${path} ${width}`).toBeLessThanOrEqual(0);
      });
    }
    await own.page.setViewportSize({ width: 1440, height: 900 });
    const [name, help] = await Promise.all(
      ['.wordmark', '.tool-help'].map((part) => own.page.locator(part).first().boundingBox()),
    );
    expect(name!.x).toBeGreaterThan(help!.x);
  });

  it('changes its language at once when another is chosen', async () => {
    await own.go('/all');
    await speak('en');
    await own.go('/all');
    await own.page.getByRole('button', { name: 'Settings' }).click();
    const dialog = own.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Deutsch' }).check();
    await own.page.getByRole('dialog', { name: 'Einstellungen' }).waitFor();
    await own.page.getByRole('link', { name: 'Alle Nachrichten' }).waitFor();
    await dialog.getByRole('radio', { name: 'English' }).check();
    await own.page.getByRole('dialog', { name: 'Settings' }).waitFor();
    await own.page.keyboard.press('Escape');
  });
});

/** What Chromium tells assistive technology, in its order: roles with names, with how deep they stand. */
async function accessibilityTree(page: Page): Promise<{ depth: number; node: string }[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const walk = (id: string, depth: number): { depth: number; node: string }[] => {
    const { ignored, role, name, childIds = [] } = byId.get(id)!;
    const own = ignored ? [] : [{ depth, node: `${role?.value} ${name?.value ?? ''}`.trim() }];
    return [...own, ...childIds.flatMap((child) => walk(child, depth + 1))];
  };
  return walk(nodes[0]!.nodeId, 0);
}

/** What stands in the first node that begins with some words. */
function within(tree: { depth: number; node: string }[], start: string): string[] {
  const at = tree.findIndex(({ node }) => node.startsWith(start));
  const end = tree.findIndex(({ depth }, index) => index > at && depth <= tree[at]!.depth);
  return tree.slice(at + 1, end < 0 ? undefined : end).map(({ node }) => node);
}

describe('the accessibility tree', () => {
  const inOrder = (tree: string[], ...parts: RegExp[]) => {
    const at = parts.map((part) => tree.findIndex((node) => part.test(node)));
    expect(at, parts.join(' ')).not.toContain(-1);
    expect(at).toEqual(at.toSorted((a, b) => a - b));
  };

  it('has the landmarks of every view in their order, and a name for all that can be pressed', async () => {
    await each(async (page, path) => {
      const tree = (await accessibilityTree(page)).map(({ node }) => node);
      inOrder(
        tree,
        /^link Skip to the news/,
        /^banner/,
        /^searchbox Search the library/,
        /^navigation Sections/,
        /^main/,
      );
      const nameless = tree.filter((node) =>
        /^(?:link|button|searchbox|textbox|checkbox|radio|img|dialog)$/.test(node),
      );
      expect(nameless, path).toEqual([]);
      expect(tree.filter((node) => /^heading /.test(node)).length, path).toBeGreaterThan(0);
    });
  });

  it('says what was done, once, in a live region', async () => {
    await own.go('/all');
    await own.page.locator('.story-save').first().click();
    await own.page.locator('.notice').waitFor();
    const tree = await accessibilityTree(own.page);
    expect(within(tree, 'status').filter((node) => node === 'StaticText Saved')).toHaveLength(1);
    await own.keys('z');
    await own.page.getByRole('status').getByText('Undone: saved').waitFor();
  });
});

it('moves nothing for who asked for less motion', async () => {
  await own.page.emulateMedia({ reducedMotion: 'reduce' });
  await own.go('/all');
  const moving = await own.page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(element);
        const lasts = (times: string) => times.split(', ').some((time) => Number.parseFloat(time) > 0.001);
        return (
          (animationName !== 'none' && lasts(animationDuration)) ||
          lasts(transitionDuration) ||
          scrollBehavior === 'smooth'
        );
      }).length,
  );
  await own.page.emulateMedia({ reducedMotion: null });
  expect(moving).toBe(0);
});

it('lets no string become a script or HTML', async () => {
  await own.go('/all');
  const refused = await own.page.evaluate(() => {
    const tries: Record<string, () => unknown> = {
      html: () => {
        document.createElement('div').innerHTML = '<b>x</b>';
      },
      script: () => {
        document.createElement('script').src = 'https://example.org/x.js';
      },
      worker: () => new Worker('https://example.org/x.js'),
    };
    const stopped = Object.entries(tries).filter(([, act]) => {
      try {
        act();
        return false;
      } catch {
        return true;
      }
    });
    // These were meant to be stopped.
    window.broken = [];
    return stopped.map(([name]) => name);
  });
  expect(refused).toEqual(['html', 'script', 'worker']);
  await until(() => own.page.evaluate(() => window.broken!.length > 0), true);
  await own.page.evaluate(() => {
    window.broken = [];
  });
});
