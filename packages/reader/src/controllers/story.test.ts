import type { AddedThing } from '@dateline/core/library';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Harness, openHarness } from '../testing/harness.js';
import { story } from '../testing/stories.js';
import type { View } from '../view/view.js';

let harness: Harness;

const thing = (text: string, start: number): AddedThing => ({
  kind: 'fact',
  text,
  span: { at: 0, start, end: start + text.length },
  marks: [],
});

/** A Story of three articles, newest first `c`, `b`, `a`, of which `b` adds two things and `c` has the text of `a`. */
beforeEach(() => {
  harness = openHarness();
  const { library } = harness;
  for (const [id, day, name] of [
    ['a', 1, 'Gazette'],
    ['b', 2, 'Herald'],
    ['c', 3, 'Post'],
  ] as const)
    library.arrive(story(id, day, { source: { name } }), { story: 'ferry' });
  library.arrive(story('alone', 4));
  library.grown.set('b', { part: 'update', added: [thing('Nineteen died.', 0), thing('The owner said no.', 20)] });
  library.grown.set('c', { part: 'copy', copyOf: 'a' });
});

const view = () => harness.shell.view();
const inStory = () => harness.show({ name: 'story', id: 'ferry' });
const shows = (wanted: View) => harness.until(() => expect(view()).toEqual(wanted));

describe('a Story', () => {
  it('opens from the row that stands for it, and from an article', async () => {
    await harness.show({ name: 'list', query: '' });
    harness.press('j', 'f');
    expect(view()).toEqual({ name: 'story', id: 'ferry' });
    await harness.show({ name: 'article', id: 'b', query: '' });
    harness.press('f');
    expect(view()).toEqual({ name: 'story', id: 'b' });
  });

  it('goes through its articles and what they added; copies are folded', async () => {
    await inStory();
    const met = [harness.selected()];
    for (let n = 0; n < 4; n++) {
      harness.press('j');
      met.push(harness.selected());
    }
    expect(met).toEqual([undefined, 'b 0-0-14', 'b 0-20-38', 'a', 'a']);
  });

  it('opens an article, and what it added at its place', async () => {
    await inStory();
    harness.press('Enter');
    expect(view()).toEqual({ name: 'article', id: 'b' });
    harness.press('u', 'j', 'j', 'Enter');
    expect(view()).toEqual({ name: 'article', id: 'b', at: '0-20-38' });
  });

  it('marks the article of a row', async () => {
    await inStory();
    harness.press('j', 's');
    await harness.until(() => expect(harness.library.kept.filter(({ saved }) => saved)).toHaveLength(1));
    expect(harness.library.kept.find(({ saved }) => saved)!.article.id).toBe('b');
  });

  it('finds what is unread, and says when nothing is', async () => {
    await harness.library.mark(['b'], { read: true });
    await inStory();
    harness.press('n');
    expect(harness.selected()).toBe('a');
    harness.press('n');
    expect(harness.said()).toMatch('no unread article further down');
    harness.press('p');
    expect(harness.said()).toMatch('no unread article further up');
    harness.press('N');
    expect(view()).toEqual({ name: 'article', id: 'a' });
    await harness.library.mark(['a'], { read: true });
    await harness.client.invalidateQueries();
    await inStory();
    harness.press('N');
    expect(harness.said()).toBe('Everything in this story is read.');
  });

  it('is walked through from an article, to the later and the earlier one', async () => {
    await harness.show({ name: 'article', id: 'b', query: '' });
    harness.press('}');
    await shows({ name: 'article', id: 'c', query: '' });
    harness.press('}');
    await harness.until(() => expect(harness.said()).toBe('This is the latest article of the story.'));
    await harness.show({ name: 'article', id: 'b' });
    harness.press('{');
    await shows({ name: 'article', id: 'a' });
    harness.press('{');
    await harness.until(() => expect(harness.said()).toBe('This is the first article of the story.'));
  });

  it('shows at once what is marked elsewhere, and does not grow under the eyes of who reads it', async () => {
    await inStory();
    const end = harness.reader.watch();
    await harness.library.mark(['b'], { read: true });
    const page = () =>
      harness.client.getQueryData<{ entries: { article: { id: string; read: boolean } }[] }>(['story', 'ferry'])!;
    await harness.until(() =>
      expect(page().entries.find(({ article }) => article.id === 'b')!.article.read).toBe(true),
    );
    harness.library.arrive(story('d', 5, { source: { name: 'Courier' } }), { story: 'ferry' });
    await harness.until(() => expect(harness.client.getQueryState(['story', 'ferry'])!.isInvalidated).toBe(true));
    expect(page().entries).toHaveLength(3);
    end();
  });
});
