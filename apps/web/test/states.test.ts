// What a view shows before it has anything to show, and where that cannot be had.
import type { Route } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch } from './browser.js';
import { type Sheet, sheet } from './harness.js';
import { type World, world } from './world.js';

let home: World;
let own: Sheet;

beforeAll(async () => {
  home = await world({ empty: true });
  own = await sheet(await launch(), home);
});

afterAll(async () => {
  await own?.close();
  await home?.close();
});

// Feeds are known as soon as the sources beside a view are.
const views = [
  '/edition/2024-05-28',
  '/all',
  '/search?q=tram',
  '/article/a',
  '/story/a',
  '/changes/a',
  '/voices',
  '/voice/a',
  '/documents',
  '/document/a',
  '/diary',
  '/passages',
];

/** What was asked for and has no answer yet. */
const held: Route[] = [];
const broken = { status: 500, json: { error: { code: 'broken-library', message: 'The disk cannot be read.' } } };

it('says of every view what is being fetched, then why it cannot be shown and what to do next', async () => {
  const { page } = own;
  await own.go('/nowhere');
  let isFailing = false;
  await page.route('**/api/**', (route) => {
    if (route.request().url().includes('/events')) return route.continue();
    return isFailing ? route.fulfill(broken) : held.push(route);
  });
  for (const path of views) {
    await page.evaluate((to) => {
      history.pushState(null, '', to);
      dispatchEvent(new PopStateEvent('popstate'));
    }, path);
    const status = page.locator('main [role="status"]');
    await status.waitFor();
    expect(await status.textContent(), path).toMatch(/^Fetching .+ …$/);
    isFailing = true;
    await Promise.all(held.splice(0).map((route) => route.fulfill(broken)));
    const alert = page.locator('main [role="alert"]').first();
    await alert.waitFor();
    expect(await alert.locator('p').textContent(), path).not.toBe('');
    await alert.locator('button, a').waitFor();
    isFailing = false;
  }
  // And once it can be, the view is there.
  await page.unroute('**/api/**');
  await page.locator('main [role="alert"] button').first().click();
  await page.locator('.state-title').waitFor();
});
