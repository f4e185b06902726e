import { describe, expect, it } from 'vitest';
import { articleQuery, documentQuery, editionQuery, feedsQuery, storyQuery } from '../data/queries.js';
import { openHarness } from '../testing/harness.js';
import { story } from '../testing/stories.js';
import type { View } from '../view/view.js';
import { listQuery } from './list-query.js';
import { passagesQuery } from './passages.js';
import { viewLoaded } from './view-loaded.js';
import { diaryQuery, documentsQuery, redlineQuery, statementsQuery, voicesQuery } from './view-queries.js';

const { library, client } = openHarness();
library.arrive(story('a', 1));

/** Begins to load what a view shows, as its component does. */
const loads: [View, () => Promise<unknown>][] = [
  [{ name: 'edition' }, () => client.fetchQuery(editionQuery(library))],
  [{ name: 'list', query: 'x' }, () => client.fetchInfiniteQuery(listQuery({ library, client }, 'x'))],
  [{ name: 'article', id: 'a' }, () => client.fetchQuery(articleQuery(library, 'a'))],
  [{ name: 'changes', id: 'a' }, () => client.fetchQuery(redlineQuery(library, 'a'))],
  [{ name: 'story', id: 'a' }, () => client.fetchQuery(storyQuery(library, 'a'))],
  [{ name: 'voices' }, () => client.fetchInfiniteQuery(voicesQuery(library, ''))],
  [{ name: 'voice', id: 'v' }, () => client.fetchInfiniteQuery(statementsQuery(library, 'v'))],
  [{ name: 'documents' }, () => client.fetchInfiniteQuery(documentsQuery(library, ''))],
  [{ name: 'document', id: 'd' }, () => client.fetchInfiniteQuery(documentQuery(library, 'd'))],
  [{ name: 'passages' }, () => client.fetchQuery(passagesQuery(library))],
  [{ name: 'diary' }, () => client.fetchInfiniteQuery(diaryQuery(library, undefined))],
  [{ name: 'feeds' }, () => client.fetchQuery(feedsQuery(library))],
];

describe('what a view shows', () => {
  it.each(loads.map(([view, load]) => [view.name, view, load] as const))('is waited for: %s', async (_, view, load) => {
    expect(viewLoaded(client, view)).toBeUndefined();
    let isDone = false;
    // What cannot be had is over too.
    const done = load().then(
      () => (isDone = true),
      () => (isDone = true),
    );
    const loaded = viewLoaded(client, view);
    expect(loaded).toBeInstanceOf(Promise);
    await Promise.all([loaded, done]);
    expect(isDone).toBe(true);
    expect(viewLoaded(client, view)).toBeUndefined();
  });

  it('is nothing for an address that no view has', () => {
    expect(viewLoaded(client, { name: 'unknown', address: '/nowhere' })).toBeUndefined();
  });
});
