import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const styles = join(dirname(fileURLToPath(import.meta.url)), '../src/styles');

/** The classes that a style sheet has a rule of its own for, outside of media queries: those that it lays out. */
function classesOf(css: string): Set<string> {
  const classes = new Set<string>();
  let depth = 0;
  for (const [, selectors] of css.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{}]*)\{|\}/g)) {
    if (selectors === undefined) depth--;
    else if (depth++ === 0)
      for (const one of selectors.split(',')) {
        const name = /^\.([a-z][\w-]*)$/.exec(one.trim())?.[1];
        if (name !== undefined) classes.add(name);
      }
  }
  return classes;
}

it('has each class laid out in one style sheet: two views that take one name would set each other', () => {
  const sheets = new Map<string, string[]>();
  for (const file of readdirSync(styles).filter((name) => name.endsWith('.css')))
    for (const name of classesOf(readFileSync(join(styles, file), 'utf8')))
      sheets.set(name, [...(sheets.get(name) ?? []), file]);
  expect(sheets.size).toBeGreaterThan(100);
  expect([...sheets].filter(([, files]) => files.length > 1)).toEqual([]);
});

it('says start and end, not left and right, so that the page can be mirrored', () => {
  const physical =
    /(?:^|[\s;{])(?:(?:margin|padding|border)-(?:left|right)[\w-]*|left|right):|text-align: (?:left|right)|float: (?:left|right)/m;
  const sided = /^\s*(margin|padding|inset): (.+);$/gm;
  for (const file of readdirSync(styles).filter((name) => name.endsWith('.css'))) {
    // A notch is at one side of the screen, however the page runs.
    const css = readFileSync(join(styles, file), 'utf8').replace(/^\s*[\w-]+: [^;]*env\(safe-area-inset-[^;]*;$/gm, '');
    expect(physical.exec(css)?.[0], file).toBeUndefined();
    const uneven = [...css.matchAll(sided)].filter(([, , value = '']) => {
      const sides = value.replace(/calc\(.*?\)/g, 'calc').split(' ');
      return sides.length === 4 && sides[1] !== sides[3];
    });
    expect(
      uneven.map(([rule]) => rule.trim()),
      file,
    ).toEqual([]);
  }
});
