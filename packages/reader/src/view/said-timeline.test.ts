import type { SaidStatement } from '@dateline/core/library';
import { describe, expect, it } from 'vitest';
import { outletsSentence } from './said-outlets.js';
import { saidTimeline } from './said-timeline.js';

let count = 0;

/** A statement of a story of its own. */
function said(day: string, text: string, more: Partial<SaidStatement> = {}): SaidStatement {
  const id = `story-${++count}`;
  return {
    article: {
      id,
      time: day,
      direction: 'ltr',
      read: false,
      saved: false,
      later: false,
      hidden: false,
      source: 'Gazette',
    },
    number: 0,
    voices: [{ name: 'Ida Lund' }],
    kind: 'indirect',
    act: 'speech',
    day,
    text,
    content: [{ at: 0, start: 0, end: text.length }],
    names: [],
    repeats: [],
    outlets: 1,
    ...more,
  };
}

const now = new Date('2026-03-20T12:00:00');
const short = (pages: SaidStatement[][]) =>
  saidTimeline(pages, now).map(({ title, entries }) => [
    title,
    ...entries.map(({ statement, before, made }) =>
      [statement.text, ...before.map(({ text }) => `< ${text}`), ...(made ? [`(${made})`] : [])].join(' '),
    ),
  ]);

describe('a timeline of statements', () => {
  it('has a heading for each day, and tells the day of what was said earlier', () => {
    expect(
      short([
        [said('2026-03-20', 'a'), said('2026-03-20', 'b', { day: '2026-03-18' }), said('2026-03-19', 'c')],
        [said('2026-03-19', 'd'), said('2025-12-01', 'e')],
      ]),
    ).toEqual([
      ['Today', 'a', 'b (Wednesday 18 March)'],
      ['Yesterday', 'c', 'd'],
      ['Monday, 1 December 2025', 'e'],
    ]);
  });

  it('has beside a statement what was said before on its subject: by names, or by several long words', () => {
    const port = (day: string, text: string) => said(day, text, { names: ['Port Ellin'] });
    expect(
      short([
        [
          port('2026-03-19', 'Port Ellin opens its harbour'),
          said('2026-03-18', 'the budget of schools needs teachers'),
          port('2026-03-17', 'the harbour of Port Ellin stays shut'),
          said('2026-03-16', 'teachers of our schools have a budget now'),
          said('2026-03-15', 'schools are shut'),
        ],
      ]).flatMap(([, ...rows]) => rows),
    ).toEqual([
      'Port Ellin opens its harbour < the harbour of Port Ellin stays shut',
      'the budget of schools needs teachers < teachers of our schools have a budget now',
      'the harbour of Port Ellin stays shut',
      'teachers of our schools have a budget now',
      'schools are shut',
    ]);
  });

  it('does not take for a subject what a voice says all the time, its own name, or another statement of the story', () => {
    const always = Array.from({ length: 8 }, (_, n) =>
      said(`2026-03-${10 - n}`, 'Lund always promises progress and prosperity'),
    );
    const { article } = said('2026-02-01', '');
    const twice = ['harbour cranes arrived today', 'harbour cranes arrived broken'].map((text) =>
      said('2026-02-01', text, { article }),
    );
    expect(
      saidTimeline([[...always, ...twice]], now).flatMap(({ entries }) => entries.flatMap(({ before }) => before)),
    ).toEqual([]);
  });

  it('leaves what is shown as it was when more is loaded', () => {
    const first = [said('2026-03-19', 'harbour cranes arrived'), said('2026-03-18', 'x')];
    const second = [said('2026-03-18', 'the cranes arrived at the harbour')];
    const before = saidTimeline([first], now).flatMap(({ entries }) => entries);
    const after = saidTimeline([first, second], now).flatMap(({ entries }) => entries);
    expect(after.slice(0, 2)).toEqual(before);
  });
});

describe('the outlets of a statement', () => {
  const with_ = (sources: (string | undefined)[], outlets: number) =>
    outletsSentence(
      said('2026-03-19', 'x', {
        outlets,
        repeats: sources.map((source, n) => ({ article: `r${n}`, time: '2026-03-19', ...(source && { source }) })),
      }),
    );

  it.each([
    [[], 1, undefined],
    [['Post'], 2, 'also in Post'],
    [['Post', 'Courier', 'Post', 'Gazette'], 3, 'also in Post, Courier'],
    [['Post', 'Courier', 'Echo', 'Star'], 5, 'also in Post, Courier and 2 more'],
    [['Gazette'], 1, 'also in 1 other story'],
    [[undefined, 'Post'], 3, 'also in Post and 1 more'],
  ])('%j in %d: %s', (sources, outlets, sentence) => {
    expect(with_(sources, outlets)).toBe(sentence);
  });
});
