import { beforeEach, describe, expect, it } from 'vitest';
import { dayView, shortDay } from '../edition/day-view.js';
import { inColumns } from '../edition/in-columns.js';
import { type Harness, openHarness } from '../testing/harness.js';
import { reading, story } from '../testing/stories.js';
import { allNews, edition, firstView } from '../view/sections.js';
import type { View } from '../view/view.js';

let harness: Harness;

/** Two Stories of the last day, `d` and `c`, one of two articles on the day before, `b`, and one on the first day. */
beforeEach(() => {
  harness = openHarness();
  const { library } = harness;
  library.arrive(story('a', 1));
  library.arrive(story('other', 2), { story: 'two' });
  library.arrive(story('b', 2, { published: '2026-01-02T12:00:00Z' }), { story: 'two', reading: reading() });
  library.arrive(story('c', 3), { reading: reading() });
  library.arrive(story('d', 3, { published: '2026-01-03T12:00:00Z' }));
});

const day = (day: string): View => ({ name: 'edition', day });
const view = () => harness.shell.view();

describe('an edition', () => {
  it('goes from Story to Story, also from what is said in one', async () => {
    await harness.show(edition);
    harness.press('j');
    expect(harness.selected()).toBe('c');
    harness.press(']', ']');
    expect(harness.selected()).toBe('c 1');
    harness.press('k');
    expect(harness.selected()).toBe('d');
    harness.press('G', '[', '[');
    expect(harness.selected()).toBe('c 0');
    expect(harness.shell.scrolled.at(-1)).toEqual({ to: 'row', id: 'c 0' });
  });

  it('opens a Story, and a statement at its place', async () => {
    await harness.show(edition);
    harness.press('o');
    expect(view()).toEqual({ name: 'article', id: 'd', edition: '' });
    harness.press('u');
    expect(view()).toEqual(firstView);
    harness.press(']', ']', 'Enter');
    expect(view()).toEqual({ name: 'article', id: 'c', at: '0-41', edition: '' });
  });

  it('is what next and previous go through in an article that was opened from it', async () => {
    await harness.show(edition);
    harness.press('o', 'n');
    await harness.until(() => expect(view()).toEqual({ name: 'article', id: 'c', edition: '' }));
    harness.press('n');
    await harness.until(() => expect(harness.said()).toBe('This is the last story of the list.'));
    harness.press('p');
    await harness.until(() => expect(view()).toEqual({ name: 'article', id: 'd', edition: '' }));
    harness.press('p');
    await harness.until(() => expect(harness.said()).toBe('This is the first story of the list.'));
    harness.press('n');
    await harness.until(() => expect(view()).toEqual({ name: 'article', id: 'c', edition: '' }));
    harness.press('u');
    expect(view()).toEqual(firstView);
    expect(harness.selected()).toBe('c');
  });

  it('opens the whole Story, whichever of its rows is selected', async () => {
    await harness.show(day('2026-01-02'));
    harness.press(']', 'f');
    expect(view()).toEqual({ name: 'story', id: 'two' });
  });

  it('marks all articles of a Story as one act, and shows it', async () => {
    await harness.show(day('2026-01-02'));
    harness.press(']', 'm');
    await harness.until(async () => expect(await harness.library.count('is:read')).toBe(2));
    expect(harness.said()).toBe('Marked read: 2 articles');
    const shown = harness.client.getQueryData<{ stories: { article: { read: boolean } }[] }>([
      'edition',
      '2026-01-02',
      'shown',
    ]);
    expect(shown?.stories[0]?.article.read).toBe(true);
    harness.press('z');
    await harness.until(async () => expect(await harness.library.count('is:read')).toBe(0));
  });

  it('goes from day to day as far as there are any, and back to where that was begun', async () => {
    await harness.show(edition);
    expect(harness.dispatch.unavailable('day-after')).toBe('This is the newest edition.');
    harness.press('p');
    await harness.show(day('2026-01-02'));
    harness.press('p');
    expect(view()).toEqual(day('2026-01-01'));
    await harness.show(day('2026-01-01'));
    expect(harness.dispatch.unavailable('day-before')).toBe('No story is older than this.');
    harness.press('u');
    expect(view()).toEqual(firstView);
  });

  it('says why a day will not do, and stays where it is', async () => {
    await harness.show(edition);
    harness.press('d');
    const [question] = harness.shell.questions;
    expect(await question!.submit({ day: 'soon' })).toMatch(/soon.*\.$/);
    expect(await question!.submit({ day: ' ' })).toBeUndefined();
    expect(view()).toEqual(firstView);
  });

  it('has nothing to step through where nobody is quoted', async () => {
    await harness.show(day('2026-01-01'));
    expect(harness.dispatch.unavailable('next-statement')).toBe('Nobody is quoted in this edition.');
  });

  it('is left to the front end by back where it is the first view, as all news is where it is empty', async () => {
    await harness.show(edition);
    expect(harness.press('u')).toBe(false);
    harness.library.today = '2026-01-09';
    harness.client.clear();
    await harness.show(edition);
    harness.shell.show(allNews, 'replace');
    expect(harness.press('u')).toBe(false);
  });
});

describe('the days of editions', () => {
  it('name today once', () => {
    const now = new Date('2026-05-28T23:00:00Z');
    expect(dayView('2026-05-28', now)).toEqual(edition);
    expect(dayView('2026-05-27', now)).toEqual(day('2026-05-27'));
  });

  it('are short, with the year where it is another', () => {
    expect(shortDay('2026-05-27', '2026-05-28')).toBe('Wed 27 May');
    expect(shortDay('2025-12-31', '2026-01-01')).toBe('Wed 31 Dec 2025');
  });
});

describe('columns', () => {
  it('begin with what comes first, and are filled evenly', () => {
    const heights = [5, 3, 1, 1, 2, 2];
    expect(inColumns(heights, 2, (height) => height)).toEqual([
      [5, 2],
      [3, 1, 1, 2],
    ]);
    expect(inColumns([1], 3, (height) => height)).toEqual([[1]]);
    expect(inColumns([], 3, () => 1)).toEqual([[]]);
  });
});
