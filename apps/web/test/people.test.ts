// People who sign in by a name and a password, at a library in a database.
import { administrationOf, type Library, openLibrary } from '@dateline/library';
import { type Served, serve } from '@dateline/server';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPostgres, type TestPostgres } from '../../../scripts/postgres.mjs';
import { launch } from './browser.js';
import { faults } from './faults.js';
import { type Sheet, sheet, until } from './harness.js';
import { barge, plain } from './stories.js';
import { built, type World } from './world.js';

const PASSWORDS = { Anna: 'correct horse', Bert: 'battery staple ' };

let browser: Browser;
let database: TestPostgres;
let library: Library;
let server: Served;
/** What Anna and Bert sit at. */
let annas: Sheet;
let berts: Sheet;

const accounts = () => administrationOf(library).accounts!;
const sessions = async (name: string) => (await accounts().list()).find((person) => person.name === name)?.sessions;

const tell = (name: string) =>
  library
    .as(name)
    .put([
      plain([barge], { id: name.toLowerCase(), headline: `What ${name} added`, published: '2026-03-01T10:00:00Z' }),
    ]);

beforeAll(async () => {
  [browser, database] = await Promise.all([launch(), startPostgres()]);
  library = await openLibrary({ path: await database.database(), edition: false, readings: false });
  for (const [name, password] of Object.entries(PASSWORDS)) {
    await accounts().add(name, password);
    await tell(name);
  }
  server = await serve(library, { files: built });
  const world = { url: server.url } as World;
  [annas, berts] = [await sheet(browser, world), await sheet(browser, world)];
}, 120_000);

afterAll(async () => {
  await annas?.close();
  await berts?.close();
  await server?.close();
  await library?.close();
  await database?.stop();
});

const asks = ({ page }: Sheet) => page.getByRole('heading', { name: 'This library is open to its own people.' });

async function signIn({ page }: Sheet, name: string, password: string): Promise<void> {
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Password or token').fill(password);
  await page.keyboard.press('Enter');
}

const story = ({ page }: Sheet, name: string) => page.locator('.story', { hasText: `What ${name} added` });

describe('a person who signs in', () => {
  it('is asked for a name and a password, in a page without a story', async () => {
    for (const one of [annas, berts]) {
      expect((await one.page.goto(`${server.url}/all`))?.status()).toBe(401);
      await asks(one).waitFor();
      expect(await one.page.content()).not.toContain('added');
      expect(await faults(one.page)).toEqual([]);
    }
  });

  it('is told of a wrong password and of a name that nobody has in one and the same way', async () => {
    const said = [];
    for (const [name, password] of [
      ['Anna', 'wrong horse'],
      ['Nobody', 'correct horse'],
      ['Bert', PASSWORDS.Anna],
    ] as const) {
      await signIn(annas, name, password);
      const alert = annas.page.getByRole('alert');
      await until(async () => (await alert.textContent()) !== '', true);
      said.push(await alert.textContent());
      expect(await annas.page.evaluate(() => document.activeElement?.id)).toBe('token');
    }
    expect(new Set(said).size).toBe(1);
    expect(await sessions('Anna')).toBe(0);
  });

  it('sees what is theirs and nothing of another, who is signed in beside them', async () => {
    await signIn(annas, 'anna', PASSWORDS.Anna);
    await signIn(berts, 'Bert', PASSWORDS.Bert);
    await Promise.all([story(annas, 'Anna').waitFor(), story(berts, 'Bert').waitFor()]);
    expect(await annas.page.content()).not.toContain('What Bert added');
    expect(await berts.page.content()).not.toContain('What Anna added');
    expect([await sessions('Anna'), await sessions('Bert')]).toEqual([1, 1]);
    // What one does is not shown to the other, and what is new comes to whose it is.
    await annas.page.locator('#answers').waitFor({ state: 'detached' });
    await story(annas, 'Anna').locator('.story-save').click();
    await until(() => library.as('Anna').count('is:saved'), 1);
    expect(await library.as('Bert').count('is:saved')).toBe(0);
  });

  it('has a cookie that no script reads, and no secret in what is stored', async () => {
    const cookies = await annas.page.context().cookies();
    const session = cookies.find(({ name }) => name.startsWith('dateline-token'));
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
    const kept = await annas.page.evaluate(() => JSON.stringify([{ ...localStorage }, document.cookie, location.href]));
    for (const secret of [session!.value, PASSWORDS.Anna]) expect(kept).not.toContain(secret);
  });

  it('is asked again where the session was ended elsewhere, and goes on where they were', async () => {
    await accounts().add('Anna', 'another horse');
    // The reader hears of it by itself.
    const gate = annas.page.locator('dialog.signed-out');
    await gate.waitFor();
    await signIn(annas, 'Anna', PASSWORDS.Anna);
    await until(async () => (await gate.getByRole('alert').textContent()) !== '', true);
    await signIn(annas, 'Anna', 'another horse');
    await gate.waitFor({ state: 'detached' });
    await story(annas, 'Anna').waitFor();
    // The other one was not asked.
    await berts.reload();
    await story(berts, 'Bert').waitFor();
  });

  it('signs out, and whoever comes next sees nothing', async () => {
    await annas.page.getByRole('button', { name: 'Settings' }).click();
    const dialog = annas.page.getByRole('dialog', { name: 'Settings' });
    await dialog.getByText('Signed in as Anna.').waitFor();
    await dialog.getByRole('button', { name: 'Sign out' }).click();
    await asks(annas).waitFor();
    expect(await annas.page.content()).not.toContain('added');
    const cookies = await annas.page.context().cookies();
    expect(cookies.filter(({ name }) => name.startsWith('dateline-token'))).toEqual([]);
    expect([await sessions('Anna'), await sessions('Bert')]).toEqual([0, 1]);
    expect((await annas.page.goto(`${server.url}/all`))?.status()).toBe(401);
    await asks(annas).waitFor();
    // Another person at the same browser.
    await signIn(annas, 'Bert', PASSWORDS.Bert);
    await story(annas, 'Bert').waitFor();
    expect(await annas.page.content()).not.toContain('What Anna added');
  });

  it('is out at once when they are removed', async () => {
    await accounts().remove('Bert');
    for (const one of [annas, berts]) {
      await one.page.reload();
      await asks(one).waitFor();
    }
  });
});
