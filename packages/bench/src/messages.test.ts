import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as reader from '@dateline/reader';
import { describe, expect, it } from 'vitest';
import { interfaceTexts } from './interface-texts.js';

const root = join(import.meta.dirname, '../../..');
const inCode = (...patterns: string[]) =>
  globSync(patterns, { cwd: root }).filter((path) => !/\.test\.|\/testing\/|\/messages\//.test(path));
const views = inCode('apps/web/src/**/*.{ts,tsx}', 'apps/tui/src/reader/**/*.{ts,tsx}', 'apps/tui/src/set/*.ts');
const behaviour = inCode('packages/reader/src/**/*.{ts,tsx}');

/** What reads like text and is none: names of keys, selectors, the name of the program. */
const NOT_TEXT = new Set([
  'Dateline',
  '<title>Dateline</title>',
  ...['Home', 'End', 'Enter', 'Escape', 'Tab', 'Backspace', 'Delete', 'Space'],
  ...['Shift', 'Control', 'Alt', 'Meta', 'j k'],
  'input, textarea, select, [contenteditable], dialog',
  '.find-bar, dialog',
  'button, summary, a',
  'a, button',
  'form input, input:checked',
  // What of a page is read aloud.
  '#headline, #deck, p[id^="block-"]:not(.footnote, .embed), li[id^="block-"], :is(h2, h3, h4, h5, h6)[id^="block-"]',
  '.note-sign, ul, ol',
  '(prefers-color-scheme: dark)',
  '(prefers-reduced-motion: reduce)',
  'redline-block redline-',
  '(any-pointer: coarse)',
  'button button-main',
  'how problem',
  'form :is(input, select), input:checked',
  // Where a finger is no swipe, and where a page is not loaded again while somebody types.
  'input, textarea, select, audio, video, dialog, [draggable=true]',
  'dialog, input, .player, .find-bar',
  'textarea, input[type=text], input[type=url], input:not([type])',
  'javascript:void open(',
  // Publishers are called the same in every language.
  ...reader.wellKnownFeeds.map(({ title }) => title),
  'dateline events',
  'feeds in trouble',
]);
const isChord = (text: string) => /^g [a-z]$/.test(text);

describe('texts of the interface', () => {
  it.each([
    ['views', views],
    ['behaviour', behaviour],
  ])('stand in the catalogue alone: %s', (_, paths) => {
    expect(paths.length).toBeGreaterThan(50);
    const found = paths.flatMap((path) =>
      interfaceTexts(join(root, path))
        .filter(({ text }) => !NOT_TEXT.has(text) && !isChord(text))
        .map(({ line, text }) => `${path}:${line}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  it('are found where there are some', () => {
    const texts = interfaceTexts(join(import.meta.dirname, '../fixtures/texts.tsx')).map(({ text }) => text);
    expect(texts).toEqual([
      'Read it again',
      'Close',
      'Nothing is here.',
      'of',
      'new stories',
      '<p class="row is-ready">Nothing is new.</p>',
      '<img class="row" alt="A bridge">',
    ]);
  });
});

const areas = () => Object.entries(reader).filter(([name]) => name.endsWith('Messages'));
describe('the catalogue', () => {
  it('has nothing that nobody reads', () => {
    const code = [...views, ...behaviour, ...inCode('apps/tui/src/**/*.{ts,tsx}', 'apps/web/test/*.ts')]
      .map((path) => readFileSync(join(root, path), 'utf8'))
      .join('\n');
    // Tables are read by the value of something else.
    const unread = areas().flatMap(([name, area]) =>
      Object.keys(area)
        .filter(
          (key) =>
            !['commandMessages', 'themeMessages', 'keyMessages', 'queryMessages', 'countryMessages'].includes(name) &&
            !isRead(code, name, key),
        )
        .map((key) => `${name}.${key}`),
    );
    expect(unread).toEqual([]);
  });
});

/** Whether code reads a message: by its name, out of an area that is taken apart, or by a name that is given elsewhere. */
function isRead(code: string, area: string, key: string): boolean {
  if (new RegExp(`${area}\\.${key}\\b`).test(code)) return true;
  const takesApart = [...code.matchAll(new RegExp(`\\{([^{}]*)\\} = ${area};`, 'g'))];
  if (takesApart.some(([, names = '']) => new RegExp(`\\b${key}\\b`).test(names))) return true;
  return new RegExp(`${area}\\[`).test(code) && new RegExp(`'${key}'`).test(code);
}
