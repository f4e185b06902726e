import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishText } from '../language/english/sentence-words.js';
import { codesOf } from './characters.js';
import { makeDoc, tokenText } from './doc.js';
import { ABBREVIATION, ALL_CAPITALS, CAPITAL, DIGIT, PUNCTUATION, WORD } from './flags.js';
import { Lexicon } from './lexicon.js';

const numberOf = (lexicon: Lexicon, form: string, kind = 0) => lexicon.numberOf(codesOf(form), 0, form.length, kind);

describe('the lexicon', () => {
  it('gives each form one number, and another one where it stands for something else', () => {
    const lexicon = new Lexicon();
    const may = numberOf(lexicon, 'May');
    expect(numberOf(lexicon, 'may')).not.toBe(may);
    expect(numberOf(lexicon, 'Mr.', ABBREVIATION)).not.toBe(numberOf(lexicon, 'Mr.', PUNCTUATION));
    expect(numberOf(lexicon, 'May')).toBe(may);
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
    const number = numberOf(lexicon, form);
    expect([lexicon.lowerOf(number), lexicon.flagsOf(number)]).toEqual([lower, flags]);
  });

  it('tells any forms apart, however many there are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: 'binary', minLength: 1 }), { maxLength: 100 }), (forms) => {
        const lexicon = new Lexicon();
        const numbers = forms.map((form) => numberOf(lexicon, form));
        expect(new Set(numbers).size).toBe(forms.length);
        expect(forms.map((form) => numberOf(lexicon, form))).toEqual(numbers);
      }),
    );
    const lexicon = new Lexicon();
    for (let number = 0; number < 50_000; number++) numberOf(lexicon, `w${number}`);
    expect([lexicon.size, lexicon.full]).toEqual([50_000, true]);
  });

  it('asks a column once for each form', () => {
    const lexicon = new Lexicon();
    let asked = 0;
    const lengths = (lower: string) => {
      asked++;
      return lower.length;
    };
    for (const form of ['one', 'three', 'one', 'three']) {
      const number = numberOf(lexicon, form);
      expect(lexicon.numbers(lengths)[number]).toBe(form.length);
    }
    expect(asked).toBe(2);
  });

  it('has room for the columns of any number of languages', () => {
    const lexicon = new Lexicon();
    const form = numberOf(lexicon, 'three');
    const columns = Array.from({ length: 60 }, (_, number) => () => number);
    expect(columns.map((column) => lexicon.numbers(column)[form])).toEqual(columns.map((_, number) => number));
  });
});

it('keeps an earlier text as it was when later ones bring a new lexicon', () => {
  const doc = makeDoc('The Mayor of Rask spoke.', englishText);
  const texts = Array.from({ length: 60 }, (_, text) => Array.from({ length: 1000 }, (_, n) => `x${text}y${n}`));
  const last = texts.map((words) => makeDoc(words.join(' '), englishText)).at(-1)!;
  expect(last.lexicon).not.toBe(doc.lexicon);
  expect(doc.lexicon.lowerOf(doc.form[1]!)).toBe('mayor');
  expect(last.lexicon.lowerOf(last.form[999]!)).toBe(tokenText(last, 999));
});
