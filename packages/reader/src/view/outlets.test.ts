import type { ArticleSummary, DocumentStory, SaidStatement } from '@dateline/core/library';
import { describe, expect, it } from 'vitest';
import { outletLine } from '../edition/outlet-line.js';
import { outletsOf, unreadBehind } from './outlets.js';
import { outletsSentence, sameTextSentence } from './said-outlets.js';

const article = (id: string, source?: string): ArticleSummary => ({
  id,
  time: '2026-01-01',
  direction: 'ltr',
  read: false,
  saved: false,
  later: false,
  hidden: false,
  ...(source !== undefined && { source }),
});

describe('what stands behind a row', () => {
  it('is counted in outlets, in articles where one outlet has them, and not at all where it is one', () => {
    expect(outletsOf({ sources: 4, articles: 9 })).toBe('4 outlets');
    expect(outletsOf({ sources: 1, articles: 2 })).toBe('2 articles');
    expect(outletsOf({ articles: 2 })).toBe('2 articles');
    expect(outletsOf({})).toBe('');
  });

  it('is said to be unread only where the row itself is read', () => {
    expect(unreadBehind({ read: true, unread: 2 })).toBe('2 unread');
    expect([unreadBehind({ read: false, unread: 2 }), unreadBehind({ read: true, unread: 0 })]).toEqual(['', '']);
    expect(unreadBehind({ read: true })).toBe('');
  });
});

it('names the first outlets of a Story, and counts the others', () => {
  expect(outletLine(['Gazette', 'Post', 'Herald'])).toBe('Gazette, Post, Herald');
  expect(outletLine(['Gazette', 'Post', 'Herald', 'Courier'])).toBe('Gazette, Post, Herald and 1 other');
  expect(outletLine([])).toBe('');
});

describe('who else tells something', () => {
  const repeats = (...sources: (string | undefined)[]) =>
    sources.map((source, at) => ({ article: `r${at}`, ...(source && { source }) })) as SaidStatement['repeats'];
  const also = (of: SaidStatement['repeats'], outlets: number) =>
    outletsSentence({ article: article('a', 'Gazette'), repeats: of, outlets });

  it('is named as far as a line has room', () => {
    expect(also([], 1)).toBeUndefined();
    expect(also(repeats('Post'), 2)).toBe('also in Post');
    expect(also(repeats('Post', 'Courier', 'Post', 'Echo'), 4)).toBe('also in Post, Courier and 1 more');
  });

  it('is counted in stories where it is the same outlet or none is known', () => {
    expect(also(repeats('Gazette', undefined), 1)).toBe('also in 2 other stories');
  });

  it('has the same text, each outlet counted once and one that is not known by its article', () => {
    const leaning = (source: string | undefined, copies?: DocumentStory['copies']) =>
      ({
        article: article('a', source),
        name: 'Ports Act',
        mention: { at: 0, start: 0, end: 1 },
        ...(copies && { copies }),
      }) as DocumentStory;
    const copies = [
      { article: 'b', source: 'Post' },
      { article: 'c', source: 'Post' },
      { article: 'd', source: 'Courier' },
      { article: 'e' },
      { article: 'f', source: 'Gazette' },
    ] as DocumentStory['copies'];
    expect(sameTextSentence(leaning('Gazette'))).toBeUndefined();
    expect(sameTextSentence(leaning('Gazette', copies))).toBe('also in Post, Courier and 1 more');
    expect(sameTextSentence(leaning(undefined, copies))).toBe('also in Post, Courier and 2 more');
  });
});
