import { contentHash } from '@dateline/core';
import { describe, expect, it } from 'vitest';
import { article, paragraph } from '../../test/help.js';
import { isNoise, withoutNoise } from './noise.js';

describe('noise', () => {
  it.each([
    '12 comments',
    '1,204 views',
    'Views: 88',
    'Updated 5 minutes ago',
    '3 hours ago | 14 comments',
    'No comments',
    'vor 5 Minuten · 3 Kommentare',
    'Il y a 2 heures',
    '12.400 просмотров',
    '(7 shares)',
    '1,204 people have already read this story.',
    '5 people are reading now',
  ])('is a line such as %s', (line) => {
    expect(isNoise(line)).toBe(true);
  });

  it.each([
    'The minister had 12 comments on the bill.',
    'Twelve died 5 minutes ago, the police said',
    '5 minutes',
    '2026',
    'A view from the bridge',
    'Comments by the mayor',
    '',
  ])('is not a line such as %s', (line) => {
    expect(isNoise(line)).toBe(false);
  });

  it('changes no hash, and words do', () => {
    const hash = (...lines: string[]) => contentHash(withoutNoise(article(1, { body: lines.map(paragraph) })));
    expect(hash('The river rose.', '12 comments')).toBe(hash('The river rose.', '13 comments'));
    expect(hash('The river rose.', '12 comments')).toBe(hash('The river rose.'));
    expect(hash('The river rose. 3 people read this.')).toBe(hash('The river rose. 4 people read this.'));
    expect(hash('The river rose. Updated 5 minutes ago.')).toBe(hash('The river rose.'));
    expect(hash('The river rose. 3 people died.')).not.toBe(hash('The river rose. 4 people died.'));
    expect(hash('The river rose.')).not.toBe(hash('The river fell.'));
  });
});
