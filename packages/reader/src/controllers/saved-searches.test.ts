import { beforeEach, describe, expect, it } from 'vitest';
import { keys } from '../data/keys.js';
import { type Harness, openHarness } from '../testing/harness.js';
import { story } from '../testing/stories.js';

let harness: Harness;

beforeEach(async () => {
  harness = openHarness();
  harness.library.addFeed({ title: 'Post' });
  harness.library.arrive(story('a', 1));
  await harness.library.saveSearch('Ports', 'port');
  await harness.show({ name: 'feeds' });
});

describe('saved searches among the feeds', () => {
  it('come first, and open as a list', () => {
    harness.press('g', 'g');
    harness.press('o');
    expect(harness.shell.view()).toEqual({ name: 'list', query: 'port' });
  });

  it('are renamed, and say where a name is taken', async () => {
    await harness.library.saveSearch('Ships', 'ship');
    harness.press('g', 'g');
    harness.press('e');
    const [question] = harness.shell.questions;
    expect(question!.fields[0]).toMatchObject({ initial: 'Ports' });
    await question!.submit({ name: 'Harbours' });
    expect((await harness.library.searches()).map(({ name }) => name)).toEqual(['Harbours', 'Ships']);
    harness.shell.questions.length = 0;
    await harness.show({ name: 'list', query: 'boat' });
    harness.press('S');
    await harness.until(() => expect(harness.shell.questions).toHaveLength(1));
    expect(await harness.shell.questions[0]!.submit({ name: 'Ships' })).toContain('Ships already');
  });

  it('are removed once a person agrees', async () => {
    harness.press('g', 'g');
    harness.shell.answer = false;
    harness.press('D');
    await harness.until(() =>
      expect(harness.shell.confirmed).toEqual(['Remove the saved search Ports? Its stories stay.']),
    );
    expect(await harness.library.searches()).toHaveLength(1);
    harness.shell.answer = true;
    harness.press('D');
    await harness.until(() => expect(harness.said()).toBe('Removed the saved search Ports'));
    expect(await harness.library.searches()).toEqual([]);
  });

  it('are asked for again when they or the states of stories change', async () => {
    const end = harness.reader.watch();
    const state = () => harness.client.getQueryState(keys.searches)?.isInvalidated;
    harness.library.changed('search', '1');
    await harness.until(() => expect(state()).toBe(true));
    await harness.show({ name: 'feeds' });
    harness.library.changed('article', 'a');
    await harness.until(() => expect(state()).toBe(true));
    end();
  });
});
