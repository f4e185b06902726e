import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf } from './characters.js';
import { makeDoc, tokenText } from './doc.js';
import { ABBREVIATION, ALL_CAPITALS, CAPITAL, DIGIT, PUNCTUATION, WORD } from './flags.js';
import { Column, Lexicon } from './lexicon.js';

const lineOf = (lexicon: Lexicon, form: string, kind = 0) => lexicon.lineOf(codesOf(form), 0, form.length, kind);

describe('the lexicon', () => {
  it('gives each form one line, and another one where it stands for something else', () => {
    const lexicon = new Lexicon();
    const may = lineOf(lexicon, 'May');
    expect(lineOf(lexicon, 'may')).not.toBe(may);
    expect(lineOf(lexicon, 'Mr.', ABBREVIATION)).not.toBe(lineOf(lexicon, 'Mr.', PUNCTUATION));
    expect(lineOf(lexicon, 'May')).toBe(may);
    expect(lexicon.size).toBe(4);
  });

  it.each([
    ['May', 'may', CAPITAL | WORD],
    ['UNESCO', 'unesco', CAPITAL | ALL_CAPITALS | WORD],
    ['F-16', 'f-16', CAPITAL | WORD | DIGIT],
    ['O’Neill', "o'neill", CAPITAL | WORD],
    ['Ünal', 'ünal', CAPITAL | WORD],
    ['漢字', '漢字', WORD],
  ])('knows %s', (form, lower, flags) => {
    const lexicon = new Lexicon();
    const line = lineOf(lexicon, form);
    expect([lexicon.lowerAt(line), lexicon.flagsAt(line)]).toEqual([lower, flags]);
  });

  it('tells any forms apart, however many there are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: 'binary', minLength: 1 }), { maxLength: 100 }), (forms) => {
        const lexicon = new Lexicon();
        const lines = forms.map((form) => lineOf(lexicon, form));
        expect(new Set(lines).size).toBe(forms.length);
        expect(forms.map((form) => lineOf(lexicon, form))).toEqual(lines);
      }),
    );
    const lexicon = new Lexicon();
    for (let number = 0; number < 50_000; number++) lineOf(lexicon, `w${number}`);
    expect([lexicon.size, lexicon.full]).toEqual([50_000, true]);
  });

  it('asks a column once for each form', () => {
    const lexicon = new Lexicon();
    let asked = 0;
    const lengths = new Column((lower) => {
      asked++;
      return lower.length;
    });
    for (const form of ['one', 'three', 'one', 'three']) {
      const line = lineOf(lexicon, form);
      expect(lexicon.numbers(lengths)[line + lengths.at]).toBe(form.length);
    }
    expect(asked).toBe(2);
  });
});

it('keeps an earlier text as it was when later ones bring a new lexicon', () => {
  const doc = makeDoc('The Mayor of Rask spoke.');
  const texts = Array.from({ length: 60 }, (_, text) => Array.from({ length: 1000 }, (_, n) => `x${text}y${n}`));
  const last = texts.map((words) => makeDoc(words.join(' '))).at(-1)!;
  expect(last.lexicon).not.toBe(doc.lexicon);
  expect(doc.lexicon.lowerAt(doc.form[1]!)).toBe('mayor');
  expect(last.lexicon.lowerAt(last.form[999]!)).toBe(tokenText(last, 999));
});
