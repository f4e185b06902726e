import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Folders of what formats share; every other folder is a format. */
const SHARED = new Set(['article', 'dateline', 'dates', 'encoding', 'html', 'language', 'testing', 'xml']);

/** Every import from one folder of `src` into another. */
function imports(): { file: string; from: string; to: string }[] {
  return globSync('**/*.ts', { cwd: import.meta.dirname }).flatMap((file) => {
    const text = readFileSync(join(import.meta.dirname, file), 'utf8');
    const [from = ''] = file.split(sep);
    return [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].flatMap(([, specifier = '']) => {
      const [to = ''] = relative('.', normalize(join(dirname(file), specifier))).split(sep);
      return from === file || to === from || to.endsWith('.js') ? [] : [{ file, from, to }];
    });
  });
}

describe('the folders of formats', () => {
  it('are found', () => {
    expect(new Set(imports().map(({ to }) => to))).toEqual(SHARED);
  });

  it('import no format: formats share only what stands beside them', () => {
    expect(imports().filter(({ to }) => !SHARED.has(to))).toEqual([]);
  });
});
