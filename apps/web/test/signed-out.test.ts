// A device that keeps stories of a server below a path, behind a proxy, and whose token comes and goes.
import { serve } from '@dateline/server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './browser.js';
import { faults } from './faults.js';
import { type Sheet, sheet, until } from './harness.js';
import { keptOn, post } from './kept.js';
import { type Proxied, proxied } from './proxied.js';
import { barge, plain } from './stories.js';
import { built, type World, world } from './world.js';

const BASE = '/reader';
const STORIES = 5;

let browser: Browser;
let home: World;
let proxy: Proxied;
let server: Awaited<ReturnType<typeof serve>>;
let reader: Sheet;
let page: Page;

const story = (name: string, n: number) =>
  plain([barge], {
    id: `${name}-${n}`,
    headline: `${name} ${n}`,
    published: new Date(Date.now() - n * 60_000).toISOString(),
  });

async function pickUp(): Promise<void> {
  server = await serve(home.library, { files: built, publicUrl: proxy.url, trustProxy: ['127.0.0.1'] });
  proxy.passTo(server.port);
}

const token = async (name: string) => (await home.library.addToken(name, ['read', 'write'])).secret;

beforeAll(async () => {
  [browser, home, proxy] = await Promise.all([launch(), world({ empty: true }), proxied(BASE, { plain: true })]);
  await home.library.put(Array.from({ length: STORIES }, (_, n) => story('Barge', n)));
  const secret = await token('phone');
  await pickUp();
  reader = await sheet(browser, { ...home, url: new URL(proxy.url).origin }, { serviceWorkers: 'allow' });
  page = reader.page;
  await page.goto(`${proxy.url}/sign-in#${secret}`);
  await page.locator('.masthead').waitFor();
  await until(kept, { stories: STORIES, pictures: 0, acts: 0 });
}, 120_000);

afterAll(async () => {
  await reader?.close();
  await server?.close();
  await proxy?.close();
  await home?.close();
});

const kept = () => keptOn(page);
const link = (headline: string) => page.locator(`.story-link:text-is("${headline}")`);
const gate = () => page.locator('dialog.signed-out');

/** Marks a story as the reader does. @returns the status of the answer */
const save = async (id: string) => (await post(page, `${BASE}/api/mark`, { ids: [id], saved: true })).status;

async function signIn(secret: string): Promise<void> {
  await gate().getByLabel('Token').fill(secret);
  await page.keyboard.press('Enter');
}

describe('a reader below a path', () => {
  it('is read without its server, and what is done there can be taken back there', async () => {
    await server.close();
    await page.goto(`${proxy.url}/all`);
    await link('Barge 0').click();
    await page.locator('.text h1', { hasText: 'Barge 0' }).waitFor();
    await reader.keys('s');
    await page.locator('.notice-undo').waitFor();
    await reader.keys('z');
    await page.goto(`${proxy.url}/saved`);
    await page.locator('.state').first().waitFor();
    const { acts } = await kept();
    expect(acts).toBeGreaterThanOrEqual(2);
    await pickUp();
    await page.goto(`${proxy.url}/article/Barge-0`);
    await until(async () => (await kept()).acts, 0);
    expect(await home.library.get('Barge-0')).toMatchObject({ read: true, saved: false });
  });
});

describe('what is shared with a reader below a path', () => {
  it('is shown first, and kept there', async () => {
    const words = 'The dunes have walked inland by 640 metres since the first chart was drawn, surveyors say.';
    await page.goto(`${proxy.url}/add?${new URLSearchParams({ title: 'Dunes walk', text: words })}`);
    const dialog = page.locator('dialog.dialog');
    await dialog.locator('.about').getByText('640 metres').waitFor();
    const { pathname, search } = new URL(page.url());
    expect([pathname.replace(/\/$/, ''), search]).toEqual([BASE, '']);
    expect(await home.library.count('headline:dunes')).toBe(0);
    await dialog.locator('.button-main').click();
    await page.locator('.text h1:text-is("Dunes walk")').waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/reader\/article\//);
    expect(await home.library.count('headline:dunes is:saved')).toBe(1);
  });

  it('comes by the bookmark and by other apps of a device', async () => {
    await page.locator('.tools .tool').nth(3).click();
    expect(await page.locator('.bookmarklet input').inputValue()).toContain(`open("${proxy.url}/add"+`);
    await page.keyboard.press('Escape');
    const action = await page.evaluate(async () => {
      const { href } = document.querySelector<HTMLLinkElement>('link[rel=manifest]')!;
      const manifest = await (await fetch(href)).json();
      return new URL(manifest.share_target.action, href).href;
    });
    expect(action).toBe(`${proxy.url}/add`);
  });
});

describe('a tab whose token is removed', () => {
  it('asks who is there, keeps what is done, and goes on where it was', async () => {
    await reader.page.goto(`${proxy.url}/article/Barge-1`);
    await page.locator('.text h1', { hasText: 'Barge 1' }).waitFor();
    await until(async () => (await home.library.get('Barge-1')).read, true);
    await page.evaluate(() => document.documentElement.setAttribute('data-old', ''));
    await home.library.removeToken('phone');
    await gate().waitFor();
    expect(await save('Barge-1')).toBe(200);
    await gate().getByText('1 change waits until you sign in.').waitFor();
    expect((await home.library.get('Barge-1')).saved).toBe(false);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await gate().waitFor();
    expect(await faults(page)).toEqual([]);
    await signIn('dateline_wrong');
    await gate().getByRole('alert').getByText('token').waitFor();
    await signIn(await token('tablet'));
    await gate().waitFor({ state: 'detached' });
    await until(async () => (await home.library.get('Barge-1')).saved, true);
    await until(async () => (await kept()).acts, 0);
    expect(await page.locator('html[data-old] .text h1').textContent()).toBe('Barge 1');
    await home.library.put([story('Barge', 9)]);
    await page.goto(`${proxy.url}/all`);
    await link('Barge 9').waitFor();
  });

  it('leaves nothing to somebody else who signs in', async () => {
    const anna = home.library.as('Anna');
    await anna.put([story('Ferry', 1)]);
    const { secret } = await anna.addToken('hers', ['read', 'write']);
    await home.library.removeToken('tablet');
    await gate().waitFor();
    expect(await save('Barge-2')).toBe(200);
    await signIn(secret);
    await link('Ferry 1').waitFor();
    await until(kept, { stories: 1, pictures: 0, acts: 0 });
    expect(await page.locator('.story-link', { hasText: 'Barge' }).count()).toBe(0);
    expect((await home.library.get('Barge-2')).saved).toBe(false);
  });

  it('keeps nothing once its person signs out', async () => {
    const status = await page.evaluate(
      async (path) => (await fetch(path, { method: 'DELETE' })).status,
      `${BASE}/api/session`,
    );
    expect(status).toBeLessThan(300);
    await until(kept, { stories: 0, pictures: 0, acts: 0 });
    await page.goto(`${proxy.url}/all`);
    await page.getByLabel('Token').waitFor();
    expect(await page.content()).not.toContain('Ferry');
  });
});
