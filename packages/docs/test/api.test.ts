import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeReference, type Reference } from '../src/api.ts';
import { root } from '../src/published.ts';

const folder = join(root, 'docs/api');

describe('docs/api', () => {
  let reference: Reference;
  beforeAll(async () => {
    reference = await makeReference();
  });

  it('is made without a warning: all that is exported has a doc comment, and no link in one is broken', () => {
    expect(reference.warnings).toEqual([]);
    expect(reference.pages.size).toBeGreaterThan(100);
  });

  it('is what `pnpm run docs` writes', () => {
    const present = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
    expect(present.sort()).toEqual([...reference.pages.keys()].sort());
    const stale = present.filter((path) => readFileSync(join(folder, path), 'utf8') !== reference.pages.get(path));
    expect(stale).toEqual([]);
  });
});
