// A story is given to another app: through the sheet of the platform, else by the clipboard.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { noteArticle } from '../data/cache.js';
import { type Harness, openHarness } from '../testing/harness.js';
import { story } from '../testing/stories.js';

let harness: Harness;
const WORDS = { at: 0, start: 0, end: 24 };
const open = (id: string) => harness.show({ name: 'article', id });
const said = (sentence: string) => harness.until(() => expect(harness.said()).toBe(sentence));

beforeEach(() => {
  harness = openHarness();
  harness.library.arrive(story('a', 1));
  const { url, headline, ...pasted } = story('b', 2);
  harness.library.arrive(pasted);
});

describe('share', () => {
  it('gives the sheet of the platform the address, with the words that are chosen', async () => {
    const share = vi.fn(async () => 'shared' as const);
    harness.shell.share = share;
    await open('a');
    harness.press('S');
    await harness.until(() => expect(share).toHaveBeenCalledTimes(1));
    harness.shell.canSelect(WORDS);
    harness.press('S');
    await harness.until(() => expect(share).toHaveBeenCalledTimes(2));
    const address = { title: 'Story a', url: 'https://paper.example/a' };
    expect(share.mock.calls).toEqual([[address], [{ ...address, text: 'The port opens on Friday' }]]);
    expect(harness.shell.copies).toEqual([]);
    expect(harness.said()).toBeUndefined();
  });

  it('copies where there is no sheet, or where that refuses', async () => {
    await open('a');
    harness.press('S');
    await said('Copied, to be shared');
    harness.shell.share = async () => 'refused';
    harness.shell.canSelect(WORDS);
    harness.press('S');
    await harness.until(() => expect(harness.shell.copies).toHaveLength(2));
    expect(harness.shell.copies).toEqual([
      'Story a\nhttps://paper.example/a',
      '“The port opens on Friday”\nStory a\nhttps://paper.example/a',
    ]);
  });

  it('says where the clipboard is out of reach as well, and nothing where the person closed the sheet', async () => {
    await open('a');
    harness.shell.share = async () => 'taken-back';
    await Promise.resolve(harness.press('S'));
    harness.shell.share = undefined;
    harness.shell.copied = 'refused';
    harness.press('S');
    await said('The clipboard cannot be written here.');
    expect(harness.shell.copies).toHaveLength(1);
    expect(harness.reader.notices.store.get()).toMatchObject({ tone: 'problem' });
  });

  it('needs an address or words that are chosen', async () => {
    await open('b');
    expect(harness.dispatch.unavailable('share')).toBe('This story has no address.');
    harness.shell.canSelect(WORDS);
    expect(harness.dispatch.unavailable('share')).toBeUndefined();
    harness.press('S');
    await harness.until(() => expect(harness.shell.copies).toEqual(['“The port opens on Friday”']));
  });

  it('does not quote words of a text that has changed meanwhile', async () => {
    await open('a');
    harness.shell.canSelect(WORDS);
    noteArticle(harness.client, 'a', { outdated: true });
    expect(harness.dispatch.unavailable('share')).toBe('This story has changed: open it again first.');
  });
});
