import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { table } from '../table.js';
import { atHand } from './at-hand.js';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }>;
}

/** The rules of axe that a page breaks, each with the first element that does. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(source);
  const { violations: found } = await page.evaluate(() => (window as unknown as { axe: Axe }).axe.run());
  return found.map(({ id, nodes }) => `${id} ${String(nodes[0]?.target)}`);
}

/** What is looked at on a telephone, with and without the server. */
export const axe = (): Promise<void> =>
  atHand(async ({ page, library, url, hangUp }) => {
    const [newest] = (await library.list({ limit: 1 })).items;
    const rows: string[][] = [];
    const look = async (name: string) => {
      const found = await violations(page);
      rows.push([name, found.length.toString(), found.join('; ')]);
      if (found.length > 0) process.exitCode = 1;
    };
    const open = async (path: string, selector: string) => {
      await page.goto(`${url}${path}`);
      await page.locator(selector).first().waitFor();
    };
    const settings = async () => {
      await page.locator('.masthead').getByRole('button', { name: 'Settings' }).click();
      await page.locator('.settings').waitFor();
    };
    const views = [
      ['list', '/all', '.story-link'],
      ['article', `/article/${newest!.id}`, '.text p'],
      ['feeds', '/feeds', 'h1'],
    ] as const;
    for (const [name, path, selector] of views) {
      await open(path, selector);
      await look(name);
    }
    await settings();
    await look('settings');
    await hangUp();
    for (const [name, path, selector] of views.slice(0, 3)) {
      await open(path, selector);
      await page.locator('.connection').waitFor();
      await look(`${name}, offline`);
    }
    await open('/voices', '.state');
    await look('voices, offline');
    await settings();
    await look('settings, offline');
    console.log(table(['view', 'violations', 'which'], rows));
  });
