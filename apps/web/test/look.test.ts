import { createRequire } from 'node:module';
import { helpGroups } from '@dateline/reader';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './browser.js';
import { rss, type Site, site } from './feeds.js';
import { sheet, until } from './harness.js';
import { arabic, harbour } from './stories.js';
import { type World, world } from './world.js';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let browser: Browser;
let home: World;
let papers: Site;
/** Addresses of every view, with what shows that it is there. */
let views: { path: string; there: string }[];

beforeAll(async () => {
  browser = await launch();
  home = await world();
  papers = await site({ '/harbour': rss('Harbour Post', harbour), '/arabic': rss('صحيفة المرفأ', arabic) });
  await home.library.add(`${papers.url}/harbour`, { folder: 'Cities' });
  await home.library.add(`${papers.url}/arabic`);
  await until(async () => (await home.library.info()).unreadings, 0, 30);
  const [tram] = (await home.library.list({ query: 'tram' })).items;
  const [spoken] = (await home.library.list({ query: 'voice:minister OR voice:spokesman OR voice:president' })).items;
  const [voice] = (await home.library.voices({ limit: 1 })).items;
  views = [
    { path: '/', there: '.story' },
    { path: '/search?q=zzzz', there: '.query-help' },
    { path: `/article/${tram?.id}`, there: '.text table' },
    { path: `/article/${spoken?.id ?? tram?.id}`, there: '.text p' },
    { path: '/voices', there: 'h1' },
    { path: voice ? `/voice/${encodeURIComponent(voice.id)}` : '/voices', there: 'h1' },
    { path: '/feeds', there: '.feed-row' },
  ];
});

afterAll(async () => {
  await browser?.close();
  await papers?.close();
  await home?.close();
});

async function faults(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axe }).catch(() => page.evaluate(axeSource()));
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof import('axe-core') }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`));
  });
}
