// @vitest-environment happy-dom
import { documentId } from '@dateline/core';
import type { ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Harness, openHarness } from '../testing/harness.js';
import { reading, story } from '../testing/stories.js';
import { ReaderProvider } from './provider.js';
import { useOpenArticle } from './use-article.js';
import { useDocument, useDocuments } from './use-documents.js';
import { useRules, useSearches, useTroubledFeeds } from './use-feeds.js';
import { useHeading } from './use-heading.js';
import { usePassages } from './use-passages.js';
import { useRedline } from './use-redline.js';
import { useStory, useStoryOf } from './use-story.js';
import { useVoice } from './use-voices.js';

let harness: Harness;
let root: Root;

beforeEach(() => {
  harness = openHarness();
  root = createRoot(document.createElement('div'));
  harness.library.arrive(story('a', 1), { reading: reading() });
});

afterEach(() => root.unmount());

function Probe({ hook, give }: { hook: () => unknown; give: (value: unknown) => void }): ReactNode {
  give(hook());
  return null;
}

/** Mounts a component that calls a hook. @returns what the hook gave last */
function mount<T>(hook: () => T): () => T {
  const given: T[] = [];
  root.render(
    <ReaderProvider reader={harness.reader}>
      <Probe hook={hook} give={(value) => given.push(value as T)} />
    </ReaderProvider>,
  );
  return () => given.at(-1)!;
}

const until = (check: () => void) => vi.waitFor(check, { timeout: 120_000, interval: 2 });
const ports = documentId({ kind: 'act', name: 'Ports Act of 1998' })!;

describe('documents', () => {
  it('are listed, all or those that were looked for', async () => {
    const lists = mount(() => ({ all: useDocuments(), none: useDocuments('budget') }));
    await until(() => expect(lists().all.items.map(({ name }) => name)).toEqual(['Ports Act of 1998']));
    await until(() => expect(lists().none.loading).toBe(false));
    expect(lists().none.items).toEqual([]);
  });

  it('have the stories that lean on them, and a heading', async () => {
    const shown = mount(() => ({ page: useDocument(ports), heading: useHeading({ name: 'document', id: ports }) }));
    await until(() => expect(shown().page.items.map(({ article }) => article.id)).toEqual(['a']));
    expect(shown().page.document?.name).toBe('Ports Act of 1998');
    await until(() => expect(shown().heading).toEqual({ title: 'Ports Act of 1998', kind: 'Document' }));
  });

  it('say that one is not known', async () => {
    const page = mount(() => useDocument('nothing'));
    await until(() => expect(page().problem?.code).toBe('unknown-document'));
    expect([page().document, page().items]).toEqual([undefined, []]);
  });
});

describe('passages', () => {
  it('are those that were looked for, and all of them at once', async () => {
    await harness.library.highlight('a', { at: 0, start: 4, end: 8 });
    await harness.library.highlight('a', { at: 1, start: 15, end: 32 });
    const lists = mount(() => ({ all: usePassages(), found: usePassages('ports act') }));
    expect(lists()?.all.items ?? []).toEqual([]);
    await until(() => expect(lists().all.items).toHaveLength(2));
    expect(lists().found.items.map(({ selector }) => selector.exact)).toEqual(['Ports Act of 1998']);
    expect(lists().all.more).toBe(false);
    lists().all.loadMore();
    expect(lists().all.loadingMore).toBe(false);
  });
});

describe('a Story', () => {
  beforeEach(() => {
    harness.library.arrive(story('b', 2), { story: 's' });
    harness.library.arrive(story('c', 3), { story: 's' });
  });

  it('is found by its id and by that of an article in it', async () => {
    const found = mount(() => ({
      own: useStory('s'),
      of: useStoryOf('b'),
      heading: useHeading({ name: 'story', id: 's' }),
    }));
    await until(() => expect(found().own.data?.entries).toHaveLength(2));
    await until(() => expect(found().of?.id).toBe('s'));
    await until(() => expect(found().heading).toEqual({ title: 'Story c', kind: 'Story' }));
  });

  it('is none of an article that shares none, and none while no article is shown', async () => {
    const found = mount(() => ({ alone: useStoryOf('a'), none: useStoryOf(undefined), own: useStory('a') }));
    await until(() => expect(found().own.data?.entries).toHaveLength(1));
    expect([found().alone, found().none]).toEqual([undefined, undefined]);
  });
});

