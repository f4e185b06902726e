import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { launch } from './browser.js';
import { faultsInThemes, overflow } from './faults.js';
import { rss, type Site, site } from './feeds.js';
import { type Sheet, sheet, until } from './harness.js';
import { arabic, harbour } from './stories.js';
import { type World, world } from './world.js';

let browser: Browser;
let home: World;
let papers: Site;
/** Addresses of every view, with what shows that it is there. */
let views: { path: string; there: string; settings?: true }[];
let own: Sheet;

beforeAll(async () => {
  browser = await launch();
  home = await world();
  papers = await site({ '/harbour': rss('Harbour Post', harbour), '/arabic': rss('صحيفة المرفأ', arabic) });
  await home.library.add(`${papers.url}/harbour`, { folder: 'Cities' });
  await home.library.add(`${papers.url}/arabic`);
  await home.library.saveSearch('Trams', 'tram');
  const [ferry] = (await home.library.list({ query: 'ferry' })).items;
  await home.library.mark([ferry!.id], { read: true });
  await home.library.highlight(ferry!.id, { at: 0, start: 0, end: 12 }, 'To be looked up');
  const changed = harbour.map((item) => ({ ...item, html: item.html.replace('shorter week', 'longer week') }));
  papers.pages['/harbour'] = rss('Harbour Post', changed);
  await home.library.refresh({ force: true });
  await until(async () => (await home.library.info()).unreadings, 0);
  const [tram] = (await home.library.list({ query: 'tram' })).items;
  // What is said is found a while after it was read.
  const speaking = async () =>
    (await home.library.list({ query: 'voice:minister OR voice:spokesman OR voice:president' })).items[0];
  await until(async () => (await speaking()) !== undefined, true);
  const spoken = await speaking();
  const [voice] = (await home.library.voices({ limit: 1 })).items;
  const [document] = (await home.library.documents({ limit: 1 })).items;
  const path = (view: string, id: string | undefined) => `/${view}/${encodeURIComponent(id ?? '')}`;
  views = [
    { path: '/edition', there: '.edition-head' },
    { path: '/all', there: '.story' },
    { path: '/saved', there: '.state' },
    { path: '/search?q=zzzz', there: '.query-help' },
    { path: path('article', tram?.id), there: '.text table' },
    { path: path('article', spoken?.id), there: '.text p[id^=block-]' },
    { path: path('story', tram?.id), there: '.story-page' },
    { path: path('changes', ferry?.id), there: '.redline-text' },
    { path: '/passages', there: '.of-passages .voice-row' },
    { path: '/voices', there: '.voice-row' },
    { path: path('voice', voice?.id), there: '.saying' },
    { path: '/documents', there: 'h1' },
    ...(document ? [{ path: path('document', document.id), there: 'h1' }] : []),
    { path: '/diary', there: 'h1' },
    { path: '/feeds', there: '.feed-row' },
    { path: '/feeds/trouble', there: 'h1' },
    { path: '/later', there: '.state', settings: true },
  ];
  own = await sheet(browser, home);
});

afterAll(async () => {
  await own?.close();
  await papers?.close();
  await home?.close();
});

/** Looks at each view, and at settings only where they are asked for too. */
async function each(look: (page: Page, path: string) => Promise<void>, withSettings = false): Promise<void> {
  await own.go('/passages');
  for (const { path, there, settings } of views) {
    if (settings && !withSettings) continue;
    await own.show(path, there);
    if (settings) {
      await own.page.getByRole('button', { name: 'Settings' }).click();
      await own.page.getByRole('dialog').waitFor();
    }
    await look(own.page, path);
  }
}

const speak = (language: string) =>
  own.page.evaluate(
    (chosen) => localStorage.setItem('dateline.settings', JSON.stringify({ language: chosen })),
    language,
  );

/** Each view as the server writes it for this browser. */
const written = () =>
  own.page.evaluate(
    (paths) => Promise.all(paths.map(async (path) => [path, await (await fetch(path)).text()] as const)),
    views.map(({ path }) => path),
  );

/** Roles with names, with how deep they stand. */
type AccessibilityTree = { depth: number; node: string }[];

/** What Chromium tells assistive technology, in its order. */
async function accessibilityTree(page: Page): Promise<AccessibilityTree> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const walk = (id: string, depth: number): AccessibilityTree => {
    const { ignored, role, name, childIds = [] } = byId.get(id)!;
    const own = ignored ? [] : [{ depth, node: `${role?.value} ${name?.value ?? ''}`.trim() }];
    return [...own, ...childIds.flatMap((child) => walk(child, depth + 1))];
  };
  return walk(nodes[0]!.nodeId, 0);
}

/** What stands in the first node that begins with some words. */
function within(tree: AccessibilityTree, start: string): string[] {
  const at = tree.findIndex(({ node }) => node.startsWith(start));
  const end = tree.findIndex(({ depth }, index) => index > at && depth <= tree[at]!.depth);
  return tree.slice(at + 1, end < 0 ? undefined : end).map(({ node }) => node);
}

