import { describe, expect, it } from 'vitest';
import { story } from '../testing/stories.js';
import { articleHeadline, headlineOf } from './headline.js';

describe('a headline as it is shown', () => {
  it('is a sentence where it is written in capitals, with the names that the row has', () => {
    const row = { headline: 'PORT OF BERGEN OPENS ON FRIDAY', deck: 'The town of Bergen waits.', language: 'en' };
    expect(headlineOf(row)).toBe('Port of Bergen opens on Friday');
    expect(headlineOf({ ...row, deck: '', excerpt: 'Ships wait for Bergen.' })).toBe('Port of Bergen opens on Friday');
  });

  it('is what it was where that is no capitals, and nothing where there is none', () => {
    expect(headlineOf({ headline: 'The port opens' })).toBe('The port opens');
    expect([headlineOf({}), headlineOf({ headline: '' })]).toEqual([undefined, '']);
  });

  it('is worked out once for a row', () => {
    const row = { headline: 'PORT OF BERGEN OPENS', deck: 'Bergen waits.', language: 'en' };
    expect(headlineOf(row)).toBe('Port of Bergen opens');
    row.deck = '';
    expect(headlineOf(row)).toBe('Port of Bergen opens');
    expect(headlineOf({ ...row })).toBe('Port of bergen opens');
  });

  it('takes the names of an opened article from its text', () => {
    const body = [{ type: 'paragraph' as const, text: 'The port of Bergen opens, Ida Lund said.', marks: [] }];
    const article = story('a', 1, {
      headline: 'PORT OF BERGEN OPENS, SAYS LUND',
      body,
      deck: 'A deck.',
      language: 'en',
    });
    expect(articleHeadline(article)).toBe('Port of Bergen opens, says Lund');
    expect(articleHeadline(article)).toHaveLength(article.headline!.length);
    const { headline: _, ...bare } = story('b', 1);
    expect(articleHeadline(bare)).toBeUndefined();
  });
});
