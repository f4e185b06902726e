import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');

/** Room -> what it may import of the house; a trailing `(types)` allows `import type` alone. */
const rules: Record<string, string[]> = {
  'packages/core': [],
  'packages/formats': ['@dateline/core'],
  'packages/reading': ['@dateline/core'],
  'packages/library': ['@dateline/core', '@dateline/formats', '@dateline/reading'],
  'packages/server': ['@dateline/library', '@dateline/core'],
  'packages/reader': ['@dateline/core'],
  'apps/web': ['@dateline/core', '@dateline/reader', '@dateline/server/client', '@dateline/library (types)'],
  'apps/tui': [
    '@dateline/core',
    '@dateline/formats',
    '@dateline/reading',
    '@dateline/library',
    '@dateline/server',
    '@dateline/server/client',
    '@dateline/reader',
  ],
};

interface Import {
  file: string;
  from: string;
  typeOnly: boolean;
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function imports(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const found: Import[] = [];
  for (const match of text.matchAll(/(?:^|\n)\s*(import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s*)?['"]([^'"]+)['"]/g)) {
    found.push({ file: relative(root, file), from: match[3] ?? '', typeOnly: match[2] !== undefined });
  }
  for (const match of text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)) {
    found.push({ file: relative(root, file), from: match[1] ?? '', typeOnly: false });
  }
  return found;
}

describe('the rules of the house', () => {
  it.each(Object.entries(rules))('%s imports only what it may', (room, allowed) => {
    const all = sources(join(root, room, 'src')).flatMap(imports);
    expect(all.length).toBeGreaterThan(0);
    const house = all.filter(({ from }) => /^(@dateline\/|dateline$)/.test(from));
    const wrong = house.filter(({ from, typeOnly }) => {
      const listed = (name: string) => allowed.some((rule) => name === rule || name.startsWith(`${rule}/`));
      if (listed(from)) return false;
      return !(typeOnly && allowed.some((rule) => rule === `${from} (types)`));
    });
    expect(wrong).toEqual([]);
  });

  it.each(Object.keys(rules))('%s reaches into no other room by a path', (room) => {
    const outside = sources(join(root, room, 'src'))
      .flatMap(imports)
      .filter(({ from }) => from.startsWith('.'))
      .filter(({ file, from }) => !join(dirname(file), from).startsWith(`${room}/`));
    expect(outside).toEqual([]);
  });

  it('core depends on zod alone', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'packages/core/package.json'), 'utf8'));
    expect(Object.keys(manifest.dependencies)).toEqual(['zod']);
  });
});
