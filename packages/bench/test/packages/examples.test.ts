// The examples of the repository, run with the packages as somebody else has installed them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { examples, expectedFile, runExample } from '../../../../examples/run.mjs';
import { type Manifest, root } from '../../src/packages/install.js';
import { installed, outside } from './installed.js';

beforeAll(installed);

describe.each(examples)('the example %s', (name) => {
  const folder = join(root, 'examples', name);

  it('prints what it says it prints', async () => {
    const expected = readFileSync(expectedFile(name), 'utf8');
    expect(expected).not.toBe('');
    expect(await runExample(name, outside)).toBe(expected);
  });

  it('imports packages by their names, and declares each', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
    const sources = readdirSync(folder).filter((file) => file.endsWith('.mjs'));
    const text = sources.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
    const asked = [...text.matchAll(/\b(?:from|import\(|resolve\() ?'([^']+)'/g)].map(([, from = '']) => from);
    const packages = asked
      .filter((from) => !/^\.\/|^node:/.test(from))
      .map((from) => from.split('/', from.startsWith('@') ? 2 : 1).join('/'));
    expect(packages.filter((each) => each.startsWith('.'))).toEqual([]);
    expect([...new Set(packages)].sort()).toEqual(Object.keys(manifest.dependencies ?? {}).sort());
  });
});
