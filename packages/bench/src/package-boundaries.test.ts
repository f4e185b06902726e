import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The folder of a package, and which packages of the workspace it may import. */
const rules: Record<string, string[]> = {
  'packages/core': [],
  'packages/formats': ['@dateline/core'],
  'packages/reading': ['@dateline/core'],
  'packages/library': ['@dateline/core', '@dateline/formats', '@dateline/reading'],
  'packages/server': ['@dateline/core', '@dateline/library'],
  'packages/reader': ['@dateline/core'],
  'apps/web': ['@dateline/core', '@dateline/reader', '@dateline/server/client'],
  'apps/tui': [
    '@dateline/core',
    '@dateline/formats',
    '@dateline/reading',
    '@dateline/library',
    '@dateline/server',
    '@dateline/reader',
  ],
};

interface Manifest {
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

interface Import {
  file: string;
  from: string;
}

const manifest = (folder: string): Manifest => JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
const isOfWorkspace = (name: string) => /^(@dateline\/|dateline$)/.test(name);
const packageOf = (from: string) => from.split('/').slice(0, 2).join('/');

/** The files that are published or bundled: neither tests nor what only tests use. */
function sources(folder: string): string[] {
  return readdirSync(join(root, folder, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.split(sep).includes('testing'));
}

function importsOf(folder: string): Import[] {
  return sources(folder).flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const statements = text.matchAll(/(?:^|\n)\s*(?:import|export)\s+(?:[^'";]*?\sfrom\s*)?['"]([^'"]+)['"]/g);
    const calls = text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g);
    return [...statements, ...calls].map(([, from = '']) => ({ file, from }));
  });
}

const shown = ({ file, from }: Import) => `${relative(root, file)} imports ${from}`;

describe.each(Object.entries(rules))('%s', (folder, allowed) => {
  const imports = importsOf(folder);
  const ofWorkspace = imports.filter(({ from }) => isOfWorkspace(from));
  const isAllowed = (from: string) => allowed.some((name) => from === name || from.startsWith(`${name}/`));

  it('imports only what it may', () => {
    expect(imports.length).toBeGreaterThan(0);
    expect(ofWorkspace.filter(({ from }) => !isAllowed(from)).map(shown)).toEqual([]);
  });

  it('reaches into no other package by a path', () => {
    const own = join(root, folder) + sep;
    const outside = imports.filter(
      ({ file, from }) => from.startsWith('.') && !resolve(file, '..', from).startsWith(own),
    );
    expect(outside.map(shown)).toEqual([]);
  });

  it('declares what it imports, and nothing that it may not', () => {
    const { dependencies = {}, peerDependencies = {}, devDependencies = {} } = manifest(folder);
    // An app is bundled, so that nothing is installed beside it: what it imports is a development dependency.
    const declared = { ...dependencies, ...peerDependencies, ...(folder.startsWith('apps/') && devDependencies) };
    expect(ofWorkspace.filter(({ from }) => !(packageOf(from) in declared)).map(shown)).toEqual([]);
    const installed = Object.keys({ ...dependencies, ...peerDependencies }).filter(isOfWorkspace);
    expect(installed.filter((name) => !allowed.some((rule) => packageOf(rule) === name))).toEqual([]);
  });
});

it('core depends on zod alone', () => {
  expect(Object.keys(manifest('packages/core').dependencies ?? {})).toEqual(['zod']);
});
