import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inVisualOrder, reorders } from './bidi.js';
import { lineWidth, run } from './line.js';

const shown = (text: string) =>
  inVisualOrder([run(text)])
    .map((part) => part.text)
    .join('');

describe('text that is read from the right', () => {
  it.each([
    ['plain words', 'plain words'],
    // Hebrew alef, bet, gimel.
    ['\u05d0\u05d1\u05d2', '\u05d2\u05d1\u05d0'],
    ['\u05d0\u05d1 12 \u05d2\u05d3', '\u05d3\u05d2 12 \u05d1\u05d0'],
    ['\u05d0\u05d1 abc \u05d2\u05d3', '\u05d3\u05d2 abc \u05d1\u05d0'],
    // Brackets turn with what stands in them.
    ['\u05d0 (\u05d1)', '(\u05d1) \u05d0'],
    // Few words of it in another text keep their place.
    ['the word \u05d0\u05d1 is said here', 'the word \u05d1\u05d0 is said here'],
    // Columns of a line stay where they are.
    ['▌ \u05d0\u05d1   Source   12 May', '▌ \u05d1\u05d0   Source   12 May'],
    ['  \u05d0\u05d1 \u05d2\u05d3', '  \u05d3\u05d2 \u05d1\u05d0'],
    // A mark stays with its letter.
    ['\u05d0\u05b0\u05d1', '\u05d1\u05d0\u05b0'],
    // Arabic with a number.
    ['\u0633\u0644\u0627\u0645 2024', '2024 \u0645\u0627\u0644\u0633'],
  ])('is put in the order in which it is seen: %s', (text, order) => expect(shown(text)).toBe(order));

  it('keeps its styles, its characters and its width, whatever it is', () => {
    const link = { underline: true };
    expect(inVisualOrder([run('\u05d0\u05d1'), run('\u05d2', link)])).toEqual([
      { text: '\u05d2', style: link },
      { text: '\u05d1\u05d0', style: {} },
    ]);
    const piece = fc.oneof(
      fc.constantFrom(
        '\u05d0',
        '\u0628',
        '\u0644\u0627',
        ' ',
        '  ',
        '12',
        'a',
        '(',
        ']',
        '\u05b0',
        '👍',
        '漢',
        '\u{10a00}',
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (parts) => {
        const line = parts.map((part) => run(part));
        const order = inVisualOrder(line);
        const count = (all: typeof line) => [...all.map(({ text }) => text).join('')].length;
        expect(count(order)).toBe(count(line));
        expect(lineWidth(order)).toBe(lineWidth(line));
      }),
    );
  });

  it('is left to terminals that do it themselves, and to a person', () => {
    expect(reorders(undefined, {})).toBe(true);
    expect(reorders('auto', { KONSOLE_VERSION: '220401' })).toBe(false);
    expect(reorders('auto', { TERM_PROGRAM: 'Apple_Terminal' })).toBe(false);
    expect(reorders('terminal', {})).toBe(false);
    expect(reorders('reader', { KONSOLE_VERSION: '1' })).toBe(true);
  });
});
