import { parseArticle, spanText } from '@dateline/core';
import { describe, expect, it } from 'vitest';
import { story } from '../testing/stories.js';
import { findInText, withFound } from './find-in-text.js';

const article = parseArticle({
  ...story('a', 1),
  headline: 'Élan in the port',
  body: [
    { type: 'paragraph', text: 'The ﬁsh left Straße 5. PORT, port and Pörtner.', marks: [] },
    { type: 'paragraph', text: 'Nothing here.', marks: [] },
  ],
});
const found = (typed: string) => findInText(article, typed).map((span) => spanText(article, span));

describe('finding in an article', () => {
  it('finds words in reading order, whatever their case and accents', () => {
    expect(found('port')).toEqual(['port', 'PORT', 'port', 'Pört']);
    expect(found('elan ')).toEqual(['Élan']);
    expect(found('straße 5')).toEqual(['Straße 5']);
  });

  it('finds nothing for nothing, and nothing that is not there', () => {
    expect(found('  ')).toEqual([]);
    expect(found('harbour')).toEqual([]);
  });

  it('adds what was found to what the text points at, the place that was gone to apart', () => {
    const spans = findInText(article, 'port');
    const pointers = withFound(new Map(), { article: 'a', typed: 'port', spans, at: 1 });
    expect(pointers.get('headline')?.map(({ kind }) => kind)).toEqual(['found']);
    expect(pointers.get('0')?.map(({ kind }) => kind)).toEqual(['found-here', 'found', 'found']);
  });
});
