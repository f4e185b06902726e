import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Article } from '@dateline/core';
import { openLibrary } from '@dateline/library';
import { serve } from '@dateline/server';
import type { BrowserContext, Page } from 'playwright-core';
import { launch } from '../browser.js';
import { inMain, notice, provoke, taken } from './in-page.js';

const files = join(dirname(createRequire(import.meta.url).resolve('@dateline/web/package.json')), 'dist');

/** A story that came from hostile markup, and what it is called in a list of what went wrong. */
export interface Suspect {
  article: Article;
  name: string;
}

/** What was noticed of a story in Chromium; nothing where all is well. */
export type Verdicts = Map<string, string[]>;

/** Milliseconds for what a page began (a picture's error, a timer) to come about. */
const SETTLE = 25;
const PATIENCE = 15_000;

/** Takes note of whatever a page of the reader should not do: ask elsewhere, talk to the person, open, leave. */
function watch(context: BrowserContext, page: Page, home: string): string[] {
  const seen: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${home}/`) && !/^(?:data|blob):/.test(url)) seen.push(`asked ${url.slice(0, 80)}`);
  });
  context.on('page', (other) => {
    if (other !== page) seen.push(`opened ${other.url().slice(0, 80)}`);
  });
  page.on('dialog', (dialog) => {
    seen.push(`said ${dialog.message().slice(0, 80)}`);
    dialog.dismiss().catch(() => {});
  });
  page.on('pageerror', (error) => seen.push(`threw ${error.message.slice(0, 80)}`));
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame() || !frame.url().startsWith(`${home}/`))
      seen.push(`went to ${frame.url().slice(0, 80)}`);
  });
  return seen;
}

/** Goes to an address without loading the page again, as a link of the reader does. */
async function goTo(page: Page, path: string, there: string): Promise<void> {
  await page.evaluate((to) => history.pushState(null, '', to), path);
  await page.locator(there).first().waitFor({ state: 'attached' });
}

/**
 * Opens every story in the web reader in Chromium, on a library and a server as `dateline serve` has them, moves the
 * pointer over all that is there and clicks on what leads nowhere. @returns what was noticed, by the name of the story
 */
export async function inChromium(suspects: readonly Suspect[]): Promise<Verdicts> {
  if (!existsSync(join(files, 'index.html'))) throw new Error('The web reader is not built; run pnpm build first.');
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-xss-'));
  const library = await openLibrary({ path: join(folder, 'library.db'), edition: false });
  await library.put(suspects.map(({ article }) => article));
  while ((await library.info()).unreadings > 0) await new Promise((resolve) => setTimeout(resolve, 100));
  const served = await serve(library, { files });
  const browser = await launch();
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.addInitScript(notice);
    await page.goto(`${served.url}/all`);
    const seen = watch(context, page, served.url);
    await page.locator('.story').first().waitFor();
    // What the server wrote is gone once the reader has drawn the list itself.
    await page.locator('#answers').waitFor({ state: 'detached' });
    const verdicts: Verdicts = new Map();
    const judge = async (name: string) => {
      await page.evaluate(provoke);
      await page.waitForTimeout(SETTLE);
      const problems = [...(await page.evaluate(inMain)), ...(await page.evaluate(taken)), ...seen.splice(0)];
      if (problems.length > 0) verdicts.set(name, [...(verdicts.get(name) ?? []), ...problems]);
    };
    await judge('the list');
    await goTo(page, '/', '.edition-story');
    await judge('the edition');
    for (const { article, name } of suspects) {
      await goTo(page, `/article/${encodeURIComponent(article.id)}`, `.text[data-story="${article.id}"] h1`);
      await judge(name);
    }
    await goTo(page, '/voices', 'main h1');
    await page.waitForTimeout(500);
    await judge('the voices');
    return verdicts;
  } finally {
    await browser.close();
    await served.close();
    await library.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
