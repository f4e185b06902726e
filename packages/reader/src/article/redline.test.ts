import type { RedlineBlock, StoryRedline } from '@dateline/core/library';
import { describe, expect, it } from 'vitest';
import { redlineItems, redlineParts, redlineSentence, sameSentence } from './redline.js';

type Changes = StoryRedline['changes'];
const labels = (...changes: object[]) => redlineItems({ changes: changes as Changes }).map(({ label }) => label);
const block = (kind: RedlineBlock['kind'], type = 'paragraph') => ({ kind, type, runs: [] }) as unknown as RedlineBlock;

describe('what is meant otherwise', () => {
  it('was added, removed or changed where it is a part of the article', () => {
    expect(
      labels(
        { kind: 'headline', before: 'Old', after: 'New' },
        { kind: 'deck', after: 'New' },
        { kind: 'media', before: 'One picture' },
      ),
    ).toEqual(['Headline changed', 'Deck added', 'Pictures removed']);
  });

  it('is a negation that came or went, and else goes by its kind', () => {
    expect(
      labels(
        { kind: 'negation', before: 'opens', after: 'does not open' },
        { kind: 'negation', before: 'does not open', after: 'opens' },
        { kind: 'negation', before: 'not' },
        { kind: 'negation', after: 'not' },
      ),
    ).toEqual(['Negation added', 'Negation removed', 'Negation removed', 'Negation added']);
    expect(labels({ kind: 'name-corrected', before: 'Lunde', after: 'Lund' })).toEqual(['Name corrected']);
  });

  it('is quoted as far as a list has room, between words', () => {
    const long = 'word '.repeat(60).trim();
    const [item] = redlineItems({ changes: [{ kind: 'headline', before: long, after: 'New', block: 2 }] as Changes });
    expect(item!.before).toMatch(/word…$/);
    expect(item!.before!.length).toBeLessThanOrEqual(161);
    expect(item).toMatchObject({ after: 'New', block: 2 });
  });
});

describe('the redline as a person looks through it', () => {
  it('leaves out what stayed, but for the headline', () => {
    const blocks = [block('same', 'headline'), block('same'), block('same'), block('changed'), block('same')];
    expect(redlineParts({ blocks }).map((part) => [part.kind, part.number, 'count' in part ? part.count : 0])).toEqual([
      ['block', 0, 0],
      ['same', 1, 2],
      ['block', 3, 0],
      ['same', 4, 1],
    ]);
    expect([sameSentence(1), sameSentence(3)]).toEqual(['1 paragraph as before', '3 paragraphs as before']);
  });

  it('says between which versions what is other', () => {
    const between = (more: Partial<StoryRedline>) =>
      redlineSentence({
        id: 'a',
        from: { hash: 'one', seen: '2026-01-01T10:00:00Z' },
        to: { hash: 'two', seen: '2026-01-02T10:00:00Z' },
        same: false,
        changes: [],
        blocks: [],
        ...more,
      });
    const change = { kind: 'headline', before: 'Old', after: 'New', block: 0 } as Changes[number];
    expect(between({ to: { hash: 'one', seen: '2026-01-01' } })).toBe('There is one version of this story.');
    expect(between({ changes: [change] })).toMatch(/^1 .*2026/);
    expect(between({ blocks: [block('changed')] })).toMatch(/^Nothing is meant otherwise/);
    expect(between({ blocks: [block('same')] })).toMatch(/^It says the same as the version of /);
  });
});
