import { expect, it } from 'vitest';
import { open, place } from '../../test/help.js';
import { Database } from './database.js';

it('lets a secret in that is told once and kept nowhere, of each person apart', async () => {
  const path = place();
  const library = await open({ path });
  const made = await library.addToken(' Phone ', ['write', 'read', 'read']);
  expect(made).toMatchObject({ name: 'Phone', scopes: ['read', 'write'] });
  expect(made.secret).toMatch(/^dateline_[\w-]{43}$/);
  const other = await library.as('Anna').addToken('phone', ['clients']);
  expect(other.secret).not.toBe(made.secret);
  expect(await library.tokens()).toEqual([{ name: 'Phone', scopes: ['read', 'write'], created: made.created }]);
  expect(await library.tokenOf(made.secret)).toMatchObject({ name: 'Phone', scopes: ['read', 'write'], person: '' });
  // Whoever opens the library may be anybody: the token says whose it is.
  expect(await library.as('Anna').tokenOf(made.secret)).toMatchObject({ person: '' });
  expect(await library.tokenOf(other.secret)).toMatchObject({ name: 'phone', person: 'Anna' });
  const today = new Date().toISOString().slice(0, 10);
  await expect.poll(async () => (await library.tokens())[0]?.lastUsed).toBe(today);
  for (const wrong of ['', made.secret.slice(0, -1), made.secret.toUpperCase(), `${made.secret} `])
    expect(await library.tokenOf(wrong), wrong).toBeUndefined();
  await library.removeToken('PHONE');
  expect(await library.tokenOf(made.secret)).toBeUndefined();
  expect(await library.tokenOf(other.secret)).toBeDefined();
  await library.close();
  const file = new Database(path);
  expect(file.all('select name from tokens')).toHaveLength(1);
  expect(JSON.stringify(file.all('select name, scopes, hex(digest) from tokens'))).not.toContain(other.secret);
  file.close();
});

it('says that one came or went, to its person alone', async () => {
  const library = await open();
  const heard: string[] = [];
  library.subscribe((changes) => heard.push(...changes.map(({ kind, id }) => `${kind}${id}`)));
  await library.as('Anna').addToken('Hers', ['read']);
  await library.addToken('Mine', ['read']);
  await library.removeToken('Mine');
  await expect.poll(() => heard).toEqual(['token', 'token']);
});

it('refuses names that are taken or none, and scopes that are none', async () => {
  const library = await open();
  await library.addToken('Phone', ['read']);
  await expect(library.addToken('phone', ['read'])).rejects.toMatchObject({ code: 'token-taken' });
  await expect(library.addToken(' ', ['read'])).rejects.toMatchObject({ code: 'bad-name' });
  await expect(library.addToken('Other', [])).rejects.toMatchObject({ code: 'bad-scope' });
  await expect(library.addToken('Other', ['all' as 'read'])).rejects.toMatchObject({ code: 'bad-scope' });
  await expect(library.removeToken('Other')).rejects.toMatchObject({ code: 'unknown-token' });
  expect(await library.tokens()).toHaveLength(1);
});
