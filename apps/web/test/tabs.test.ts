import { readDocument } from '@dateline/formats';
import type { Library } from '@dateline/library';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './browser.js';
import { rss } from './feeds.js';
import { PATIENCE, until } from './harness.js';
import { type World, world } from './world.js';

/** One more than the connections that a browser has to a server of HTTP/1.1. */
const MANY = 7;

let browser: Browser;
let home: World;
/** How many listen to the library at this moment, and how many of them belong to the server itself. */
let all = 0;
let own = 0;
/** Connections of tabs that hear of changes. */
const listening = () => all - own;

beforeAll(async () => {
  browser = await launch();
  home = await world({
    empty: true,
    served: (library) => Object.assign(Object.create(library) as Library, { subscribe: counted(library) }),
  });
  own = all;
  await tell('The first of all stories');
});

afterAll(async () => {
  await home?.close();
});

const counted =
  (library: Library): Library['subscribe'] =>
  (...args) => {
    const end = library.subscribe(...args);
    all += 1;
    return () => {
      all -= 1;
      end();
    };
  };

/** Puts a story into the library. */
async function tell(title: string): Promise<void> {
  const { body } = rss('Tabs', [
    { title, html: '<p>It is told in every tab, and in each of them at once.</p>', ago: 0 },
  ]);
  const { articles } = await readDocument(body);
  await home.library.put(articles);
}

async function severalTabs(): Promise<BrowserContext> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  context.setDefaultTimeout(PATIENCE);
  return context;
}

async function tab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${home.url}/all`);
  await page.locator('.story').first().waitFor();
  return page;
}

const told = (page: Page, title: string) => page.locator('.story', { hasText: title }).first().waitFor();

describe('many tabs at once', () => {
  it('hear of changes over one connection, and all of them work on', async () => {
    const context = await severalTabs();
    const pages: Page[] = [];
    for (let n = 0; n < MANY; n++) pages.push(await tab(context));
    await until(async () => listening(), 1);
    await tell('A story for many tabs');
    for (const page of pages) await told(page, 'A story for many tabs');
    for (const page of pages) {
      await page.locator('.story-link', { hasText: 'A story for many tabs' }).click();
      await page.locator('.text', { hasText: 'in each of them at once' }).waitFor();
    }
    const last = pages.at(-1)!;
    // Those that stay hear of what comes after others went.
    for (const page of pages.slice(0, -1)) await page.close();
    await last.goBack();
    await tell('A story for the last tab');
    await told(last, 'A story for the last tab');
    expect(listening()).toBe(1);
    await context.close();
    await until(async () => listening(), 0);
  });

  it('take turns to listen where a browser has no shared worker', async () => {
    const context = await severalTabs();
    await context.addInitScript(() => Reflect.deleteProperty(window, 'SharedWorker'));
    const pages = [await tab(context), await tab(context), await tab(context)];
    await until(async () => listening(), 1);
    await tell('A story for three tabs');
    for (const page of pages) await told(page, 'A story for three tabs');
    expect(listening()).toBe(1);
    await pages[0]!.close();
    await until(async () => listening(), 1);
    await tell('A story for two tabs');
    for (const page of pages.slice(1)) await told(page, 'A story for two tabs');
    // The connection of the tab that went may end a moment after another one has taken its turn.
    await until(async () => listening(), 1);
    await context.close();
  });

  it('hear of what came while the connection was on its way', async () => {
    const context = await severalTabs();
    await context.addInitScript(() => Reflect.deleteProperty(window, 'SharedWorker'));
    const page = await context.newPage();
    const { promise: isLetOn, resolve: letOn } = Promise.withResolvers<void>();
    await page.route('**/api/events*', async (route) => {
      await isLetOn;
      await route.continue();
    });
    // What came since the page was written is asked for; what comes behind that answer is the question.
    const answered = page.waitForResponse(/\/api\/changes\?since=/);
    await page.goto(`${home.url}/all`);
    await (await answered).finished();
    await tell('A story behind the answer');
    letOn();
    await told(page, 'A story behind the answer');
    await context.close();
  });
});