describe('how a story changed', () => {
  const version = (hash: string) => ({ hash, seen: '2026-01-01' });
  const redline = { id: 'a', from: version('first'), to: version('second'), same: false, changes: [], blocks: [] };

  it('is looked at once it is shown, which takes the mark away', async () => {
    await harness.library.mark(['a'], { read: true });
    harness.library.change(story('a', 1), redline);
    expect(await harness.library.count('is:changed')).toBe(1);
    harness.reader.change({ type: 'focus', focus: { kind: 'statement', index: 0 } });
    const answer = mount(() => useRedline('a'));
    await until(() => expect(answer().data?.to.hash).toBe('second'));
    await until(async () => expect(await harness.library.count('is:changed')).toBe(0));
    expect(harness.state().focus).toBeUndefined();
  });

  it('is not looked at while it cannot be shown', async () => {
    const seen: string[][] = [];
    harness.library.seen = async (ids) => void seen.push(ids);
    const answer = mount(() => useRedline('unknown'));
    await until(() => expect(answer().problem?.code).toBe('unknown-article'));
    expect(seen).toEqual([]);
  });
});

describe('what is kept of feeds', () => {
  it('are searches, rules, and feeds in trouble by kind', async () => {
    await harness.library.saveSearch('Ports', 'port');
    await harness.library.saveRule({ query: 'strike', act: 'hide' });
    harness.library.addFeed({ title: 'Post' });
    harness.library.addFeed({ title: 'Courier', problem: 'It is gone.', problemCode: 'feed-ended' } as {
      title: string;
    });
    const kept = mount(() => ({ searches: useSearches(), rules: useRules(), trouble: useTroubledFeeds() }));
    expect(kept()?.trouble ?? []).toEqual([]);
    await until(() => expect(kept().searches.data).toMatchObject([{ name: 'Ports' }]));
    await until(() => expect(kept().rules.data).toMatchObject([{ query: 'strike' }]));
    await until(() =>
      expect(kept().trouble.flatMap(({ feeds }) => feeds.map(({ title }) => title))).toEqual(['Courier']),
    );
  });
});

describe('a voice', () => {
  it('says that it is not known', async () => {
    const voice = mount(() => useVoice('nobody'));
    await until(() => expect(voice().problem?.code).toBe('unknown-voice'));
    expect([voice().items, voice().timeline]).toEqual([[], []]);
  });
});

describe('an article that is opened at a place', () => {
  it('has a passage marked before it is read, and the place of a statement once it is', async () => {
    harness.library.arrive(story('b', 2));
    mount(() => useOpenArticle('b', '0-4-8'));
    await until(() => expect(harness.state().focus).toEqual({ kind: 'passage', id: '0-4-8' }));
  });

  it('waits for what a story says, and marks it once', async () => {
    harness.library.arrive(story('b', 2));
    const answer = mount(() => useOpenArticle('b', '0-41'));
    await until(() => expect(answer().data).toBeDefined());
    expect(harness.state().focus).toBeUndefined();
    Object.assign(harness.library.kept.find(({ article }) => article.id === 'b')!, { reading: reading() });
    answer().retry();
    await until(() => expect(harness.state().focus).toEqual({ kind: 'statement', index: 1 }));
    harness.reader.change({ type: 'focus', focus: { kind: 'statement', index: 0 } });
    await harness.library.mark(['b'], { saved: true });
    answer().retry();
    await until(() => expect(answer().data?.saved).toBe(true));
    expect(harness.state().focus).toEqual({ kind: 'statement', index: 0 });
  });
});
