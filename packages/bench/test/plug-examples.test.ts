import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const examples = join(import.meta.dirname, '../../../examples');
/** Where Node finds the packages that this one depends on. */
const folder = join(import.meta.dirname, '../node_modules/.plug-examples');

const printed = (name: string) =>
  execFileSync(process.execPath, [join(folder, name, 'example.mjs')], { encoding: 'utf8' })
    .trimEnd()
    .split('\n');

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of ['add-a-language', 'add-a-format'])
    cpSync(join(examples, name), join(folder, name), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('examples/add-a-language', () => {
  it('reads who said what in Dutch, and when', () => {
    expect(printed('add-a-language')).toEqual([
      'language: nl; not looked for: events, documents, quantities, structure',
      'Anna van der Berg: We hebben de hele winter doorgewerkt',
      'Anna van der Berg: De karren kunnen weer naar de markt.',
      'Anna van der Berg: Niemand heeft op ons hoeven wachten.',
      'maandag = 2024-03-04',
      '1 april = 2024-04-01',
      'Gisteren = 2024-03-05',
    ]);
  });
});

describe('examples/add-a-format', () => {
  it('reads ninjs, and a feed as before', () => {
    const lines = printed('add-a-format');
    expect(lines[0]).toBe('ninjs, a story');
    expect(lines).toContain('# Harbour bridge reopens after winter repairs');
    expect(lines).toContain('Tolls stay as they were.');
    expect(lines.at(-1)).toBe('rss');
  });
});
