import type { AddedThing, StoryEntry, StoryPage } from '@dateline/core/library';
import { describe, expect, it } from 'vitest';
import { passageOf, passagePosition, withPassage } from '../article/passage.js';
import { besideInStory, isPart, storyDays, storyRows, wordingRuns } from './story-rows.js';
import { copiesSentence, extentSentence, moreSentence, sinceSentence } from './story-sentences.js';

const thing = (n: number, unseen = false): AddedThing => ({
  kind: 'fact',
  text: `Thing ${n}.`,
  span: { at: n, start: 0, end: 8 },
  marks: [],
  ...(unseen && { unseen }),
});

const entry = (id: string, time: string, more: Partial<StoryEntry> = {}): StoryEntry => ({
  article: {
    id,
    time,
    headline: id,
    source: `${id} News`,
    direction: 'ltr',
    read: false,
    saved: false,
    later: false,
    hidden: false,
  },
  part: 'report',
  added: [],
  ...more,
});

const page = (entries: StoryEntry[], more: Partial<StoryPage> = {}): StoryPage => ({
  id: 's',
  best: entries[0]!.article.id,
  outlets: entries.flatMap(({ article }) => article.source ?? []),
  entries,
  quotations: [],
  documents: [],
  unreadings: 0,
  ...more,
});

describe('the days of a Story', () => {
  const first = entry('a', '2026-03-01T08:00:00', { part: 'first', added: [1, 2, 3, 4, 5].map((n) => thing(n)) });
  const update = entry('b', '2026-03-02T08:00:00', {
    part: 'update',
    added: [1, 2, 3, 4, 5, 6, 7, 8].map((n) => thing(n, n === 8)),
  });
  const copy = entry('c', '2026-03-02T09:00:00', { part: 'copy', copyOf: 'a' });
  const bare = entry('d', '2026-03-02');

  it('are told newest first, copies with the article whose text they have', () => {
    const days = storyDays(page([copy, update, bare, first]));
    expect(days.map(({ day, entries }) => [day, entries.map(({ article }) => article.id)])).toEqual([
      ['2026-03-02', ['b', 'd']],
      ['2026-03-01', ['a']],
    ]);
    expect(days[1]!.entries[0]!.copies.map(({ article }) => article.id)).toEqual(['c']);
  });

  it('show the first few things of the first report, of others more, and always what was not seen', () => {
    const shown = storyDays(page([update, first])).flatMap(({ entries }) => entries);
    expect(shown.map((one) => [one.shown.length, one.more])).toEqual([
      [6, 2],
      [3, 2],
    ]);
    expect(shown[0]!.shown.at(-1)).toMatchObject({ text: 'Thing 8.', unseen: true });
  });

  it('keep a copy whose first article the person does not see', () => {
    expect(storyDays(page([copy])).flatMap(({ entries }) => entries)).toHaveLength(1);
  });

  it('have rows that lead to their places', () => {
    const wordings = [
      { text: 'We go.', differs: [], places: [{ article: 'b', span: { at: 2, start: 5, end: 11 } }] },
      { text: 'We went.', differs: [], places: [{ article: 'gone', span: { at: 2, start: 5, end: 13 } }] },
    ];
    const rows = storyRows(page([update, bare, first], { quotations: [{ sources: 2, wordings }] }));
    expect(rows.map(({ id }) => id)).toContain('b 8-0-8');
    expect(rows.at(-1)).toMatchObject({ view: { name: 'article', id: 'b', at: '2-5-11' } });
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it('know the later and the earlier article', () => {
    const story = page([copy, update, first]);
    expect(besideInStory(story, 'b')).toMatchObject({ later: { id: 'c' }, earlier: { id: 'a' } });
    expect(besideInStory(story, 'c').later).toBeUndefined();
    expect(besideInStory(story, 'gone')).toEqual({ later: undefined, earlier: undefined });
  });
});

describe('sentences', () => {
  it('say what is new, who has the same text, how far a Story reaches', () => {
    expect(sinceSentence({ since: { articles: ['a', 'b'], things: 3 } })).toBe(
      '3 new things in 2 articles since you looked',
    );
    expect(sinceSentence({ since: { articles: ['a'], things: 1 } })).toBe('1 new thing in 1 article since you looked');
    expect(sinceSentence({ since: { articles: ['a'], things: 0 } })).toBe('Nothing new in 1 article since you looked');
    expect(sinceSentence({})).toBe('');
    const copies = [entry('a', '2026-03-01'), entry('b', '2026-03-01')];
    expect(copiesSentence(copies)).toBe('The same text in 2 other outlets: a News, b News');
    expect(copiesSentence(copies.slice(1))).toBe('The same text in 1 other outlet: b News');
    expect(copiesSentence([])).toBe('');
    expect(extentSentence(page(copies))).toBe('2 articles in 2 outlets');
    expect(extentSentence(page(copies, { outlets: ['a News'] }))).toBe('2 articles');
    expect(moreSentence(0)).toBe('');
    expect(moreSentence(2)).toBe('and 2 more');
  });
});

describe('the wording of a quotation', () => {
  const first = { text: 'We go at once.', differs: [], places: [] };

  it('is cut where it differs, and shows where words were left out', () => {
    const wording = {
      text: 'We went once.',
      differs: [
        { start: 3, end: 7 },
        { start: 7, end: 7 },
      ],
      places: [],
    };
    expect(wordingRuns(wording)).toEqual([
      { kind: 'same', text: 'We ' },
      { kind: 'other', text: 'went' },
      { kind: 'left', text: ' […]' },
      { kind: 'same', text: ' once.' },
    ]);
    expect(wordingRuns(first)).toEqual([{ kind: 'same', text: 'We go at once.' }]);
  });

  it('is a part of the first where it differs in nothing', () => {
    const part = { text: 'at once', differs: [], places: [] };
    expect(isPart({ sources: 2, wordings: [first, part] }, part)).toBe(true);
    expect(isPart({ sources: 2, wordings: [first, part] }, first)).toBe(false);
  });
});

describe('a passage', () => {
  it.each([
    { at: 3, start: 10, end: 20 },
    { at: 4, part: 1, start: 0, end: 2 },
    { at: 'headline', start: 0, end: 5 },
  ] as const)('%j has a name', (span) => expect(passageOf(passagePosition(span))).toEqual(span));

  it.each(['', '3-10', 'x-1-2', '3-1-2-3', '-1-2', '9999999999-1-2'])('%j names none', (name) =>
    expect(passageOf(name)).toBeUndefined(),
  );

  it('is pointed at while it is chosen', () => {
    const none = new Map();
    expect(withPassage(none, undefined)).toBe(none);
    expect(withPassage(none, { kind: 'time', index: 1 })).toBe(none);
    expect(withPassage(none, { kind: 'passage', id: '3-10-20' }).get('3')).toMatchObject([
      { kind: 'content', start: 10, end: 20 },
    ]);
  });
});
