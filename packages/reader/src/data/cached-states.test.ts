import { documentId } from '@dateline/core';
import type { DiaryEntry, Edition, StoredArticle, StoryPage } from '@dateline/core/library';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Harness, openHarness } from '../testing/harness.js';
import { reading, story, told } from '../testing/stories.js';
import { knownRow, knownStates, patchStates } from './cached-states.js';
import { keys } from './keys.js';
import type { ListData } from './list-window.js';
import {
  earlierDay,
  loadedDiary,
  loadedDocumentStories,
  loadedDocuments,
  loadedRedline,
  loadedStatements,
  loadedVoices,
} from './loaded-views.js';

let harness: Harness;
const ports = documentId({ kind: 'act', name: 'Ports Act of 1998' })!;

beforeEach(() => {
  harness = openHarness();
  harness.library.arrive(story('a', 1), { reading: reading() });
  harness.library.arrive(story('b', 2), { reading: reading() });
  harness.library.arrive(story('c', 3));
  harness.library.told = told;
  harness.library.today = '2026-01-01';
});

async function loadAll(): Promise<void> {
  await harness.show({ name: 'list', query: '' });
  await harness.show({ name: 'edition' });
  await harness.show({ name: 'story', id: 'a' });
  await harness.show({ name: 'voice', id: 'ida lund' });
  await harness.show({ name: 'document', id: ports });
  await harness.show({ name: 'diary', from: '2026-01-01' });
  await harness.show({ name: 'article', id: 'a' });
}

/** Whether `a` is saved, in each place that shows it. */
function savedEverywhere() {
  const { client } = harness;
  const at = <T extends { id: string; saved: boolean }>(rows: readonly T[]) => rows.find(({ id }) => id === 'a')?.saved;
  return {
    list: at(client.getQueryData<ListData>(keys.list(''))!.pages.flatMap(({ items }) => items)),
    edition: at(client.getQueryData<Edition>(keys.edition())!.stories.map(({ article }) => article)),
    story: at(client.getQueryData<StoryPage>(keys.story('a'))!.entries.map(({ article }) => article)),
    statement: at(loadedStatements(client, 'ida lund').map(({ article }) => article)),
    document: at(loadedDocumentStories(client, ports).map(({ article }) => article)),
    diary: at(loadedDiary(client, '2026-01-01').flatMap(({ stories }: DiaryEntry) => stories)),
    article: client.getQueryData<StoredArticle>(keys.article('a'))!.saved,
  };
}

describe('the states of an article', () => {
  it('are shown wherever the cache has it', async () => {
    await loadAll();
    expect(new Set(Object.values(savedEverywhere()))).toEqual(new Set([false]));
    patchStates(harness.client, new Map([['a', { saved: true }]]));
    expect(new Set(Object.values(savedEverywhere()))).toEqual(new Set([true]));
  });

  it('leave everything the same object that does not show it', async () => {
    await loadAll();
    const shown = [keys.list(''), keys.edition(), keys.story('a'), keys.diary('2026-01-01'), keys.article('a')];
    const before = shown.map((key) => harness.client.getQueryData(key));
    patchStates(harness.client, new Map([['elsewhere', { saved: true }]]));
    expect(shown.map((key) => harness.client.getQueryData(key)).every((data, at) => data === before[at])).toBe(true);
  });

  it('mark what came of a day in the diary, and the mark of a change goes again', async () => {
    await loadAll();
    const came = () => loadedDiary(harness.client, '2026-01-01').flatMap((entry) => entry.came ?? []);
    patchStates(harness.client, new Map([['c', { read: true, changed: true }]]));
    expect(came()).toMatchObject([{ id: 'c', read: true, changed: true }]);
    patchStates(harness.client, new Map([['c', { changed: undefined }]]));
    expect(came()[0]).not.toHaveProperty('changed');
  });

  it('count what is unread behind a row, which is not of the article itself', async () => {
    await loadAll();
    const before = harness.client.getQueryData(keys.article('a'));
    patchStates(harness.client, new Map([['a', { unread: 0 }]]));
    expect(knownRow(harness.client, 'a')).toMatchObject({ unread: 0 });
    expect(harness.client.getQueryData(keys.article('a'))).toBe(before);
  });

  it('are known from each place that shows it', async () => {
    const known = () => knownStates(harness.client, new Set(['a'])).get('a');
    await harness.library.mark(['a'], { saved: true });
    for (const view of [
      { name: 'article', id: 'a' },
      { name: 'list', query: '' },
      { name: 'voice', id: 'ida lund' },
      { name: 'document', id: ports },
      { name: 'diary', from: '2026-01-01' },
      { name: 'edition' },
    ] as const) {
      harness.client.clear();
      expect(known()).toBeUndefined();
      await harness.show(view);
      expect(known(), view.name).toMatchObject({ saved: true, read: false });
    }
  });

  it('are known with what is unread behind a row where one place counts that', async () => {
    harness.library.arrive(story('d', 4), { story: 's' });
    harness.library.arrive(story('e', 4), { story: 's' });
    await harness.show({ name: 'article', id: 'd' });
    expect(knownStates(harness.client, new Set(['d'])).get('d')).not.toHaveProperty('unread');
    await harness.show({ name: 'list', query: '' });
    expect(knownStates(harness.client, new Set(['d'])).get('d')).toMatchObject({ unread: 2 });
  });

  it('are of a row of an edition where no list has it', async () => {
    await harness.show({ name: 'edition' });
    expect(knownRow(harness.client, 'a')?.headline).toBe('Story a');
    expect(knownRow(harness.client, 'b')).toBeUndefined();
  });
});

describe('what is loaded of a view', () => {
  it('is nothing before its first answer', () => {
    const { client } = harness;
    const lists = [
      loadedVoices(client, ''),
      loadedStatements(client, 'ida lund'),
      loadedDocuments(client, ''),
      loadedDocumentStories(client, ports),
      loadedDiary(client, undefined),
    ];
    expect(lists).toEqual([[], [], [], [], []]);
    expect([earlierDay(client, undefined), loadedRedline(client, 'a')]).toEqual([undefined, undefined]);
  });

  it('is all pages of it', async () => {
    await harness.show({ name: 'voices' });
    await harness.show({ name: 'documents' });
    await harness.show({ name: 'diary', from: '2026-01-03' });
    expect(loadedVoices(harness.client, '').map(({ name }) => name)).toEqual(['Ida Lund', 'The mayor']);
    expect(loadedDocuments(harness.client, '').map(({ id }) => id)).toEqual([ports]);
    expect(earlierDay(harness.client, '2026-01-03')).toBe('2026-01-02');
  });
});
