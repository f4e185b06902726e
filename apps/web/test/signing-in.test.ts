// A reader at another address than its own: over HTTPS, behind a proxy, below a path, and with a token.
import { readDocument } from '@dateline/formats';
import { serve } from '@dateline/server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './browser.js';
import { faults } from './faults.js';
import { rss } from './feeds.js';
import { type Sheet, sheet, until } from './harness.js';
import { type Proxied, proxied } from './proxied.js';
import { built, type World, world } from './world.js';

const BASE = '/papers/dateline';
const TITLE = 'A ferry that nobody but this library knows of';

let browser: Browser;
let home: World;
let proxy: Proxied;
let server: Awaited<ReturnType<typeof serve>>;
let reader: Sheet;
let page: Page;
let secret: string;
/** Answers that somebody else at this address gave. */
const strayed: string[] = [];

beforeAll(async () => {
  [browser, home, proxy] = await Promise.all([launch(), world({ empty: true }), proxied(BASE)]);
  await tell(TITLE);
  ({ secret } = await home.library.addToken('phone', ['read', 'write']));
  server = await serve(home.library, { files: built, publicUrl: proxy.url, trustProxy: ['127.0.0.1'] });
  proxy.passTo(server.port);
  const there = { ...home, url: new URL(proxy.url).origin };
  reader = await sheet(browser, there, { ignoreHTTPSErrors: true, viewport: { width: 390, height: 844 } });
  page = reader.page;
  page.on('response', (response) => response.status() === 418 && strayed.push(response.url()));
}, 60_000);

afterAll(async () => {
  await reader?.close();
  await server?.close();
  await proxy?.close();
  await home?.close();
  expect(strayed).toEqual([]);
});

async function tell(title: string): Promise<void> {
  const { articles } = await readDocument(rss('Papers', [{ title, html: '<p>It sails at noon.</p>', ago: 0 }]).body);
  await home.library.put(articles);
}

const problem = () => page.locator('[role=alert]').textContent();

describe('a reader that is signed in', () => {
  it('is asked for a token where it shows none, in a page without a story', async () => {
    const answer = await page.goto(`${proxy.url}/all`);
    expect(answer?.status()).toBe(401);
    await page.locator('h1').waitFor();
    expect(await page.content()).not.toContain('ferry');
    expect(await page.title()).toBe('Sign in - Dateline');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await faults(page)).toEqual([]);
    }
    const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(width).toBeLessThanOrEqual(0);
  });

  it('is told of a token that is wrong, and may try again', async () => {
    await page.getByLabel('Token').fill('dateline_half-of-one');
    await page.keyboard.press('Enter');
    await until(problem, 'This token is not one of this library; it may have been removed.');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('token');
    await page.getByLabel('Token').fill(` ${secret} `);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.locator('.story', { hasText: TITLE }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`${BASE}/all`);
  });

  it('opens lists and stories, marks, and hears of what happens, below its path', async () => {
    await page.locator('#answers').waitFor({ state: 'detached' });
    await page.locator('.story', { hasText: TITLE }).locator('a').first().click();
    await page.locator('article h1', { hasText: TITLE }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(new RegExp(`^${BASE}/article/`));
    await until(() => home.library.count('is:read'), 1);
    await reader.keys('s');
    await until(() => home.library.count('is:saved'), 1);
    // Written by the server, drawn by the browser, at one and the same address.
    await page.reload();
    await page.locator('article h1', { hasText: TITLE }).waitFor();
    await page.locator('#answers').waitFor({ state: 'detached' });
    await page.goBack();
    await page.locator('.story', { hasText: TITLE }).waitFor();
    await tell('Another ferry sails');
    await page.locator('.story', { hasText: 'Another ferry sails' }).waitFor();
    expect(
      await page.locator('a[href^="/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toSatisfy((links: string[]) => links.length > 3 && links.every((link) => link.startsWith('/papers/dateline/')));
  });

  it('is signed in by the code of a link, which leaves no secret in the address', async () => {
    const cookies = await page.context().cookies();
    expect(cookies.find(({ name }) => name.startsWith('dateline-token'))).toMatchObject({
      httpOnly: true,
      secure: true,
      sameSite: 'Strict',
      path: `${BASE}/`,
    });
    await page.context().clearCookies();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url(), JSON.stringify(request.headers())));
    await page.goto(`${proxy.url}/sign-in#${secret}`);
    await page.locator('.masthead').waitFor();
    expect(new URL(page.url())).toMatchObject({ hash: '' });
    expect(page.url().startsWith(`${proxy.url}/`)).toBe(true);
    expect(asked.filter((text) => text.includes(secret) && !text.includes('"cookie"'))).toEqual([]);
  });

  it('goes on where a link on another site led to it', async () => {
    await page.goto(`data:text/html,<a href="${proxy.url}/all">there</a>`);
    // A cookie that is kept from other sites does not come with such a click.
    const answer = page.waitForResponse((response) => response.url() === `${proxy.url}/all`);
    await page.getByText('there').click();
    expect((await answer).status()).toBe(401);
    await page.locator('.story', { hasText: TITLE }).waitFor();
  });

  it('is out as soon as its token is removed', async () => {
    await home.library.removeToken('phone');
    await page.reload();
    await page.getByLabel('Token').waitFor();
    expect(await page.content()).not.toContain('ferry');
  });
});
