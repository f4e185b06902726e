// What a person takes along of an article: its text with its source, and its recordings.
import { beforeEach, describe, expect, it } from 'vitest';
import { type Harness, openHarness } from '../testing/harness.js';
import { reading, story } from '../testing/stories.js';

let harness: Harness;
const article = { name: 'article', id: 'a' } as const;

beforeEach(() => {
  harness = openHarness();
  harness.library.arrive(story('a', 1), { reading: reading() });
});

const said = (sentence: string) => harness.until(() => expect(harness.said()).toBe(sentence));

describe('copying', () => {
  it('takes the article as Markdown, with where it comes from', async () => {
    await harness.show(article);
    harness.dispatch.perform('copy-markdown');
    await said('Copied as Markdown');
    expect(harness.shell.copies).toHaveLength(1);
    expect(harness.shell.copies[0]).toContain('It follows the Ports Act of 1998.');
    expect(harness.shell.copies[0]).toMatch(/\[2026-01-01\]\(<https:\/\/paper\.example\/a>\)\n$/);
  });

  it('takes the words that are selected between quotation marks', async () => {
    await harness.show(article);
    harness.shell.canSelect({ at: 1, start: 15, end: 32 });
    harness.dispatch.perform('copy-quote');
    await said('Copied with its source');
    expect(harness.shell.copies[0]).toMatch(
      /^“Ports Act of 1998”\n— “Story a” 2026-01-01\nhttps:\/\/paper\.example\/a$/,
    );
  });

  it('takes the statement that is chosen, and wants one where no words can be selected', async () => {
    await harness.show(article);
    expect(harness.dispatch.unavailable('copy-quote')).toBe('Choose a statement first: ] goes to the next one.');
    harness.shell.canSelect();
    expect(harness.dispatch.unavailable('copy-quote')).toBe(
      'Select words of the story first, or choose a statement with ].',
    );
    harness.press(']');
    harness.dispatch.perform('copy-quote');
    await said('Copied with its source');
    expect(harness.shell.copies[0]).toMatch(/^“The port opens on Friday”/);
  });

  it('says where it may have come to nothing', async () => {
    await harness.show(article);
    harness.shell.copied = 'sent';
    harness.dispatch.perform('copy-markdown');
    await said('Copied, where the terminal allows it');
    harness.shell.copied = 'refused';
    harness.dispatch.perform('copy-markdown');
    await said('The clipboard cannot be written here.');
    expect(harness.reader.notices.store.get()).toMatchObject({ tone: 'problem' });
  });

  it('copies nothing before the article is loaded', async () => {
    harness.shell.show({ name: 'article', id: 'later' }, 'push');
    harness.shell.canSelect({ at: 1, start: 15, end: 32 });
    harness.dispatch.perform('copy-markdown');
    harness.dispatch.perform('copy-quote');
    await harness.show(article);
    harness.dispatch.perform('copy-markdown');
    await said('Copied as Markdown');
    expect(harness.shell.copies).toHaveLength(1);
  });
});

describe('playing', () => {
  const talk = { url: 'https://paper.example/talk.mp3', title: 'The talk' };
  const played: string[] = [];

  /** A player that goes on with what it was given last. */
  function withPlayer(): { toggled: number } {
    const counts = { toggled: 0 };
    played.length = 0;
    harness.shell.play = (id, title) => void played.push(`${id}: ${title}`);
    harness.shell.playing = {
      url: () => (played.length > 0 ? talk.url : undefined),
      toggle: () => void counts.toggled++,
    };
    return counts;
  }

  it('names a recording by its story, else by itself, else not at all', async () => {
    const { headline: _, ...untitled } = story('b', 2);
    harness.library.arrive({ ...untitled, attachments: [talk] });
    harness.library.arrive({ ...untitled, id: 'c', attachments: [{ url: 'https://paper.example/horn.mp3' }] });
    harness.library.arrive(story('d', 3, { attachments: [talk] }));
    withPlayer();
    for (const id of ['d', 'b', 'c']) {
      played.length = 0;
      await harness.show({ name: 'article', id });
      harness.dispatch.perform('play');
      expect(played).toEqual([{ d: 'd: Story d', b: 'b: The talk', c: 'c: ' }[id]]);
    }
  });

  it('has nothing to do where nothing is there to be played, and opens what cannot be played here', async () => {
    await harness.show(article);
    expect(harness.dispatch.unavailable('play')).toBe('There is nothing to play here.');
    harness.library.arrive(story('d', 3, { attachments: [talk] }));
    await harness.show({ name: 'article', id: 'd' });
    expect(harness.dispatch.unavailable('play')).toBeUndefined();
    harness.dispatch.perform('play');
    expect(harness.shell.opened).toEqual([talk.url]);
  });

  it('goes on with what was begun, whatever view is shown', async () => {
    harness.library.arrive(story('d', 3, { attachments: [talk] }));
    const counts = withPlayer();
    await harness.show({ name: 'article', id: 'd' });
    harness.dispatch.perform('play');
    harness.dispatch.perform('play');
    await harness.show(article);
    expect(harness.dispatch.unavailable('play')).toBeUndefined();
    harness.dispatch.perform('play');
    await harness.show({ name: 'feeds' });
    harness.dispatch.perform('play');
    expect([played, counts.toggled]).toEqual([['d: Story d'], 3]);
  });
});
