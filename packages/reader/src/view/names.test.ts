// What views are called and say of themselves where little is known of them.
import type { Article } from '@dateline/core';
import type { FeedState } from '@dateline/core/library';
import { describe, expect, it } from 'vitest';
import { articleLinks } from '../article/article-links.js';
import { fromHeading } from '../diary/from-heading.js';
import { cappedSentence } from './capped.js';
import { emptyStateOf } from './empty.js';
import { headingOf } from './heading.js';
import { changed, hidden, later, saved, unread } from './sections.js';
import { canEscape, initialState, type ReaderState, stateReducer } from './state.js';
import type { View } from './view.js';

describe('a heading', () => {
  const feed = (more: Partial<FeedState>): FeedState =>
    ({ id: 1, url: 'https://post.example/feed', title: 'Post', unread: 0, total: 0, ...more }) as FeedState;

  it('is the name of a saved search before that of the feed in it', () => {
    const searches = [{ name: 'Mine', query: 'feed:1' }];
    expect(headingOf({ name: 'list', query: ' feed:1 ' }, { feeds: [feed({})], searches })).toEqual({
      title: 'Mine',
      kind: 'Saved search',
    });
  });

  it('of an article is that of its list', () => {
    expect(headingOf({ name: 'article', id: 'a', query: 'feed:1' }, { feeds: [feed({})] })).toEqual({
      title: 'Post',
      kind: 'Feed',
    });
    expect(headingOf({ name: 'article', id: 'a' })).toEqual(headingOf({ name: 'list', query: '' }));
  });

  it('is that of the kind where the name is not known yet', () => {
    expect(headingOf({ name: 'story', id: 's' })).toEqual({ title: 'Story' });
    expect(headingOf({ name: 'document', id: 'd' })).toEqual({ title: 'Document' });
    expect(headingOf({ name: 'changes', id: 'a' })).toEqual({ title: 'What changed' });
  });

  it('of a list of passages, voices or documents is what was looked for', () => {
    for (const name of ['passages', 'voices', 'documents'] as const) {
      expect(headingOf({ name, query: 'ports' }).title).toBe('ports');
      expect(headingOf({ name }).title).not.toBe('ports');
    }
  });

  it('of a diary has as much of a day as was asked for', () => {
    expect(['2026', '2026-12', '2026-12-01'].map(fromHeading)).toEqual([
      'From 2026',
      'From December 2026',
      'From 1 December 2026',
    ]);
  });
});

describe('a view that has nothing', () => {
  it('says so of a search for passages otherwise than of passages', () => {
    const all = emptyStateOf({ name: 'passages' }, 'web');
    const found = emptyStateOf({ name: 'passages', query: 'ports' }, 'web');
    expect(found.hint).not.toEqual(all.hint);
    expect(all.title).not.toBe(found.title);
  });

  it('says of a list how much was looked at, and why no more', () => {
    expect(cappedSentence({})).toBeUndefined();
    expect(cappedSentence({ capped: 2000 })).toMatch(/2,000/);
    expect(cappedSentence({ capped: 2000, cappedBy: 'index' })).not.toBe(cappedSentence({ capped: 2000 }));
  });
});

describe('a step out', () => {
  const article = { name: 'article', id: 'a' } as const;

  it('closes what lies over the view, lets go what is picked, then unmarks, then closes the panel', () => {
    let state: ReaderState = {
      ...initialState,
      overlay: 'help',
      picked: { view: 'list ', ids: ['a'], last: 'a' },
      focus: { kind: 'voice', id: 'v1' },
      panel: 'voices',
    };
    const left: string[] = [];
    while (canEscape(state, article) || state.picked) {
      state = stateReducer(state, { type: 'escape' });
      const { overlay, picked, focus, panel } = state;
      left.push(
        [overlay && 'overlay', picked && 'picked', focus && 'focus', panel && 'panel'].filter(Boolean).join(' '),
      );
    }
    expect(left).toEqual(['picked focus panel', 'focus panel', 'panel', '']);
    expect(stateReducer(state, { type: 'escape' })).toBe(state);
  });

  it('lets go what is picked, where something is', () => {
    const state = stateReducer(initialState, {
      type: 'pick',
      view: { name: 'list', query: '' },
      ids: ['a'],
      last: 'a',
    });
    expect(stateReducer(state, { type: 'let-go' }).picked).toBeUndefined();
    expect(stateReducer(initialState, { type: 'let-go' })).toBe(initialState);
  });
});

describe('what has nothing to show', () => {
  it('says it of what was asked for, in other words than of all there is', () => {
    const pairs: [View, View][] = [
      [{ name: 'voices' }, { name: 'voices', query: 'berg' }],
      [{ name: 'documents' }, { name: 'documents', query: 'treaty' }],
      [{ name: 'diary' }, { name: 'diary', from: '2026-10' }],
      [{ name: 'edition' }, { name: 'edition', day: '2018-02-08' }],
      [{ name: 'feeds' }, { name: 'feeds', troubled: true }],
      [changed, hidden],
      [saved, later],
      [unread, { name: 'list', query: 'berg' }],
      [
        { name: 'voice', id: 'v' },
        { name: 'document', id: 'd' },
      ],
    ];
    for (const [all, asked] of pairs) {
      const [one, other] = [emptyStateOf(all, 'web'), emptyStateOf(asked, 'web')];
      expect(one.title).not.toBe(other.title);
      for (const { hint, action, queries } of [one, other]) expect(hint ?? action ?? queries).toBeDefined();
    }
  });
});

describe('links of an article', () => {
  it('lead to recordings and embeds as well, with their words where they have some, and nowhere that is no address', () => {
    const article = {
      body: [
        { type: 'embed', url: 'https://films.example/1' },
        { type: 'embed', url: 'https://films.example/2', title: 'A film' },
        { type: 'embed', url: 'no address' },
      ],
      attachments: [{ url: 'https://films.example/a.mp3' }, { url: 'https://films.example/b.mp3', title: 'A talk' }],
    } as unknown as Article;
    expect(articleLinks(article).map(({ words }) => words)).toEqual(['', 'A film', '', 'A talk']);
  });
});
