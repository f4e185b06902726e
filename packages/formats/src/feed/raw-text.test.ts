import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlText } from '../html/index.js';
import { blocksOf, plainText, titleText } from './raw-text.js';

const html = (value: string) => ({ value, html: true });

describe('plainText', () => {
  it('sees in simple markup what the tree of it shows', () => {
    const piece = fc.constantFrom(
      'word',
      ' two words ',
      '<p>',
      '</p>',
      '<p class="x">',
      '<b>',
      '</b>',
      '<a href="/x" title="a > b">',
      '<a href=/x>',
      '</a>',
      '<br>',
      '<br />',
      '<div>',
      '</div>',
      '&amp;',
      '&lt;p&gt;',
      '&#8217;',
      '&nbsp;',
      '<img src=x>',
      '<!-- x -->',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        // What stands apart at an end without a beginning is left to either.
        const letters = (text = '') => text.replace(/\s/g, '');
        expect(letters(plainText(html(pieces.join(''))))).toBe(letters(htmlText(pieces.join(''))));
      }),
    );
  });

  it('sets apart what stands in blocks, and nothing else', () => {
    const value = '<p>One <b>bo</b>ld</p><p>two<br/>three</p><div class=x>four</div>five';
    expect(plainText(html(value))).toBe('One bold two three four five');
    expect(htmlText(value)).toBe('One bold two three four five');
  });

  it('leaves the signs of plain text alone', () => {
    expect(plainText({ value: ' a <b>\n & c ', html: false })).toBe('a <b> & c');
  });
});

describe('titleText', () => {
  it.each([
    ['Salt &amp; pepper', 'Salt & pepper'],
    ['<b>Bold</b> words', 'Bold words'],
    ['Map&lt;K, V&gt; and Set<T>', 'Map<K, V> and Set<T>'],
    ['The <table> tag', 'The <table> tag'],
    ['2 < 3 <b>and</b> 4 > 3', '2 < 3 and 4 > 3'],
    ['<script>x()</script>', undefined],
    ['', undefined],
  ])('%s', (value, text) => {
    expect(titleText(html(value))).toBe(text);
  });
});

describe('blocksOf', () => {
  it('joins lines of plain text that were only wrapped', () => {
    const line = 'Divers raised the ferry Heron on Monday, nine days after it sank in';
    expect(blocksOf({ value: `${line}\nthe harbour.`, html: false })).toMatchObject([{ text: `${line} the harbour.` }]);
  });

  it('parts plain text by its empty lines, and keeps short lines apart', () => {
    expect(blocksOf({ value: 'One\nline\n\n \nTwo <b>', html: false })).toEqual([
      { type: 'paragraph', text: 'One\nline', marks: [] },
      { type: 'paragraph', text: 'Two <b>', marks: [] },
    ]);
  });
});
