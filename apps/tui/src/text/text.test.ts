import { queryProblem } from '@dateline/core';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { queryPointer } from '../print/query-pointer.js';
import { breakLines } from './break-lines.js';
import { clean, cleanLines } from './clean.js';
import { fillLine, fitLine, lineWidth, run, spread } from './line.js';
import { noColours, noStyle, paint, terminalColours } from './paint.js';
import narrowWidth, { NARROW } from './string-width.js';
import { fit, graphemes, padEnd, width } from './width.js';

const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e]/;
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string());
const set = (text: string, cells: number) => breakLines(text, cells).map(({ start, end }) => text.slice(start, end));

describe('clean', () => {
  it('leaves nothing that a terminal obeys', () => {
    expect(clean('a\u001b[31mb\u009b2Jc\u0007\u202ed\tm')).toBe('a[31mb2Jcd m');
    expect(cleanLines('a\u001b[A\nb')).toBe('a[A\nb');
    fc.assert(fc.property(anyText, (text) => !CONTROL.test(clean(text)) && clean(text).isWellFormed()));
  });

  it('keeps what joins letters and emoji', () => {
    expect(clean('👩‍🚀 مي‌خواهم')).toBe('👩‍🚀 مي‌خواهم');
  });
});

describe('width', () => {
  it.each([
    ['plain', 5],
    ['“quoted” – ', 11],
    ['日本', 4],
    ['e\u0301', 1],
    ['👩‍🚀', 2],
  ])('%s takes %i cells', (text, cells) => {
    expect(width(text)).toBe(cells);
  });

  it('is that of string-width for every character that it answers for itself', () => {
    const characters = Array.from({ length: 0x2700 }, (_, code) => String.fromCharCode(code));
    const narrow = characters.filter((character) => NARROW.test(character));
    expect(narrow.length).toBeGreaterThan(1000);
    expect(narrow.filter((character) => stringWidth(character) !== 1)).toEqual([]);
    expect(narrowWidth('\u001b[1mA headline – “new”\u001b[22m')).toBe(18);
  });

  it('fits and fills', () => {
    expect(fit('a long headline', 8)).toBe('a long…');
    expect(fit('日本語日本語', 7)).toBe('日本語…');
    expect(padEnd('日', 4)).toBe('日  ');
    fc.assert(fc.property(anyText, fc.nat(30), (text, cells) => width(fit(text, cells)) <= cells));
  });

  it('gives every character once', () => {
    fc.assert(fc.property(anyText, (text) => [...graphemes(text)].map((one) => one.text).join('') === text));
  });
});

describe('breakLines', () => {
  it('breaks at blanks, after hyphens and dashes, and inside what is too long', () => {
    expect(set('the quick brown fox', 10)).toEqual(['the quick', 'brown fox']);
    expect(set('a well-known man', 8)).toEqual(['a well-', 'known', 'man']);
    expect(set('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
    expect(set('one\n\ntwo', 10)).toEqual(['one', '', 'two']);
    expect(set('', 10)).toEqual(['']);
  });

  it('breaks scripts without blanks anywhere but before a full stop', () => {
    expect(set('新聞を読む。', 10)).toEqual(['新聞を読', 'む。']);
  });

  it('leaves room for what stands before the first line', () => {
    const lines = breakLines('the quick brown fox', 10, 8);
    expect(lines.map(({ start, end }) => 'the quick brown fox'.slice(start, end))).toEqual([
      '',
      'the quick',
      'brown fox',
    ]);
  });

  it('keeps every line in its width and every letter in its place', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 40 }), (text, cells) => {
        const lines = breakLines(text, cells);
        let last = 0;
        for (const { start, end } of lines) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(last, start).trim()).toBe('');
          // One grapheme cannot be broken, however wide it is.
          if ([...graphemes(text.slice(start, end))].length > 1)
            expect(width(text.slice(start, end))).toBeLessThanOrEqual(cells);
          last = end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
    );
  });

  it('breaks once more where what moved leaves no room for a wide character', () => {
    const text = '｡"🈁';
    expect(breakLines(text, 2).map(({ start, end }) => text.slice(start, end))).toEqual(['｡', '"', '🈁']);
  });

  it('breaks a character that is wider than a line', () => {
    const note = '\u{1d158}\u{1d165}\u{1d16e}';
    expect(breakLines(note, 2).every(({ start, end }) => width(note.slice(start, end)) <= 2)).toBe(true);
    expect(set(`a ${note}`, 4)).toEqual(['a', note]);
    const letter = `\u0915${'\u093e'.repeat(30)}`;
    expect(set(letter, 10).map(width)).toEqual([10, 10, 10, 1]);
  });

  it('takes time in proportion to the text', () => {
    expect(breakLines('word '.repeat(40_000), 60)).toHaveLength(3334);
    expect(breakLines('x'.repeat(200_000), 50)).toHaveLength(4000);
  });
});

