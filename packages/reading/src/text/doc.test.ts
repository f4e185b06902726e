import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishText } from '../language/english/sentence-words.js';
import { makeDoc, tokenText } from './doc.js';
import { CLOSE_QUOTE, OPEN_QUOTE } from './flags.js';

const words = (text: string) => {
  const doc = makeDoc(text, englishText);
  return Array.from({ length: doc.size }, (_, token) => tokenText(doc, token));
};
const sentences = (text: string) => {
  const doc = makeDoc(text, englishText);
  return doc.sentences.map(({ first, last }) => text.slice(doc.start[first], doc.end[last - 1]));
};

describe('tokens', () => {
  it.each([
    ['The mayor’s aide didn’t go.', ['The', 'mayor', '’s', 'aide', 'did', 'n’t', 'go', '.']],
    ['Mr. J. Doe of the U.S. Navy', ['Mr.', 'J.', 'Doe', 'of', 'the', 'U.S.', 'Navy']],
    ['It cost $1,250.75, or 3%.', ['It', 'cost', '$', '1,250.75', ',', 'or', '3', '%', '.']],
    ['a well-made plan—she said', ['a', 'well-made', 'plan', '—', 'she', 'said']],
    ['See https://a.example/b?c, @dora', ['See', 'https://a.example/b?c', ',', '@dora']],
    ['<b class="x">Wait...</b>', ['<b class="x">', 'Wait', '...', '</b>']],
    ['<Velm Oil Co> rose', ['<', 'Velm', 'Oil', 'Co', '>', 'rose']],
    ['😀\ud800x', ['😀', '\ud800', 'x']],
  ])('cuts %j', (text, expected) => expect(words(text)).toEqual(expected));

  it.each(['"Go," she said. "Now."', "``Go,'' she said. ``Now.''", "''Go,'' she said. ''Now.''"])(
    'tells opening from closing marks in %s',
    (text) => {
      const doc = makeDoc(text, englishText);
      const kinds = Array.from(doc.flags, (bits) => (bits & OPEN_QUOTE ? '<' : bits & CLOSE_QUOTE ? '>' : '')).join('');
      expect(kinds).toBe('<><>');
    },
  );
});

describe('sentences', () => {
  it.each([
    ['Dr. Roe came. He sat.', ['Dr. Roe came.', 'He sat.']],
    ['“Is it over?” Roe asked. “Yes.”', ['“Is it over?” Roe asked.', '“Yes.”']],
    ['They met in the U.S. Senate. It was cold.', ['They met in the U.S. Senate.', 'It was cold.']],
    ['He left at 5 p.m. The rest stayed.', ['He left at 5 p.m.', 'The rest stayed.']],
    ['A title\n\nA line', ['A title', 'A line']],
  ])('cuts %j', (text, expected) => expect(sentences(text)).toEqual(expected));
});

describe('paragraphs', () => {
  const paragraphs = (text: string) =>
    makeDoc(text, englishText).paragraphs.map(({ start, end }) => text.slice(start, end));

  it('joins lines that the width of a page broke', () => {
    const text = 'The harbour was closed for the whole of the winter because\nthe ice had come early.';
    expect(paragraphs(text)).toEqual([text]);
  });

  it('parts whole lines, short ones and long ones', () => {
    const long = `“${'We waited for the boat. '.repeat(8)}” ― Ada Lund`;
    expect(paragraphs(`A title\nIt rained.\n${long}\n“So did we.”`)).toEqual([
      'A title',
      'It rained.',
      long,
      '“So did we.”',
    ]);
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({
    unit: fc.constantFrom(
      'a',
      'B',
      ' ',
      '\n',
      '.',
      '"',
      '“',
      '”',
      '’',
      '<',
      '>',
      '@',
      '\ud800',
      '\udc00',
      '1',
      ',',
      '-',
    ),
    maxLength: 200,
  }),
);

it.each(["He is here. ``We knew,'' she said.", "He is here. ''We knew,'' she said."])(
  'begins a sentence with the marks of %s',
  (text) => {
    expect(sentences(text)).toHaveLength(2);
  },
);

it('covers every character that is not white space once, in order, for any text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const doc = makeDoc(text, englishText);
      let at = 0;
      for (let token = 0; token < doc.size; token++) {
        expect(doc.start[token]).toBeGreaterThanOrEqual(at);
        expect(doc.end[token]).toBeGreaterThan(doc.start[token]!);
        expect(
          text
            .slice(at, doc.start[token])
            .trim()
            .replace(/[\p{Cf}\s]/gu, ''),
        ).toBe('');
        at = doc.end[token]!;
      }
      expect(doc.sentences.reduce((sum, { first, last }) => sum + last - first, 0)).toBe(doc.size);
    }),
    { numRuns: 500 },
  );
});

it('takes a megabyte without a space', () => {
  for (const unit of ['a', '.', '"', '<', 'a.', '@', "'", '😀', '漢']) {
    const doc = makeDoc(unit.repeat(1_000_000 / unit.length), englishText);
    expect(doc.size).toBeGreaterThan(0);
  }
});
