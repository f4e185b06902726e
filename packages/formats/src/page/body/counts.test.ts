import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CAPITALS_IN, countsOf } from './counts.js';

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** The same by patterns, one after the other. */
const slowly = (text: string) => ({
  words:
    count(text, /\S+/g) +
    (count(text, /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/g) >> 1),
  sentences: count(text, /[.!?…。！？؟।](?:\s|$|[”"’»)])/g),
  commas: count(text, /[,،、，;]/g),
  digits: count(text, /\d/g),
  breaks: count(text, /\n/g),
  capitals: count(text.slice(0, CAPITALS_IN), /(?:^|\s)["“‘«(]?\p{Lu}/gu),
});

describe('countsOf', () => {
  it('counts what prose is made of', () => {
    const text = 'On May 3, “We came.” He left; 12 stayed!\nWhy?';
    expect(countsOf(text)).toEqual({ words: 10, sentences: 3, commas: 2, digits: 3, breaks: 1, capitals: 5 });
  });

  it('counts as patterns do', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ' ',
        '. ',
        '.”',
        '! ',
        '“W',
        '(A',
        ' É',
        ' 𝐀',
        ' ж',
        'Ж',
        '\u00a0X',
        ', ',
        '。',
        '7',
        '\n',
        'word ',
      ),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
        const text = pieces.join('');
        expect(countsOf(text)).toEqual(slowly(text));
      }),
    );
  });
});
