import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../src/published.ts';

/** What is written as code and looks like a file or a folder: with a slash in it, or the ending of a source. */
const isPath = (code: string) =>
  /^[\w.-]+(?:\/[\w.<>@-]+)*\/?$/.test(code) &&
  (/\.(?:tsx?|mjs|md|wat|json|toml)$/.test(code) || /^(?:packages|apps|scripts|docs|examples|src)\//.test(code));

/** A word in capitals stands for any name; some files are made by builds. */
const isName = (path: string) => /(?:^|\/)[A-Z]{4,}(?:$|\.(?!md))/.test(path) || path.includes('<');
const MADE = ['server/render.mjs', 'third-party.json', 'dist/bill-of-materials.cdx.json'];

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)));
const folders = new Set(
  files.flatMap((file) => file.split('/').map((_, depth, parts) => parts.slice(0, depth).join('/'))),
);

/** A path may be written from the folder that is spoken of on. */
function isThere(path: string): boolean {
  const bare = path.replace(/\/$/, '');
  const isEnd = (whole: string) => whole === bare || whole.endsWith(`/${bare}`);
  return files.some(isEnd) || [...folders].some(isEnd);
}

it.each(['ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', 'GLOSSARY.md'])(
  'the files that %s names exist',
  (page) => {
    const text = readFileSync(join(root, page), 'utf8');
    const named = [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code).filter(isPath);
    if (page === 'ARCHITECTURE.md') expect(named.length).toBeGreaterThan(100);
    expect(named.filter((path) => !isName(path) && !MADE.includes(path) && !isThere(path))).toEqual([]);
  },
);

it('each set of weights is in the model card of its package', () => {
  const weights = files.filter((file) =>
    /^packages\/[^/]+\/src\/(?:.*\/)?(?:weights\/[^/]+|[^/]+-weights)\.ts$/.test(file),
  );
  expect(weights.length).toBeGreaterThan(3);
  const missing = weights.filter((file) => {
    const [, name, inside] = /^packages\/([^/]+)\/(.*)$/.exec(file)!;
    return !readFileSync(join(root, 'packages', name!, 'MODEL-CARD.md'), 'utf8').includes(`\`${inside}\``);
  });
  expect(missing).toEqual([]);
});
