import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import type { World } from './world.js';

declare global {
  interface Window {
    /** What broke the Content-Security-Policy in this page. */
    broken?: string[];
    /** Set by whatever a hostile story managed to run. */
    ran?: unknown;
    /** How far things moved by themselves: the sum of layout shifts. */
    moved?: number;
    /** Whether the words of the page were ever away. */
    blank?: boolean;
    /** The elements that the server wrote. */
    written?: Element[];
    /** Tasks of others between those in which the reader draws over them. */
    between?: number;
  }
}

export interface Sheet {
  page: Page;
  /** Requests to any host but the library's own. */
  abroad: string[];
  /** Errors of the page and of its console. */
  errors: string[];
  go(path: string): Promise<void>;
  /** Shows another view as a link to it does, in the page that is there, and waits for what is in it. */
  show(path: string, there: string): Promise<void>;
  /** Loads the page anew. */
  reload(): Promise<void>;
  keys(...keys: string[]): Promise<void>;
  /** Gives the window another size, and waits until the page has settled in it. */
  resize(width: number, height: number): Promise<void>;
  close(): Promise<void>;
}

/** Resolves when the page has nothing left to do: React makes ready for keys in a task of its own after it has drawn. */
const idle = () => scheduler.postTask(() => {}, { priority: 'background' });

/** Milliseconds after which a page is given up: this ends what hangs, and measures nothing. */
export const PATIENCE = 120_000;

/** A page on a library in a browser that remembers nothing, and takes note of what should not happen. */
export async function sheet(browser: Browser, world: World, options: BrowserContextOptions = {}): Promise<Sheet> {
  // What is kept on a device is tried where it is meant; elsewhere it would be work beside every test.
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
    ...options,
  });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const abroad: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(world.url) && !/^(data|blob):/.test(url)) abroad.push(url);
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(() => {
    // To the page, all keys come at once: how long a busy machine takes between two of them says nothing of a person.
    Object.defineProperty(KeyboardEvent.prototype, 'timeStamp', { get: () => 1 });
    window.broken = [];
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      window.broken?.push(`${violatedDirective} ${blockedURI}`),
    );
  });
  /** What broke the policy in any page. One that is being left just now cannot be asked. */
  const broken: string[] = [];
  const look = async () => {
    if (page.isClosed()) return;
    broken.push(...(await page.evaluate(() => window.broken?.splice(0) ?? [])));
  };
  const drawn = async () => {
    await page.locator('.masthead').waitFor();
    // The page as the server wrote it answers no key and no button yet.
    await page.locator('#answers').waitFor({ state: 'detached' });
  };
  return {
    page,
    abroad,
    errors,
    async go(path) {
      await look().catch(() => {});
      await page.goto(world.url + path);
      await drawn();
    },
    async show(path, there) {
      await page.evaluate(async (to) => {
        if (location.pathname + location.search === to) return;
        const before = document.querySelector('main h1, main .state');
        history.pushState({ depth: 1 }, '', to);
        while (before?.isConnected) await new Promise(requestAnimationFrame);
      }, path);
      await page.locator(there).first().waitFor();
    },
    async reload() {
      await look().catch(() => {});
      await page.reload();
      await drawn();
    },
    async keys(...keys) {
      for (const key of keys) {
        await page.evaluate(idle);
        await page.keyboard.press(key);
      }
    },
    async resize(width, height) {
      await page.setViewportSize({ width, height });
      // What listens to the width is told in a frame, and drawn again right after it.
      await page.evaluate(() => new Promise(requestAnimationFrame));
      await page.evaluate(idle);
    },
    async close() {
      // Nothing was asked of the world, nothing broke the policy, nothing was thrown.
      await look();
      await context.close();
      expect({ abroad, errors, broken }).toEqual({ abroad: [], errors: [], broken: [] });
    },
  };
}

/** Milliseconds from one look to the next: each takes as much from the page as it waits for. */
const LOOK_AGAIN = 50;

/** Waits until what a function finds is what is expected. */
export async function until<T>(find: () => Promise<T>, wanted: T): Promise<void> {
  await vi.waitFor(async () => expect(await find()).toEqual(wanted), { timeout: 120_000, interval: LOOK_AGAIN });
}