function inOrder(tree: string[], ...parts: RegExp[]): void {
  const at = parts.map((part) => tree.findIndex((node) => part.test(node)));
  expect(at, parts.join(' ')).not.toContain(-1);
  expect(at).toEqual(at.toSorted((a, b) => a - b));
}

/** What is found in a view, which is opened once for all of it. */
interface Found {
  /** By width, what axe finds wrong, and pixels by which the page is wider than the window. */
  faults: Record<string, string[]>;
  tooWide: Record<string, number>;
  tree: AccessibilityTree;
}

const AXE_WIDTHS = [1440, 820, 390];
/** The first two are a window of 1280 at 400 and at 200 %. */
const WIDTHS = [320, 640, 768];
let found: Map<string, Found>;

describe('every view', () => {
  beforeAll(async () => {
    found = new Map();
    await each(async (page, path) => {
      const view: Found = { faults: {}, tooWide: {}, tree: [] };
      // Assistive technology is told of what is drawn a moment later.
      await vi.waitFor(
        async () => {
          view.tree = await accessibilityTree(page);
          expect(view.tree.some(({ node }) => node.startsWith('heading '))).toBe(true);
        },
        { timeout: 60_000, interval: 50 },
      );
      for (const width of [...AXE_WIDTHS, ...WIDTHS]) {
        await own.resize(width, width === 320 ? 640 : 900);
        view.tooWide[width] = await overflow(page);
        if (AXE_WIDTHS.includes(width)) view.faults[width] = await faultsInThemes(page);
      }
      await own.resize(1440, 900);
      found.set(path, view);
    }, true);
  });

  /** One figure of all views, by path. */
  const all = <T>(of: (view: Found) => T) => Object.fromEntries([...found].map(([path, view]) => [path, of(view)]));

  it('has nothing that axe finds wrong, in any theme and width', () => {
    const none = Object.fromEntries(AXE_WIDTHS.map((width) => [width, []]));
    expect(found.size).toBe(views.length);
    expect(all(({ faults }) => faults)).toEqual(all(() => none));
  });

  it('fits in 320 pixels, and in every wider window', () => {
    for (const [path, { tooWide }] of found)
      for (const width of [...AXE_WIDTHS, ...WIDTHS]) expect(tooWide[width], `${path} ${width}`).toBeLessThanOrEqual(0);
  });

  it.each(['en', 'de'])('has room for the longest date, in %s', async (language) => {
    await speak(language);
    await own.page.clock.setFixedTime('2026-09-30T12:00:00Z');
    await own.go('/all');
    await own.page.locator('.today', { hasText: /30/ }).waitFor();
    for (const width of [1088, 820, 768]) {
      await own.resize(width, 900);
      expect(await overflow(own.page), `${width}`).toBeLessThanOrEqual(0);
    }
    await own.resize(1440, 900);
    await own.page.clock.setSystemTime(new Date());
    await speak('en');
  });

  it('has landmarks in their order, and a name for all that can be pressed', () => {
    const landmarks = [
      /^link Skip to the news/,
      /^banner/,
      /^searchbox Search the library/,
      /^navigation Sections/,
      /^main/,
    ];
    for (const [path, { tree }] of found) {
      const nodes = tree.map(({ node }) => node);
      // A dialog stands alone while it is open.
      const isDialog = views.some((view) => view.path === path && view.settings);
      if (isDialog) inOrder(nodes, /^dialog Settings/, /^radio /, /^button Keep/);
      else inOrder(nodes, ...landmarks);
      const nameless = nodes.filter((node) =>
        /^(?:link|button|searchbox|textbox|checkbox|radio|img|dialog)$/.test(node),
      );
      expect(nameless, path).toEqual([]);
      expect(nodes.filter((node) => /^heading /.test(node)).length, path).toBeGreaterThan(0);
    }
  });

  it('is there in German, with its language on the root', async () => {
    await own.go('/all');
    await speak('de');
    await each(async (page, path) => {
      expect(await page.locator('html').getAttribute('lang'), path).toBe('de');
      expect(await page.locator('.sections a', { hasText: 'Stimmen' }).count(), path).toBe(1);
    });
    for (const [path, html] of await written()) expect(html, path).toMatch(/<html[^>]* lang="de"/);
    await own.go('/feeds');
    await own.page.getByRole('button', { name: 'Feeds exportieren' }).waitFor();
  });

  it('runs from right to left where the language does', async () => {
    await own.go('/all');
    await speak('ar-XB');
    await each(async (page, path) => {
      expect(await page.locator('html').getAttribute('dir'), path).toBe('rtl');
      for (const width of [390, 1440]) {
        await own.resize(width, 900);
        expect(await overflow(page), `${path} ${width}`).toBeLessThanOrEqual(0);
      }
    });
    for (const [path, html] of await written()) expect(html, path).toMatch(/<html[^>]* dir="rtl"/);
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

describe('the accessibility tree', () => {
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
