import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery, queryProblem } from './parse-query.js';
import { dayAhead } from './period.js';
import { QUERY_HELP, type Query } from './query.js';
import { pointAt } from './query-problem.js';

const now = new Date('2024-03-15T12:00:00Z');
const query = (text: string) => parseQuery(text, now).query;
const word = (value: string): Query => ({ kind: 'text', value, phrase: false, prefix: false });

describe('parseQuery', () => {
  it('finds all when nothing is asked', () => {
    for (const text of ['', '   ']) expect(query(text)).toEqual({ kind: 'all' });
  });

  it('joins words by and, binds or looser, groups with brackets', () => {
    expect(query('wheat export OR barley')).toEqual({
      kind: 'or',
      items: [{ kind: 'and', items: [word('wheat'), word('export')] }, word('barley')],
    });
    expect(query('(wheat OR barley) export')).toMatchObject({ kind: 'and', items: [{ kind: 'or' }, word('export')] });
    expect(query('wheat AND (barley | NOT rye)')).toMatchObject({
      kind: 'and',
      items: [word('wheat'), { kind: 'or', items: [word('barley'), { kind: 'not', item: word('rye') }] }],
    });
  });

  it('reads phrases, prefixes, exclusions', () => {
    expect(query('"old harbour" harb* -bridge')).toEqual({
      kind: 'and',
      items: [
        { kind: 'text', value: 'old harbour', phrase: true, prefix: false },
        { kind: 'text', value: 'harb', phrase: false, prefix: true },
        { kind: 'not', item: word('bridge') },
      ],
    });
    expect(query('-(wheat OR barley)')).toMatchObject({ kind: 'not', item: { kind: 'or' } });
    expect(query('NOT -wheat')).toEqual(word('wheat'));
  });

  it('reads fields and states', () => {
    expect(query('by:"Ines Calder" is:unread Headline:frost source:post')).toEqual({
      kind: 'and',
      items: [
        { kind: 'field', field: 'by', value: 'Ines Calder' },
        { kind: 'is', state: 'unread' },
        { kind: 'text', value: 'frost', phrase: false, prefix: false, field: 'headline' },
        { kind: 'field', field: 'source', value: 'post' },
      ],
    });
  });

  it.each([
    ['after:2024', { kind: 'after', day: '2024-01-01' }],
    ['before:2024-03', { kind: 'before', day: '2024-03-01' }],
    ['day:2024-12-01', { kind: 'day', from: '2024-12-01', to: '2024-12-02' }],
    ['day:2024-12', { kind: 'day', from: '2024-12-01', to: '2025-01-01' }],
    ['day:tomorrow', { kind: 'day', from: '2024-03-16', to: '2024-03-17' }],
    ['Day:yesterday', { kind: 'day', from: '2024-03-14', to: '2024-03-15' }],
    ['until:2024-03', { kind: 'before', day: '2024-04-01' }],
    ['after:2w', { kind: 'after', day: '2024-03-01' }],
    ['after:3m', { kind: 'after', day: '2023-12-15' }],
    ['after:1y', { kind: 'after', day: '2023-03-15' }],
    ['before:yesterday', { kind: 'before', day: '2024-03-14' }],
    ['since:today', { kind: 'after', day: '2024-03-15' }],
    ['after:2024-02-29', { kind: 'after', day: '2024-02-29' }],
  ])('reads %s', (text, expected) => {
    expect(query(text)).toEqual(expected);
  });

  it('reads a day as both its ends', () => {
    expect(query('on:2024-03-05')).toEqual({
      kind: 'and',
      items: [
        { kind: 'after', day: '2024-03-05' },
        { kind: 'before', day: '2024-03-06' },
      ],
    });
  });

  it('takes a headline as it is pasted: signs among words, and a colon before a blank', () => {
    expect(query('Ferries: wheat & rye – at 10:30')).toMatchObject({
      kind: 'and',
      items: [word('Ferries:'), word('wheat'), word('rye'), word('at'), word('10:30')],
    });
  });

  it('reads every form of its help', () => {
    for (const { form } of QUERY_HELP) expect(query(form).kind, form).not.toBe('all');
  });
});

