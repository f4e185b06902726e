// What the packages say about themselves once they are packed and installed outside the repository.
import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { beforeAll, describe, expect, it } from 'vitest';
import { entriesOf, type Manifest, type Packed, root, run } from '../../src/packages/install.js';
import { imported, installed, outside } from './installed.js';

let packages: Map<string, Packed>;
const read = (path: string) => readFileSync(path, 'utf8');
const one = (name: string): Packed => packages.get(name)!;

beforeAll(async () => {
  packages = await installed();
});

/** The packages that the files of a package ask for, types included. */
function askedFor({ folder, files }: Packed): Set<string> {
  const asked = new Set<string>();
  for (const file of files.filter((path) => /^dist\/(?!web\/).*\.(?:js|d\.ts)$/.test(path))) {
    const text = read(join(folder, file));
    const statements = text.matchAll(/(?:^|[\n;}])\s*(?:import|export)\b(?:[^'"`;(]*?\bfrom)?\s*["']([^"'\n]+)["']/g);
    const calls = text.matchAll(/\bimport\(\s*["']([^"'\n]+)["']/g);
    for (const [, from = ''] of [...statements, ...calls]) {
      if (/^[.#/]|^node:/.test(from) || builtinModules.includes(from)) continue;
      asked.add(
        from
          .split('/')
          .slice(0, from.startsWith('@') ? 2 : 1)
          .join('/'),
      );
    }
  }
  return asked;
}

describe.each([...imported, 'dateline'])('%s', (name) => {
  it('has what it needs to be used, and says so', () => {
    const { manifest, files } = one(name);
    expect(files).toEqual(expect.arrayContaining(['README.md', 'LICENSE', 'CHANGELOG.md', 'package.json']));
    expect(files.filter((file) => file.startsWith('dist/')).length).toBeGreaterThan(1);
    expect(files.filter((file) => /\.test\.|(?:^|\/)testing\//.test(file))).toEqual([]);
    for (const version of Object.values({ ...manifest.dependencies, ...manifest.peerDependencies }))
      expect(version).not.toContain('workspace:');
    for (const dependency of Object.keys(manifest.dependencies ?? {}).filter((key) => key.startsWith('@dateline/')))
      expect(manifest.dependencies?.[dependency]).toBe(`^${manifest.version}`);
    for (const { conditions } of entriesOf(one(name)))
      for (const file of Object.values(conditions)) expect(files).toContain(file.replace('./', ''));
  });

  it('is built before it is packed', () => {
    const { scripts } = JSON.parse(read(join(root, one(name).source, 'package.json'))) as Manifest;
    expect(scripts.prepack).toContain(`turbo run build --filter=${name} `);
  });

  it('asks for nothing that is not installed with it', () => {
    const { manifest } = one(name);
    const declared = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
    const asked = askedFor(one(name));
    expect([...asked].filter((wanted) => wanted !== name && !declared.includes(wanted))).toEqual([]);
    expect(declared.filter((dependency) => !asked.has(dependency))).toEqual([]);
  });

  it('has nothing that publint finds', async () => {
    const { messages } = await publint({ pack: { tarball: one(name).tarball.buffer } });
    expect(messages).toEqual([]);
  });
});

it.each(imported)('%s has nothing that are-the-types-wrong finds for ESM', async (name) => {
  const found = await checkPackage(createPackageFromTarballData(one(name).tarball));
  if (!found.types) throw new Error('the package has no types');
  // Its profile for packages that are ESM alone: what require() and the old node10 resolution see does not count.
  const counted = found.problems.filter(
    (problem) => !('resolutionKind' in problem) || !['node10', 'node16-cjs'].includes(problem.resolutionKind),
  );
  expect(counted).toEqual([]);
});

it('@dateline/reader depends on core alone, of the packages of this project', () => {
  const { manifest } = one('@dateline/reader');
  expect(Object.keys(manifest.dependencies ?? {}).filter((name) => name.startsWith('@dateline/'))).toEqual([
    '@dateline/core',
  ]);
});

describe('dateline', () => {
  const dateline = (...args: string[]) =>
    run(
      process.execPath,
      [join(one('dateline').folder, 'dist', 'dateline.js'), ...args, '--library', join(outside, 'library.db')],
      outside,
    );

  it('needs nothing beside it, and brings a command', () => {
    const { manifest } = one('dateline');
    const { dependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = manifest;
    expect(dependencies).toEqual({});
    // It works without sharp, and pictures come as they are: that is a choice of who installs it, and here nobody did.
    expect(peerDependencies).toEqual({ sharp: expect.any(String) });
    expect(peerDependenciesMeta).toEqual({ sharp: { optional: true } });
    expect(existsSync(join(outside, 'node_modules', 'sharp'))).toBe(false);
    const bin = join(outside, 'node_modules', '.bin', process.platform === 'win32' ? 'dateline.cmd' : 'dateline');
    expect(existsSync(bin)).toBe(true);
  });

  it('works where it is installed, with the starter edition', async () => {
    expect((await dateline('--version')).trim()).toBe(one('dateline').manifest.version);
    expect(JSON.parse(await dateline('list', '--as', 'json'))).toHaveLength(12);
    expect(JSON.parse(await dateline('voices', 'kazakova', '--as', 'json'))).not.toHaveLength(0);
  });
});
