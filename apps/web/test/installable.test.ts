import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@dateline/server';
import type { Browser, CDPSession } from 'playwright-core';
import { generate } from 'selfsigned';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, start } from './browser.js';
import { PATIENCE, type Sheet, sheet } from './harness.js';
import { built, type World, world } from './world.js';

interface Manifest {
  start_url: string;
  scope: string;
  icons: { src: string; sizes: string; purpose: string }[];
  shortcuts: { url: string }[];
  share_target: { action: string };
}

let browser: Browser;
let home: World;
let reader: Sheet;
let devtools: CDPSession;
beforeAll(async () => {
  [browser, home] = await Promise.all([launch(), world()]);
  reader = await sheet(browser, home, { serviceWorkers: 'allow' });
  await reader.go('/all');
  devtools = await reader.page.context().newCDPSession(reader.page);
}, 60_000);
afterAll(async () => {
  await reader?.close();
  await home?.close();
});

const manifest = async (): Promise<Manifest> =>
  JSON.parse((await devtools.send('Page.getAppManifest')).data ?? '') as Manifest;

describe('the reader as an app', () => {
  it('can be installed, as Chromium sees it', async () => {
    const { errors } = await devtools.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    expect(await devtools.send('Page.getInstallabilityErrors')).toEqual({ installabilityErrors: [] });
  });

  it('has icons of the sizes that it names, and whole ones for platforms that cut them', async () => {
    const { icons } = await manifest();
    expect(icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
      '192x192 any',
      '192x192 maskable',
      '512x512 any',
      '512x512 maskable',
    ]);
    for (const { src, sizes, purpose } of icons) {
      const answer = await fetch(`${home.url}/${src}`);
      expect(answer.headers.get('content-type')).toBe('image/png');
      const image = sharp(await answer.arrayBuffer()).ensureAlpha();
      const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
      expect(`${info.width}x${info.height}`).toBe(sizes);
      // The corner of an icon that platforms cut is coloured; that of the other is round.
      expect(data[3], src).toBe(purpose === 'maskable' ? 255 : 0);
    }
  });

  it('stands wherever it is served: no address of its manifest begins at the root', async () => {
    const { start_url, scope, icons, shortcuts, share_target } = await manifest();
    const all = [start_url, scope, share_target.action, ...icons.map(({ src }) => src), ...shortcuts.map((s) => s.url)];
    expect(all.filter((address) => /^\/|:/.test(address))).toEqual([]);
  });

  it('opens without its server', async () => {
    const { page } = reader;
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await home.hangUp();
    await page.reload();
    await page.locator('.masthead').waitFor();
    await home.pickUp();
    await page.locator('.story').first().waitFor();
  });
});

describe('over HTTPS', () => {
  it('stories are kept as well, and over plain HTTP the settings say that it takes that', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-tls-'));
    const tls = { cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
    const made = await generate([{ name: 'commonName', value: 'reader.home' }], { keyType: 'ec' });
    writeFileSync(tls.cert, made.cert);
    writeFileSync(tls.key, made.private);
    const spki = new X509Certificate(made.cert).publicKey.export({ type: 'spki', format: 'der' });
    // A browser keeps nothing of a server whose certificate it does not know: this one knows it.
    const own = await start([
      `--ignore-certificate-errors-spki-list=${createHash('sha256').update(spki).digest('base64')}`,
      '--host-resolver-rules=MAP reader.home 127.0.0.1',
    ]);
    const options = { files: built, hosts: ['reader.home'] };
    const [secure, plain] = [await serve(home.library, { ...options, tls }), await serve(home.library, options)];
    let isServed = true;
    try {
      const tab = await own.newPage();
      tab.setDefaultTimeout(PATIENCE);
      await tab.goto(`http://reader.home:${plain.port}/all`);
      await tab.locator('#answers').waitFor({ state: 'detached' });
      await tab.locator('.masthead').getByRole('button', { name: 'Settings' }).click();
      await tab.getByText('Reading offline and installing need HTTPS').waitFor();
      await tab.goto(`https://reader.home:${secure.port}/all`);
      await tab.evaluate(async () => void (await navigator.serviceWorker.ready));
      await secure.close();
      isServed = false;
      await tab.reload();
      await tab.locator('.masthead').waitFor();
    } finally {
      await own.close();
      await plain.close();
      if (isServed) await secure.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
