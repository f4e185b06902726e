import type { StoryPage } from '@dateline/core/library';
import { describe, expect, it } from 'vitest';
import { story } from '../testing/stories.js';
import { articleHeadline, headlineOf, storyHeadline } from './headline.js';

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

  it('is what the library made of all of the text, where it has that', () => {
    const row = { headline: 'CAPE ELLIN FERRY SAILS', cased: 'Cape Ellin ferry sails', excerpt: 'It sails.' };
    expect(headlineOf(row)).toBe('Cape Ellin ferry sails');
    const entry = { article: row } as StoryPage['entries'][number];
    expect(storyHeadline({ headline: row.headline, entries: [entry] })).toBe('Cape Ellin ferry sails');
    expect(storyHeadline({ headline: 'Another one', entries: [entry] })).toBe('Another one');
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