describe('breakLines of code', () => {
  const code = (text: string, cells: number) =>
    breakLines(text, cells, 0, true).map(({ start, end }) => text.slice(start, end));

  it('keeps the indentation of each line, and breaks the rest as any text', () => {
    const text = 'if (a) {\n    say("b");\n\n  }\n\t\tend';
    expect(code(text, 40)).toEqual(['if (a) {', '    say("b");', '', '  }', '\t\tend']);
    expect(code('  for (const each of all) go(each);', 16)).toEqual(['  for (const', 'each of all)', 'go(each);']);
    expect(set('a\n    b', 40)).toEqual(['a', 'b']);
  });

  it('leaves room for words after an indentation that is wider than the line', () => {
    const lines = code(`${' '.repeat(60)}deep words`, 20);
    expect(lines.every((line) => width(line) <= 20)).toBe(true);
    expect(lines.join('')).toContain('deep words');
  });

  it('takes no more than its cells, whatever the text', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 30 }), (text, cells) => {
        for (const line of code(text, cells)) expect(width(clean(line))).toBeLessThanOrEqual(cells);
      }),
    );
  });
});

describe('lines', () => {
  const line = [run('left', { bold: true }), run(' and more')];

  it('are cut, filled and spread to a width', () => {
    expect(paint(fitLine(line, 8), noStyle)).toBe('left an…');
    expect(lineWidth(fillLine(line, 20))).toBe(20);
    expect(paint(spread(line, [run('12:05')], 22), noStyle)).toBe('left and more    12:05');
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), fc.integer({ min: 1, max: 30 }), (texts, cells) => {
        const made = texts.map((text) => run(text));
        expect(lineWidth(fitLine(made, cells))).toBeLessThanOrEqual(cells);
        expect(lineWidth(fillLine(made, cells))).toBe(cells);
      }),
    );
  });

  it('are painted with and without colours', () => {
    const accent = [run('new', { ink: 'accent', bold: true })];
    expect(paint(accent, terminalColours)).toBe('\u001b[36m\u001b[1mnew\u001b[0m');
    expect(paint(accent, noColours)).toBe('\u001b[1mnew\u001b[0m');
    expect(paint(accent, noStyle)).toBe('new');
  });
});

describe('queryPointer', () => {
  const problemOf = (query: string) => queryProblem(query)!;

  it('stands beneath what is meant, in cells', () => {
    expect(queryPointer(problemOf('is:savd'), 80)).toEqual(['is:savd', '   ^^^^']);
    expect(queryPointer(problemOf('北京 is:saved 北:x'), 80)).toEqual(['北京 is:saved 北:x', `${' '.repeat(14)}^^`]);
    expect(queryPointer(problemOf('a\u009d\u202e is:\u001b[31mx'), 80)).toEqual(['a is:[31mx', '     ^^^^^']);
  });

  it('shows of a long query what stands around it', () => {
    const [line = '', carets = ''] = queryPointer(problemOf(`${'wheat '.repeat(30)}is:savd ${'rye '.repeat(30)}`), 40);
    expect(width(line)).toBeLessThan(40);
    expect(line.slice(carets.indexOf('^'), carets.length)).toBe('savd');
    expect(line).toMatch(/^….* is:savd .*…$/);
  });

  it('fits any terminal, whatever the query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 21, max: 100 }), (query, cells) => {
        const problem = queryProblem(query);
        if (!problem) return;
        for (const line of queryPointer(problem, cells)) expect(width(line)).toBeLessThan(cells);
      }),
    );
  });
});
