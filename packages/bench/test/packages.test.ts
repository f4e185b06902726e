// The packages as somebody else gets them: packed, installed in a folder outside the repository, and used from there.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complete, portable, program } from './consumer.js';
import { compile, installPackages, type Manifest, type Packed, root, run } from './install-packages.js';

const folder = mkdtempSync(join(tmpdir(), 'dateline-packages-'));
const packages = new Map<string, Packed>();
const names = ['core', 'formats', 'reading', 'library', 'server', 'reader'].map((name) => `@dateline/${name}`);
const read = (path: string) => readFileSync(path, 'utf8');
const one = (name: string): Packed => packages.get(name)!;

beforeAll(async () => {
  for (const packed of await installPackages(folder)) packages.set(packed.name, packed);
  writeFileSync(join(folder, 'portable.ts'), portable);
  writeFileSync(join(folder, 'complete.ts'), complete);
  writeFileSync(join(folder, 'program.mjs'), program);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

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

describe.each([...names, 'dateline'])('%s', (name) => {
  it('has what it needs to be used, and says so', () => {
    const { manifest, files } = one(name);
    expect(files).toEqual(expect.arrayContaining(['README.md', 'LICENSE', 'package.json']));
    expect(files.filter((file) => file.startsWith('dist/')).length).toBeGreaterThan(1);
    expect(files.filter((file) => /\.test\.|(?:^|\/)testing\//.test(file))).toEqual([]);
    for (const version of Object.values({ ...manifest.dependencies, ...manifest.peerDependencies }))
      expect(version).not.toContain('workspace:');
    for (const dependency of Object.keys(manifest.dependencies ?? {}).filter((key) => key.startsWith('@dateline/')))
      expect(manifest.dependencies?.[dependency]).toBe(`^${manifest.version}`);
    for (const entry of Object.values(manifest.exports ?? {}))
      for (const file of typeof entry === 'string' ? [entry] : Object.values(entry))
        expect(files).toContain(file.replace('./', ''));
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

it.each(names)('%s has nothing that are-the-types-wrong finds for ESM', async (name) => {
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

describe('a program of somebody else', () => {
  it.each([
    ['nodenext', 'nodenext'],
    ['bundler', 'esnext'],
  ])('type checks with moduleResolution %s, the types of the packages included', async (moduleResolution, module) => {
    const options = ['--noEmit', '--strict', '--skipLibCheck', 'false', '--target', 'es2023', '--module', module];
    const all = [...options, '--moduleResolution', moduleResolution];
    expect(await compile([...all, '--lib', 'es2023,dom', '--types', '', 'portable.ts'], folder)).toBe('');
    expect(await compile([...all, '--lib', 'es2023,dom,dom.iterable', '--types', 'node', 'complete.ts'], folder)).toBe(
      '',
    );
  });

  it.each([
    ['24', () => run(process.execPath, ['program.mjs'], folder)],
    ['20', () => run('npx', ['-y', 'node@20', 'program.mjs'], folder)],
  ])('reads a feed, a page and agency copy in Node %s', async (version, result) => {
    const printed = JSON.parse(await result());
    expect(printed).toEqual({
      version: expect.stringMatching(`^v${version}\\.`),
      core: { text: 'The ferry runs again.\n\nFares stay.', html: true, same: true, query: 'is', title: 'Article' },
      documents: [
        ['wire', 'Bridge to open early', true, true, true, true],
        ['rss', 'Bridge to open early', true, true, true, true],
        ['page', 'Bridge to open early', true, true, true, true],
      ],
    });
  });

  it('is built for a browser by Vite, without the schemas where only text is used', async () => {
    const code = async (source: string) => {
      writeFileSync(join(folder, 'main.js'), source);
      const built = await build({
        root: folder,
        logLevel: 'silent',
        configFile: false,
        build: { write: false, lib: { entry: 'main.js', formats: ['es'], fileName: 'main' } },
      });
      const [output] = Array.isArray(built) ? built : [built];
      if (!output || !('output' in output)) throw new Error('nothing was built');
      return output.output.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('');
    };
    const all = await code("import { parseArticle } from '@dateline/core'; console.log(parseArticle({}))");
    const text = await code(
      "import { articleText, spanText } from '@dateline/core'; console.log(articleText, spanText)",
    );
    expect(all).toContain('schemaVersion');
    expect(text).not.toContain('_zod');
    expect(text.length * 10).toBeLessThan(all.length);
  });
});

describe('dateline', () => {
  const dateline = (...args: string[]) =>
    run(
      process.execPath,
      [join(one('dateline').folder, 'dist', 'dateline.js'), ...args, '--library', join(folder, 'library.db')],
      folder,
    );

  it('needs nothing beside it, and brings a command', () => {
    const { manifest } = one('dateline');
    const { dependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = manifest;
    expect(dependencies).toEqual({});
    // It works without sharp, and pictures come as they are: that is a choice of who installs it, and here nobody did.
    expect(peerDependencies).toEqual({ sharp: expect.any(String) });
    expect(peerDependenciesMeta).toEqual({ sharp: { optional: true } });
    expect(existsSync(join(folder, 'node_modules', 'sharp'))).toBe(false);
    const bin = join(folder, 'node_modules', '.bin', process.platform === 'win32' ? 'dateline.cmd' : 'dateline');
    expect(existsSync(bin)).toBe(true);
  });

  it('works where it is installed, with the starter edition', async () => {
    expect((await dateline('--version')).trim()).toBe(one('dateline').manifest.version);
    expect(JSON.parse(await dateline('list', '--as', 'json'))).toHaveLength(12);
    expect(JSON.parse(await dateline('voices', 'kazakova', '--as', 'json'))).not.toHaveLength(0);
  });
});
