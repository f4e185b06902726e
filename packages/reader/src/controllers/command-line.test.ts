import { beforeEach, describe, expect, it } from 'vitest';
import { type Harness, openHarness } from '../testing/harness.js';
import { story } from '../testing/stories.js';

let harness: Harness;

describe('the command line', () => {
  beforeEach(async () => {
    harness = openHarness();
    for (const [day, id] of ['a', 'b', 'c'].entries()) harness.library.arrive(story(id, day + 1));
    harness.library.addFeed({ title: 'The Gazette', folder: 'Cities' });
    await harness.show({ name: 'list', query: '' });
  });

  async function line() {
    const before = harness.shell.questions.length;
    harness.press(':');
    await harness.until(() => expect(harness.shell.questions.length).toBe(before + 1));
    return harness.shell.questions.at(-1)!;
  }
  const enter = async (typed: string) => (await line()).submit({ line: typed });
  const choices = async (typed: string) => (await line()).fields[0]!.complete!(typed);

  it('carries out a command by its name, or by a beginning that only one has', async () => {
    expect(await enter('sav')).toContain('save; save-search');
    expect(await enter('go-sav')).toBeUndefined();
    expect(harness.shell.view()).toEqual({ name: 'list', query: 'is:saved' });
    expect(await enter('qu')).toBeUndefined();
    expect(harness.shell.done).toEqual(['quit']);
  });

  it('goes to the row of a number, and to what has a name', async () => {
    await enter('2');
    expect(harness.selected()).toBe('b');
    await enter('99');
    expect(harness.selected()).toBe('a');
    expect(await enter('the gaz')).toBeUndefined();
    expect(harness.shell.view()).toEqual({ name: 'list', query: 'feed:1' });
    expect(await enter('nobody')).toContain('nobody');
  });

  it('gives what stands behind a command as its answer', async () => {
    const answers: (string | undefined)[] = [];
    harness.shell.answerNext = (answer) => void answers.push(answer);
    await enter('search  port strike ');
    expect(answers).toEqual(['port strike', undefined]);
    expect(harness.shell.questions.at(-1)!.id).toBe('search');
  });

  it('completes commands, names, and words of a query', async () => {
    expect(await choices('mark-')).toEqual(['mark-all-read', 'mark-above-read', 'mark-below-read']);
    expect(await choices('gaz')).toEqual(['The Gazette']);
    expect(await choices('search port is:un')).toEqual([
      'search port is:unread',
      'search port is:unsaved',
      'search port is:unchanged',
    ]);
    expect(await choices('limit -in:')).toEqual(['limit -in:"Cities"']);
    expect(await choices('')).toEqual([]);
  });
});

describe('limiting a list', () => {
  it('shows what is typed, and all again where that is given up', async () => {
    const view = () => harness.shell.view();
    harness.press('&');
    await harness.until(() => expect(harness.shell.questions.at(-1)?.id).toBe('limit'));
    const { typing, left, submit } = harness.shell.questions.at(-1)!;
    const whole = view();
    typing!({ words: 'h' });
    typing!({ words: 'har po' });
    expect(view()).toMatchObject({ query: expect.stringContaining('headline:har* headline:po*') });
    typing!({ words: '' });
    expect(view()).toEqual(whole);
    typing!({ words: 'har' });
    left!();
    expect(view()).toEqual(whole);
    await submit({ words: 'har' });
    expect(view()).not.toEqual(whole);
  });
});
