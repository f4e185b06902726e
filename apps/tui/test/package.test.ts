import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { bare } from './dateline.js';
import { folder } from './folder.js';

const call = promisify(execFile);
const room = join(dirname(fileURLToPath(import.meta.url)), '..');

/** What `npm pack` would put in the package, laid out as `npm install` lays it out. */
async function installed(): Promise<string> {
  const place = folder();
  const { stdout } = await call('npm', ['pack', '--json', '--pack-destination', place], {
    cwd: room,
    env: process.env,
  });
  const [{ filename }] = JSON.parse(stdout.slice(stdout.indexOf('['))) as [{ filename: string }];
  writeFileSync(join(place, 'package.json'), '{ "private": true }');
  await call('npm', ['install', '--offline', '--no-audit', '--no-fund', '--omit=dev', join(place, filename)], {
    cwd: place,
  });
  return place;
}

it('works from its package alone, installed in an empty folder', async () => {
  const place = await installed();
  expect(readdirSync(join(place, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['dateline']);
  const bin = join(place, 'node_modules', '.bin', 'dateline');
  const env = bare({ PATH: `${dirname(process.execPath)}:${process.env.PATH}` });
  const run = (...args: string[]) => call(bin, [...args, '--library', join(place, 'library.db')], { cwd: place, env });
  expect((await run('--version')).stdout.trim()).toBe(
    (JSON.parse(readFileSync(join(room, 'package.json'), 'utf8')) as { version: string }).version,
  );
  expect(JSON.parse((await run('list', '--as', 'json')).stdout)).toHaveLength(12);
  expect(JSON.parse((await run('voices', 'kazakova', '--as', 'json')).stdout)).not.toHaveLength(0);
});
