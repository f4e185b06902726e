import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch } from '../browser.js';
import { inMain, notice, provoke, taken } from './in-page.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

/** A page as the reader has them, with some markup let through. */
async function pageWith(markup: string, policy = ''): Promise<Page> {
  const page = await browser.newPage();
  await page.addInitScript(notice);
  await page.route('http://reader.test/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: policy ? { 'content-security-policy': policy } : {},
      body: `<main><div class="text">${markup}</div></main>`,
    }),
  );
  await page.goto('http://reader.test/');
  await page.evaluate(provoke);
  return page;
}

it.each([
  ['<p>Boats left.</p><a href="https://news.example/">On</a>', '', [], []],
  ['<p onmouseover="alert(1)">Boats</p>', '', ['has onmouseover'], ['ran alert(1)']],
  ['<script>xss(2)</script>', '', ['has <script>'], ['ran xss(2)']],
  ['<a href=" java&#10;script:alert(3)">Boats</a>', '', [expect.stringMatching(/^has href/)], []],
  [
    '<p onclick="alert(4)">Boats</p>',
    "script-src 'self'",
    ['has onclick'],
    [expect.stringMatching(/^broke script-src/)],
  ],
])('notices what %s does', async (markup, policy, has, did) => {
  const page = await pageWith(markup, policy);
  expect(await page.evaluate(inMain)).toEqual(has);
  // The browser reports a broken policy a moment later.
  const noticed = new Set<string>();
  await expect
    .poll(async () => {
      for (const what of await page.evaluate(taken)) noticed.add(what);
      return [...noticed];
    })
    .toEqual(did);
  await page.close();
});
