import { describe, expect, it } from 'vitest';
import { directionOfLanguage, directionOfText } from './direction.js';
import { articleText } from './plain.js';
import { article, paragraph } from './testing/articles.js';
import { leadingDateline, readingMinutes, spanText, textAt } from './text.js';
import { isSafeLink, isSafeMedia } from './url.js';

const figure = {
  type: 'figure' as const,
  kind: 'image' as const,
  url: 'https://a.example/a.jpg',
  parts: [{ role: 'caption' as const, text: 'The span', marks: [] }],
};
const table = {
  type: 'table' as const,
  parts: [
    { role: 'cell' as const, row: 1, column: 0, text: 'c', marks: [] },
    { role: 'cell' as const, row: 0, column: 1, text: 'b', marks: [] },
    { role: 'cell' as const, row: 0, column: 0, text: 'a', marks: [] },
  ],
};

describe('articleText', () => {
  it('is the body without captions and embeds, blocks apart by an empty line', () => {
    const body = [
      paragraph('One.'),
      figure,
      { type: 'embed' as const, url: 'https://v.example/1', title: 'Film' },
      table,
      paragraph('Two.'),
    ];
    expect(articleText(article({ body }))).toBe('One.\n\na\tb\nc\n\nTwo.');
  });
});

describe('spans', () => {
  const story = article({ deck: 'Tolls stay', body: [paragraph('The bridge'), figure] });
  it.each([
    [{ at: 'headline' as const, start: 0, end: 7 }, 'Harbour'],
    [{ at: 'deck' as const, start: 0, end: 5 }, 'Tolls'],
    [{ at: 0, start: 4, end: 10 }, 'bridge'],
    [{ at: 1, part: 0, start: 4, end: 8 }, 'span'],
    [{ at: 9, start: 0, end: 4 }, ''],
  ])('%j points at %j', (span, words) => {
    expect(spanText(story, span)).toBe(words);
  });
  it('has no text where a block has none', () => {
    expect(textAt(story, 1)).toBeUndefined();
  });
});

describe('leadingDateline', () => {
  const dateline = { text: 'OLDHAVEN, March 4 -', place: 'OLDHAVEN' };
  it('stands before a body that begins without it', () => {
    expect(leadingDateline(article({ dateline }))).toBe('OLDHAVEN, March 4 -');
  });
  it('is not said twice', () => {
    const body = [paragraph('OLDHAVEN, March 4 - The bridge opened.')];
    expect(leadingDateline(article({ dateline, body }))).toBeUndefined();
    expect(leadingDateline(article())).toBeUndefined();
  });
});

describe('addresses', () => {
  it.each(['https://a.example', '/relative', 'mailto:a@b.example', 'tel:+1', '?q=javascript:', 'a/b:c'])(
    '%j may be a link',
    (url) => {
      expect(isSafeLink(url)).toBe(true);
    },
  );
  it.each([
    'javascript:1',
    '\u0001javascript:1',
    'java\u0009script:1',
    'JavaScript:1',
    'data:text/html,1',
    'vbscript:1',
    'blob:x',
    'file:///etc',
  ])('%j may not', (url) => {
    expect(isSafeLink(url)).toBe(false);
  });
  it('takes pictures in an address, but not those that can hold script', () => {
    expect(isSafeMedia('data:image/png;base64,AA')).toBe(true);
    expect(isSafeMedia('data:image/svg+xml,<svg/>')).toBe(false);
    expect(isSafeMedia('data:text/html,x')).toBe(false);
    expect(isSafeMedia('mailto:a@b.example')).toBe(false);
  });
});

describe('direction', () => {
  it.each([
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['az-Arab', 'rtl'],
    ['en', 'ltr'],
    ['ur-Latn', 'ltr'],
  ])('%s runs %s', (language, direction) => {
    expect(directionOfLanguage(language)).toBe(direction);
  });
  it('goes with most of the letters', () => {
    expect(directionOfText('NATO: حلف شمال الأطلسي')).toBe('rtl');
    expect(directionOfText('1 + 1')).toBeUndefined();
  });
});

describe('minutes to read', () => {
  it.each([
    ['', 0],
    ['One word.', 1],
    ['word '.repeat(690), 3],
    ['港'.repeat(1380), 3],
  ])('of %j', (text, minutes) => {
    expect(readingMinutes(text)).toBe(minutes);
  });
});
