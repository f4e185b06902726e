import type { StoryRedline } from '@dateline/core/library';
import { describe, expect, it } from 'vitest';
import { redlineItems, redlineParts, redlineSentence } from '../article/redline.js';
import { closeArticle, loadedArticle, saysChanged } from '../data/cache.js';
import { keys } from '../data/keys.js';
import { loadedStories } from '../data/list-window.js';
import { type Harness, openHarness } from '../testing/harness.js';
import { story } from '../testing/stories.js';
import { allNews, changed } from '../view/sections.js';

const version = (hash: string) => ({ hash, seen: '2026-01-05T10:00:00Z' });

/** The second paragraph names another year, and a third one is new. */
const redline: StoryRedline = {
  id: 'a',
  from: version('one'),
  to: version('two'),
  same: false,
  changes: [
    {
      kind: 'number-changed',
      before: '1998',
      after: '1999',
      beforeSpans: [{ at: 1, start: 27, end: 31 }],
      afterSpans: [{ at: 1, start: 27, end: 31 }],
      block: 2,
    },
    { kind: 'negation', after: 'not', beforeSpans: [], afterSpans: [{ at: 2, start: 3, end: 6 }], block: 3 },
  ],
  blocks: [
    { kind: 'same', at: 'headline', type: 'headline', runs: [{ kind: 'same', text: 'Story a' }] },
    { kind: 'same', at: 0, type: 'paragraph', runs: [{ kind: 'same', text: 'The port opens on Friday.' }] },
    {
      kind: 'changed',
      at: 1,
      type: 'paragraph',
      runs: [
        { kind: 'same', text: 'It follows the Ports Act of ' },
        { kind: 'removed', text: '1998 ', change: 0 },
        { kind: 'added', text: '1999', change: 0 },
        { kind: 'same', text: '.' },
      ],
    },
    { kind: 'added', at: 2, type: 'paragraph', runs: [{ kind: 'added', text: 'It is not new.', change: 1 }] },
  ],
};
const now = story('a', 1, { body: [{ type: 'paragraph', text: 'It follows the Ports Act of 1999.', marks: [] }] });

/** A library with a story that was read; the reader follows its changes. */
function opened(): Harness {
  const harness = openHarness();
  harness.library.arrive(story('a', 1), { read: true });
  harness.library.arrive(story('b', 2));
  return harness;
}
const rows = ({ client }: Harness) => loadedStories(client, '').map(({ id, changed: mark }) => [id, mark]);

describe('a story that changed since it was read', () => {
  it('is marked in lists that are shown, without moving, and found', async () => {
    const harness = opened();
    const end = harness.reader.watch();
    await harness.show(allNews);
    harness.library.change(now, redline);
    harness.library.changed('state', 'a');
    await harness.until(() =>
      expect(rows(harness)).toEqual([
        ['b', undefined],
        ['a', true],
      ]),
    );
    expect((await harness.library.list({ query: changed.name === 'list' ? changed.query : '' })).items).toHaveLength(1);
    await harness.reader.actions.seen('a');
    expect(rows(harness)).toEqual([
      ['b', undefined],
      ['a', undefined],
    ]);
    end();
  });

  it('keeps the text that is open, says that it changed, and marks no words of it', async () => {
    const harness = opened();
    const end = harness.reader.watch();
    await harness.show({ name: 'article', id: 'a', query: '' });
    harness.reader.open.add('a');
    harness.library.change(now, redline);
    harness.library.changed('state', 'a');
    harness.library.changed('reading', 'a');
    const held = () => loadedArticle(harness.client, 'a');
    await harness.until(() => expect(saysChanged(held())).toBe(true));
    expect(held()).toMatchObject({ outdated: true, article: { body: story('a', 1).body } });
    harness.press('h');
    expect(harness.said()).toBe('This story has changed: open it again first.');
    // Its states are those of now.
    await harness.library.mark(['a'], { saved: true });
    await harness.until(() => expect(held()?.saved).toBe(true));
    expect(held()?.article.body).toEqual(story('a', 1).body);
    harness.press('V');
    expect(harness.shell.view()).toEqual({ name: 'changes', id: 'a', query: '' });
    // Opened again, it is the new one.
    harness.reader.open.delete('a');
    closeArticle(harness.client, 'a');
    expect(held()).toBeUndefined();
    end();
  });

  it('is looked through change by change', async () => {
    const harness = opened();
    harness.library.change(now, redline);
    await harness.show(allNews);
    await harness.show({ name: 'changes', id: 'a', query: '' });
    harness.press('j');
    expect(harness.selected()).toBe('1');
    expect(harness.shell.scrolled.at(-1)).toEqual({ to: 'row', id: '1' });
    harness.press('k');
    expect(harness.selected()).toBe('0');
    harness.press('Space');
    expect(harness.shell.scrolled.at(-1)).toEqual({ to: 'page', direction: 1 });
    harness.press('G');
    expect(harness.shell.scrolled.at(-1)).toEqual({ to: 'end' });
    harness.press('o');
    expect(harness.shell.view()).toEqual({ name: 'article', id: 'a', query: '' });
  });

  it('scrolls where nothing is meant otherwise, and says so', async () => {
    const harness = opened();
    await harness.show({ name: 'changes', id: 'b' });
    harness.press('j');
    expect(harness.shell.scrolled.at(-1)).toEqual({ to: 'lines', direction: 1 });
    const { data } = { data: harness.client.getQueryData<StoryRedline>(keys.redline('b'))! };
    expect(redlineSentence(data)).toBe('There is one version of this story.');
    await harness.show({ name: 'article', id: 'b', query: '' });
    harness.press('V');
    expect(harness.said()).toBe('There is one version of this story.');
  });
});

describe('a redline', () => {
  it('is told in words, what is meant first', () => {
    expect(redlineSentence(redline)).toMatch(/^2 things are meant otherwise than in the version of .*2026/);
    expect(redlineSentence({ ...redline, changes: [] })).toMatch(/^Nothing is meant otherwise than in the version of/);
    expect(redlineItems(redline)).toEqual([
      { label: 'Number changed', before: '1998', after: '1999', block: 2 },
      { label: 'Negation added', after: 'not', block: 3 },
    ]);
    const quotation = { kind: 'quotation-removed', before: 'word '.repeat(60).trim(), beforeSpans: [], afterSpans: [] };
    const headline = { kind: 'headline', after: 'New', beforeSpans: [], afterSpans: [] };
    const items = redlineItems({ changes: [quotation, headline] as StoryRedline['changes'] });
    expect(items[0]?.before).toMatch(/^word .* word…$/);
    expect(items[0]!.before!.length).toBeLessThan(165);
    expect(items[1]?.label).toBe('Headline added');
  });

  it('leaves out what stayed', () => {
    expect(redlineParts(redline)).toMatchObject([
      { kind: 'block', number: 0 },
      { kind: 'same', number: 1, count: 1 },
      { kind: 'block', number: 2 },
      { kind: 'block', number: 3 },
    ]);
  });
});
