import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { built } from './world.js';

const assets = join(built, 'assets');
const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
const read = (name: string) => readFileSync(join(assets, name), 'utf8');
const chunk = (name: string) => scripts.find((file) => file.startsWith(`${name}-`)) ?? '';

/** A script with all that it imports before it runs. */
function withImports(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const [, from] of read(name).matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g)) {
    if (from) withImports(from, seen);
  }
  return seen;
}

const size = (names: Iterable<string>) =>
  [...names].reduce((sum, name) => sum + brotliCompressSync(readFileSync(join(assets, name))).length, 0);

/** What a page that begins with a view needs until it answers the pointer: a list cannot be scrolled before it has its rows. */
const views = {
  edition: ['edition-view'],
  list: ['list-view', 'near-rows'],
  article: ['article-view'],
};

describe('the build', () => {
  it.each(Object.entries(views))('needs at most 75 kB of JavaScript (brotli) in ten files for %s', (_, chunks) => {
    const names = new Set<string>();
    for (const name of ['index', 'main', ...chunks]) withImports(chunk(name), names);
    expect(names.size).toBeGreaterThan(3);
    expect(names.size).toBeLessThanOrEqual(10);
    expect(size(names)).toBeLessThanOrEqual(75_000);
  });

  it('runs next to nothing before the text is on the screen', () => {
    expect(size(withImports(chunk('index')))).toBeLessThanOrEqual(1_500);
  });

  it('needs at most 15 kB of style sheets (brotli), and 120 kB of fonts for a page in Latin letters', () => {
    const files = readdirSync(assets);
    const sheets = files.filter((name) => name.endsWith('.css'));
    const isOfSignIn = (name: string) => name.startsWith('sign-in-');
    expect(size(sheets.filter((name) => !isOfSignIn(name)))).toBeLessThanOrEqual(15_000);
    expect(size(sheets.filter(isOfSignIn))).toBeLessThanOrEqual(3_000);
    const fonts = files.filter((name) => /-latin-(normal|italic)-.*\.woff2$/.test(name));
    expect(fonts).toHaveLength(4);
    expect(fonts.reduce((sum, name) => sum + statSync(join(assets, name)).size, 0)).toBeLessThanOrEqual(120_000);
  });

  it('has beside each script and style sheet the same packed', () => {
    for (const name of readdirSync(assets).filter((file) => /\.(js|css)$/.test(file)))
      expect(brotliDecompressSync(readFileSync(join(assets, `${name}.br`))).toString()).toBe(read(name));
  });

  it('carries no schema library', () => {
    for (const name of scripts) expect(read(name)).not.toMatch(/ZodError|\$ZodType/);
  });

  it('has no inline script, and asks nobody else for anything', () => {
    const page = readFileSync(join(built, 'index.html'), 'utf8');
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect([...page.matchAll(/(?:src|href)="([^"]+)"/g)].every(([, address]) => address?.startsWith('./'))).toBe(true);
    for (const name of readdirSync(assets).filter((file) => file.endsWith('.css'))) {
      expect(read(name)).not.toMatch(/url\(["']?(https?:)?\/\//);
    }
  });

  it('makes no HTML of strings', () => {
    // Preact itself knows the word; nothing of ours may use it.
    for (const name of scripts.filter((file) => !file.startsWith('preact-'))) {
      expect(read(name)).not.toMatch(/dangerouslySetInnerHTML|insertAdjacentHTML|\.innerHTML\s*=/);
    }
  });
});
