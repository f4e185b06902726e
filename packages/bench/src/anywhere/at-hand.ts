// A reader whose device has all that it keeps, on a server that can be ended.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Library, openLibrary } from '@dateline/library';
import { serve } from '@dateline/server';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launch } from '../browser.js';
import { story } from '../stories.js';
import { checkBuilt, files } from '../web/library.js';

/** A telephone. */
export const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const STORIES = 300;

export interface AtHand {
  browser: Browser;
  context: BrowserContext;
  page: Page;
  library: Library;
  url: string;
  /** Ends the server; the library stays open. */
  hangUp(): Promise<void>;
}

/** Whether the device has all that it keeps. */
export const filled = async (): Promise<boolean> => {
  if (!(await indexedDB.databases()).some(({ name }) => name === 'dateline')) return false;
  const ask = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await ask(indexedDB.open('dateline'));
  const changes = await ask(db.transaction('facts').objectStore('facts').get('changes'));
  db.close();
  return changes !== undefined;
};

/** Runs what measures with a reader on a telephone that has what it keeps at hand. */
export async function atHand(run: (at: AtHand) => Promise<void>): Promise<void> {
  checkBuilt();
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-anywhere-'));
  const library = await openLibrary({ path: join(folder, 'library.db'), edition: false });
  await library.put(Array.from({ length: STORIES }, (_, n) => story(n, new Date())));
  const served = await serve(library, { files });
  const browser = await launch();
  let isServed = true;
  const hangUp = async () => {
    if (isServed) await served.close();
    isServed = false;
  };
  try {
    const context = await browser.newContext(PHONE);
    const page = await context.newPage();
    await page.goto(`${served.url}/all`);
    await page.locator('.story-link').first().waitFor();
    while (!(await page.evaluate(filled))) await page.waitForTimeout(200);
    await run({ browser, context, page, library, url: served.url, hangUp });
  } finally {
    await browser.close();
    await hangUp();
    await library.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
