import { DatelineError } from '@dateline/core';
import type { Change } from '@dateline/core/library';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Harness, openHarness } from '../testing/harness.js';
import { reading, story } from '../testing/stories.js';
import { keys } from './keys.js';
import { passagesQuery } from './passages.js';
import { rulesQuery, settingsQuery, storyQuery } from './queries.js';

let harness: Harness;

beforeEach(async () => {
  harness = openHarness();
  harness.library.arrive(story('a', 1), { reading: reading() });
  harness.library.arrive(story('b', 2));
  harness.library.addFeed({ title: 'Post' });
});

const KNOWN = {
  passages: keys.passages,
  rules: keys.rules,
  settings: keys.settings,
  searches: keys.searches,
  feeds: keys.feeds,
};
type Known = keyof typeof KNOWN;

/** What is asked for again after changes, out of what is loaded. */
async function askedAgain(...changes: [kind: Change['kind'], id: string][]): Promise<Known[]> {
  const { library, client } = harness;
  await harness.show({ name: 'list', query: '' });
  await Promise.all([
    client.fetchQuery(passagesQuery(library)),
    client.fetchQuery(rulesQuery(library)),
    client.fetchQuery(settingsQuery(library)),
  ]);
  const stop = harness.reader.watch();
  for (const [kind, id] of changes) library.changed(kind, id);
  // All changes are looked at together: what comes last shows that they were.
  const before = harness.reader.news.get();
  library.changed('story', 's');
  await harness.until(() => expect(harness.reader.news.get()).toBe(before + 1));
  stop();
  const names = Object.keys(KNOWN) as Known[];
  return names.filter((name) => client.getQueryState(KNOWN[name])?.isInvalidated);
}

describe('the watch', () => {
  it.each([
    ['highlight', 'a', ['passages']],
    ['rule', '1', ['rules']],
    ['search', '1', ['searches']],
    ['feed', '1', ['searches', 'feeds']],
    ['refresh', '', ['passages', 'settings', 'searches', 'feeds']],
    ['story', 's', []],
  ] as const)('asks again for what a change of a %s shows in', async (kind, id, wanted) => {
    expect(await askedAgain([kind, id])).toEqual(wanted);
  });

  it('asks for all that changes show in', async () => {
    expect(await askedAgain(['rule', '1'], ['highlight', 'a'], ['search', '1'])).toEqual([
      'passages',
      'rules',
      'searches',
    ]);
  });

  it('leaves a Story as it is under the eyes of who reads it, but for one that is still being read', async () => {
    const { client, library } = harness;
    await client.fetchQuery(storyQuery(library, 'a'));
    await client.fetchQuery(storyQuery(library, 'b'));
    client.setQueryData(keys.story('b'), (page: object) => ({ ...page, unreadings: 1 }));
    const asked: string[] = [];
    const { story: get } = library;
    library.story = (id) => {
      asked.push(id);
      return get.call(library, id);
    };
    const { QueryObserver } = await import('@tanstack/react-query');
    const ends = ['a', 'b'].map((id) =>
      new QueryObserver(client, { ...storyQuery(library, id), staleTime: Number.POSITIVE_INFINITY }).subscribe(
        () => {},
      ),
    );
    const stop = harness.reader.watch();
    library.changed('reading', 'b');
    await harness.until(() => expect(asked).toEqual(['b']));
    expect(client.getQueryState(keys.story('a'))?.isInvalidated).toBe(true);
    stop();
    for (const end of ends) end();
  });

  it('shows the states of what is there where others have gone meanwhile', async () => {
    await harness.show({ name: 'article', id: 'b', query: '' });
    const { get } = harness.library;
    harness.library.get = (id) =>
      id === 'a' ? Promise.reject(new DatelineError('unknown-article', { id })) : get.call(harness.library, id);
    const stop = harness.reader.watch();
    await harness.library.mark(['a', 'b'], { later: true });
    await harness.until(() => expect(harness.client.getQueryData(keys.article('b'))).toMatchObject({ later: true }));
    expect(harness.said()).toBeUndefined();
    stop();
  });

  it('asks for the connection at once where a change could not be heard', () => {
    const { library, client } = harness;
    let fail = () => {};
    library.subscribe = ((_: unknown, onProblem: () => void) => {
      fail = onProblem;
      return () => {};
    }) as typeof library.subscribe;
    client.setQueryData(keys.info, {});
    harness.reader.watch();
    fail();
    expect(client.getQueryState(keys.info)?.isInvalidated).toBe(true);
  });
});