describe('a query that is not understood', () => {
  it.each([
    ['is:savd', '   ^^^^', 'there is no state savd; perhaps is:saved is meant'],
    ['wheat is:', '      ^^^', 'is: needs a value'],
    ['is:""', '^^^^^', 'is: needs a value'],
    ['is:purple', '   ^^^^^^', 'there are is:read'],
    ['wheat before:2024-13', '             ^^^^^^^', '2024-13 is not a day'],
    ['before:2023-02-29', '       ^^^^^^^^^^', 'is not a day'],
    [
      'day:soon',
      '    ^^^^',
      'is not a day; write it as 2024, 2024-03 or 2024-03-15, or as today, yesterday, tomorrow, 7d',
    ],
    ['on:tomorrow', '   ^^^^^^^^', 'is not a day'],
    ['on:2024-00-10', '   ^^^^^^^^^^', 'is not a day'],
    ['on:2024-01-00', '   ^^^^^^^^^^', 'is not a day'],
    ['after:0001', '      ^^^^', 'is not a day'],
    ['after:9999y', '      ^^^^^', 'is not a day'],
    ['after:soon', '      ^^^^', 'is not a day'],
    ['foo:bar', '^^^', 'as words it is written "foo:bar"'],
    ['constructor:x', '^^^^^^^^^^^', 'there is no field constructor'],
    ['wheat hedline:x', '      ^^^^^^^', 'perhaps headline: is meant'],
    ['-foo:bar', ' ^^^', 'there is no field foo'],
    ['headline:(wheat rye)', '^^^^^^^^^', 'needs a value right after the colon'],
    ['source: gazette', '^^^^^^^', 'needs a value right after the colon'],
    ['headline:"…"', '         ^^^', 'nothing can be searched for in …'],
    ['by:--', '   ^^', 'nothing can be searched for in --'],
    ['(wheat', '^', 'this bracket is not closed'],
    ['wheat (rye OR (barley)', '      ^', 'this bracket is not closed'],
    ['wheat)', '     ^', 'there is no bracket that this one closes'],
    [')', '^', 'there is no bracket that this one closes'],
    ['()', '^^', 'there is nothing in these brackets'],
    ['wheat (', '      ^', 'this bracket is not closed'],
    ['"wheat', '^', 'this quotation mark is not closed'],
    ['rye by:"Ines', '       ^', 'this quotation mark is not closed'],
    ['"', '^', 'this quotation mark is not closed'],
    ['""', '^^', 'nothing can be searched for in ""'],
    ['wheat OR', '      ^^', 'missing on one side of OR'],
    ['OR wheat', '^^', 'missing on one side of OR'],
    ['wheat OR OR rye', '      ^^', 'missing on one side of OR'],
    ['(wheat OR) rye', '       ^^', 'missing on one side of OR'],
    ['wheat | –', '        ^', 'nothing can be searched for in –'],
    ['wheat AND', '      ^^^', 'missing on one side of AND'],
    ['AND wheat', '^^^', 'missing on one side of AND'],
    ['wheat AND OR rye', '      ^^^', 'missing on one side of AND'],
    ['wheat AND &', '          ^', 'nothing can be searched for in &'],
    ['NOT', '^^^', 'missing after NOT'],
    ['(-)', ' ^', 'missing after -'],
    ['wheat -&', '       ^', 'nothing can be searched for in &'],
    ['*', '^', 'nothing can be searched for in *'],
    ['$ €', '^', 'nothing can be searched for in $'],
    ['👍', '^', 'nothing can be searched for in 👍'],
  ])('%s is an error at its place', (text, carets, sentence) => {
    const problem = queryProblem(text, now);
    expect(problem?.problem).toContain(sentence);
    expect(pointAt(problem!)).toBe(`${text}\n${carets}`);
    expect(() => parseQuery(text, now)).toThrow(
      expect.objectContaining({
        code: 'bad-query',
        message: expect.stringMatching(/^The query is not understood at character \d+: .*\.$/),
        details: expect.objectContaining({
          query: text,
          at: problem!.at,
          end: problem!.end,
          pointer: pointAt(problem!),
        }),
      }),
    );
  });

  it('says where in characters as a person counts them', () => {
    expect(() => parseQuery('👍👍 is:x', now)).toThrow(/at character 7:/);
  });

  it('is one that is larger than anybody types', () => {
    expect(queryProblem('a '.repeat(100))).toBeUndefined();
    expect(queryProblem('a '.repeat(101))).toMatchObject({
      at: 200,
      end: 201,
      problem: expect.stringContaining('100'),
    });
    expect(queryProblem('a'.repeat(501))?.problem).toContain('500 characters');
    expect(queryProblem(`${'('.repeat(50)}a${')'.repeat(50)}`)).toBeUndefined();
    expect(queryProblem(`${'('.repeat(51)}a${')'.repeat(51)}`)).toMatchObject({ at: 50 });
    expect(queryProblem('('.repeat(100_000))?.problem).toContain('50');
  });

  it('never finds everything: any text is a query with a limit to it, or an error', () => {
    const part = fc.constantFrom(
      ...' ()"-*:',
      'OR ',
      'AND ',
      'NOT ',
      'is:',
      'foo:',
      'headline:',
      'a',
      'wheat ',
      '–',
      '$',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const problem = queryProblem(typed, now);
        if (problem) {
          expect(problem.at).toBeGreaterThanOrEqual(0);
          expect(problem.end).toBeGreaterThan(problem.at);
          expect(problem.end).toBeLessThanOrEqual(typed.length);
        } else expect(query(typed).kind === 'all').toBe(typed.trim() === '');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('dayAhead', () => {
  it('reads days to come', () => {
    const now = new Date('2024-12-30T23:00:00Z');
    for (const [value, day] of [
      ['2027-03-31', '2027-03-31'],
      ['3d', '2025-01-02'],
      ['2W', '2025-01-13'],
      ['1m', '2025-01-30'],
      ['1y', '2025-12-30'],
      ['0d', '2024-12-30'],
    ] as const)
      expect(dayAhead(value, now), value).toBe(day);
    for (const value of ['', 'tomorrow', '2027-02-30', '2027-03', '7', '-1d', 'd'])
      expect(dayAhead(value, now), value).toBeUndefined();
  });
});
