import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DatelineError } from './errors/dateline-error.js';
import { parseArticle } from './parse.js';
import { anyArticle, article } from './testing/articles.js';

const wrong = (value: unknown) => {
  try {
    parseArticle(value);
  } catch (error) {
    if (error instanceof DatelineError) return error;
    throw error;
  }
  return undefined;
};

describe('parseArticle', () => {
  it('returns an Article of the present version as it is', () => {
    fc.assert(fc.property(anyArticle, (value) => void expect(parseArticle(structuredClone(value))).toEqual(value)));
  });

  it('migrates what a person writes by hand, without a version', () => {
    const parsed = parseArticle({
      headline: 'Tide tables found',
      bylines: ['Ines Calder'],
      body: ['First.', 'Second.'],
      source: 'Harbour Post',
    });
    expect(parsed).toMatchObject({
      schemaVersion: 2,
      bylines: [{ name: 'Ines Calder' }],
      source: { name: 'Harbour Post' },
      body: [
        { type: 'paragraph', text: 'First.', marks: [] },
        { type: 'paragraph', text: 'Second.', marks: [] },
      ],
      topics: [],
    });
    expect(parsed.id).toMatch(/^[0-9a-f]{32}$/);
  });

  it('migrates a body that is one text', () => {
    expect(parseArticle({ body: 'One.\n\nTwo.' }).body).toHaveLength(2);
  });

  it.each([null, 3, 'text', [], undefined, {}, { x: 1 }])('says that %j is no Article', (value) => {
    expect(wrong(value)?.code).toBe('not-an-article');
  });

  it('names the field that is wrong', () => {
    expect(wrong({ ...article(), body: [{ type: 'heading', level: 9, text: 'x', marks: [] }] })?.message).toContain(
      'body[0].level',
    );
  });

  it('refuses a mark that points outside its text', () => {
    const value = article({
      body: [{ type: 'paragraph', text: 'abc', marks: [{ type: 'strong', start: 1, end: 9 }] }],
    });
    expect(wrong(value)?.message).toContain('outside its text');
  });

  it.each(['javascript:alert(1)', ' java\nscript:alert(1)', 'vbscript:x', 'blob:abc', 'data:text/html,x'])(
    'refuses a link to %j',
    (url) => {
      const value = article({
        body: [{ type: 'paragraph', text: 'abc', marks: [{ type: 'link', start: 0, end: 3, url }] }],
      });
      expect(wrong(value)?.code).toBe('not-an-article');
    },
  );

  it('says when a program is too old for an Article', () => {
    expect(wrong({ ...article(), schemaVersion: 99 })?.code).toBe('newer-schema');
  });

  it('gives an Article or a DatelineError for any JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void wrong(value)));
  });
});
