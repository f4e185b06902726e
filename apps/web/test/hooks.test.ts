// The hooks of the settings: one is added, pinged, fails and is removed, against a real receiver.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch } from './browser.js';
import { faults } from './faults.js';
import { type Sheet, sheet, until } from './harness.js';
import { type World, world } from './world.js';

let browser: Browser;
let home: World;
let receiver: Server;
let reader: Sheet;
let page: Page;
const heard: unknown[] = [];
let status = 204;

beforeAll(async () => {
  receiver = createServer(async (request, response) => {
    heard.push(await json(request));
    response.writeHead(status).end();
  });
  receiver.listen(0, '127.0.0.1');
  [browser, home] = await Promise.all([launch(), world({ empty: true }), once(receiver, 'listening')]);
  reader = await sheet(browser, home);
  page = reader.page;
});

afterAll(async () => {
  await reader?.close();
  await home?.close();
  receiver.closeAllConnections();
  receiver.close();
});

it('are added with a secret that is shown once, pinged, and removed', async () => {
  const address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/in`;
  const hooks = page.getByRole('region', { name: 'Hooks' });
  const settings = async () => {
    await page.getByRole('button', { name: 'Settings' }).click();
    await hooks.getByRole('button', { name: 'Add a hook' }).waitFor();
  };
  await reader.go('/all');
  await settings();
  await hooks.getByText('There are no hooks.').waitFor();
  await hooks.getByRole('button', { name: 'Add a hook' }).click();
  expect(await hooks.getByRole('checkbox', { checked: true }).count()).toBe(1);
  await hooks.getByLabel('Address').fill('http://9.9.9.9/');
  await page.keyboard.press('Enter');
  await hooks.getByRole('alert').getByText('without encryption').waitFor();
  await hooks.getByLabel('Address').fill(address);
  await hooks.getByLabel('What is read').check();
  await hooks.getByLabel('Only of stories').fill('is:saved');
  expect(await faults(page)).toEqual([]);
  await hooks.getByRole('button', { name: 'Add', exact: true }).click();
  expect(await hooks.getByLabel('Secret').inputValue()).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(await home.library.hooks()).toMatchObject([{ address, kinds: ['article', 'state'], query: 'is:saved' }]);
  await hooks.getByText('New stories and versions · What is read, saved and marked · Only is:saved').waitFor();
  await hooks.getByRole('button', { name: 'Ping' }).click();
  await hooks.getByText('The hook took the message.').waitFor();
  expect(heard).toMatchObject([{ type: 'ping', data: { changes: [], articles: [] } }]);
  status = 503;
  await hooks.getByRole('button', { name: 'Ping' }).click();
  await hooks.getByText('it answers with 503').waitFor();
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await settings();
  expect(await page.getByRole('dialog').textContent()).not.toContain('whsec_');
  expect(await hooks.getByLabel('Secret').count()).toBe(0);
  page.once('dialog', (asks) => void asks.accept());
  await hooks.getByRole('button', { name: 'Remove' }).click();
  await hooks.getByText(`The hook to ${address} is removed`).waitFor();
  await until(async () => (await home.library.hooks()).length, 0);
  expect(reader.errors).toEqual([]);
});
