import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchorsOf, brokenLinks, linksOf } from '../src/links.ts';
import { root } from '../src/published.ts';

const LEFT = new Set(['node_modules', 'dist', '.git', '.turbo', 'fixtures', 'gold']);

function pagesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return LEFT.has(entry.name) ? [] : pagesIn(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('the links of what is written', () => {
  it('lead to a file and an anchor that are there', () => {
    const pages = pagesIn(root);
    expect(pages.length).toBeGreaterThan(100);
    const broken = pages.flatMap((page) => brokenLinks(page).map((link) => `${relative(root, page)}: ${link}`));
    expect(broken).toEqual([]);
  });

  it('are found in prose and not in code; anchors are those of GitHub', () => {
    expect(linksOf('[a](b.md#c) `[no](no.md)` ![p](p.png "t")\n```\n[no](no.md)\n```\n[d]: e.md')).toEqual([
      'b.md#c',
      'p.png',
      'e.md',
    ]);
    expect([...anchorsOf('# One, two: `three()`\n## One\n## One\n```\n# no\n```\n<a id="x"></a>')]).toEqual([
      'one-two-three',
      'one',
      'one-1',
      'x',
    ]);
  });
});

describe('a command and what it calls', () => {
  const page = read('docs/command-line.md');
  const sections = page.split(/^## /m).slice(1);
  /** The addresses of functions in the reference, by the command that calls them. */
  const calls = sections.flatMap((section) => {
    const command = section.slice(0, section.indexOf('\n')).replaceAll(' ', '-');
    return linksOf(section)
      .filter((link) => link.startsWith('api/'))
      .map((link) => ({ command, link }));
  });

  /** The part of a page that an anchor names. */
  function partOf(link: string): string {
    const [path = '', anchor] = link.split('#');
    const text = read(join('docs', path));
    if (anchor === undefined) return text;
    return text.split(/^### /m).find((part) => part.slice(0, part.indexOf('(')).toLowerCase() === anchor) ?? '';
  }

  it('link each other', () => {
    expect(calls.length).toBeGreaterThan(40);
    const oneWay = calls.filter(
      ({ command, link }) => !linksOf(partOf(link)).some((back) => back.endsWith(`/command-line.md#${command}`)),
    );
    expect(oneWay).toEqual([]);
  });

  it('have no link back that the page of the command does not have', () => {
    const pages = [...new Set(calls.map(({ link }) => link.split('#')[0]!))];
    const back = pages
      .flatMap((path) => linksOf(read(join('docs', path))))
      .filter((link) => link.includes('command-line.md#'));
    expect(back.length).toBe(calls.length);
  });
});
