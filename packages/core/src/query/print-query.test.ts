import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery, parseStatementQuery } from './parse-query.js';
import { printQuery, quoteValue } from './print-query.js';
import { DAY_FIELDS, FIELDS, QUERY_HELP, QUERY_STATES, type Query, TEXT_FIELDS } from './query.js';
import { onlyField } from './tokens.js';

const now = new Date('2024-03-15T12:00:00Z');
const query = (text: string) => parseQuery(text, now).query;

const word = fc.oneof(
  fc.constantFrom('wheat', 'Ferries:', 'a:b', '10:30', '-x', 'OR', 'x*', 'source:', 'is', '#a|b', 'C:\\a', '麦'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }).map((text) => text.replace(/[\s()"“”„]/g, '_')),
);
const phrase = fc.oneof(
  fc.constantFrom('"old harbour"', '"a \\"b\\" \\\\"', '„grain (new)“', '"OR"', '"-a*"', '"a\nb"'),
  fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => `"${text.replace(/["“”„\\]/g, '\\$&')}"`),
);
const value = fc.oneof(word, phrase);
const fieldName = fc.constantFrom(
  ...Object.keys(FIELDS),
  ...Object.keys(TEXT_FIELDS),
  'said',
  'voice',
  'said',
  'voice',
);
const day = fc.constantFrom(
  '2024',
  '2024-02',
  '2024-02-29',
  'today',
  '7d',
  '2w',
  '3m',
  '1y',
  '1001',
  '9998',
  '2023-12-31',
);
const term = fc.oneof(
  value,
  fc.tuple(word, fc.constant('*')).map((parts) => parts.join('')),
  fc.tuple(fieldName, fc.constant(':'), value, fc.constantFrom('', '', '*')).map((parts) => parts.join('')),
  fc.constantFrom(...QUERY_STATES).map((state) => `is:${state}`),
  fc.tuple(fc.constantFrom(...DAY_FIELDS), day).map((parts) => parts.join(':')),
  fc.tuple(fc.constantFrom('on:', 'day:'), day, fc.constant('..'), day).map((parts) => parts.join('')),
);
/** Queries as they are typed, most of them understood. */
const { typed } = fc.letrec<{ typed: string; one: string }>((tie) => ({
  one: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 5, arbitrary: term },
    { weight: 1, arbitrary: tie('typed').map((inner) => `(${inner})`) },
    { weight: 1, arbitrary: tie('one').map((inner) => `-${inner}`) },
  ),
  typed: fc
    .array(fc.tuple(tie('one'), fc.constantFrom(' ', ' ', ' OR ', ' AND ', ' NOT ')), { minLength: 1, maxLength: 4 })
    .map((items) => items.map(([item, join], at) => (at < items.length - 1 ? item + join : item)).join('')),
}));

describe('printQuery', () => {
  it.each([
    ['', ''],
    ['wheat  AND barley', 'wheat barley'],
    ['wheat export | barley', 'wheat export OR barley'],
    ['(wheat OR barley) export', '(wheat OR barley) export'],
    ['wheat (barley (rye))', 'wheat (barley rye)'],
    ['NOT wheat -(a b) -(-c)', '-wheat -(a b) -(-c)'],
    ['title:frost harb* "Old  Harbour" deck:"a b"', 'headline:frost harb* "Old  Harbour" deck:"a b"'],
    ['by:Ines feed:3 lang:pt-BR in:World', 'by:"Ines" feed:3 lang:pt-BR in:"World"'],
    ['“a \\"b\\" \\\\”', '"a \\"b\\" \\\\"'],
    ['since:today until:2024-03', 'on:2024-03-15..2024-03-31'],
    ['until:9998 after:7d', 'until:9998-12-31 after:2024-03-08'],
    ['on:2024 OR day:2024-02 OR day:tomorrow', 'on:2024 OR day:2024-02 OR day:2024-03-16'],
    ['day:2024-02-28..2024-03', 'day:2024-02-28..2024-03-31'],
    ['wheat -on:today', 'wheat -on:2024-03-15'],
    ['wheat said:"no tolls" voice:mayor', 'said:"no tolls" voice:"mayor" wheat'],
    ['(said:a OR voice:b) wheat', '(said:"a" OR voice:"b") wheat'],
    ['said:tol*', 'said:tol*'],
  ])('writes %j as %j', (text, written) => {
    expect(printQuery(query(text))).toBe(written);
    expect(query(written)).toEqual(query(text));
  });

  it('writes every form of the help', () => {
    for (const { form } of QUERY_HELP) expect(query(printQuery(query(form))), form).toEqual(query(form));
  });

  it.each([
    ['parseQuery', parseQuery],
    ['parseStatementQuery', parseStatementQuery],
  ] as const)('writes what %s gives so that the same is read again', (_, parse) => {
    let understood = 0;
    fc.assert(
      fc.property(typed, (text) => {
        let given: Query;
        try {
          given = parse(text, now).query;
        } catch {
          return;
        }
        understood++;
        const written = printQuery(given);
        expect(parse(written, now).query).toEqual(given);
        expect(printQuery(parse(written, now).query)).toBe(written);
      }),
      { numRuns: 600 },
    );
    expect(understood).toBeGreaterThan(100);
  });

  const all: Query = { kind: 'all' };
  const plain: Query = { kind: 'is', state: 'read' };
  const said: Query = { kind: 'field', field: 'said', value: 'x' };
  const text = { kind: 'text', phrase: false, prefix: false } as const;
  it.each<[string, Query]>([
    ['what finds everything stands alone', { kind: 'not', item: all }],
    ['and joins two items at least', { kind: 'and', items: [plain] }],
    ['or joins two items at least', { kind: 'or', items: [] }],
    ['is no single word', { ...text, value: 'two words' }],
    ['is no single word', { ...text, value: 'OR' }],
    ['is no single word', { ...text, value: 'a:', prefix: true }],
    ['is no single word', { ...text, value: 'source:' }],
    ['is no single word', { ...text, value: 'x', phrase: true, prefix: true }],
    ['nothing can be searched for in –', { ...text, value: '–' }],
    ['nothing can be searched for in ""', { kind: 'field', field: 'said', value: '' }],
    ['by: needs a value', { kind: 'field', field: 'by', value: '–' }],
    ['in: needs a value', { kind: 'field', field: 'in', value: ' ' }],
    ['by: finds no words that only begin so', { kind: 'field', field: 'by', value: 'a', prefix: true }],
    ['there is no field x', { kind: 'field', field: 'x' as 'by', value: 'a' }],
    ['there is no state x', { kind: 'is', state: 'x' as 'read' }],
    ['2024-02-30 is not a day', { kind: 'after', day: '2024-02-30' }],
    ['2024-13-01 is not a day', { kind: 'before', day: '2024-13-01' }],
    ['soon is not a day', { kind: 'after', day: 'soon' }],
    ['2024-01-01 is not after 2024-01-02', { kind: 'day', from: '2024-01-02', to: '2024-01-01' }],
    ['a statement is asked for said and voice alone', { kind: 'statement', item: plain }],
    ['a statement is asked', { kind: 'statement', item: { kind: 'statement', item: said } }],
    ['is asked of one', { kind: 'and', items: [{ kind: 'statement', item: said }, said] }],
  ])('says why there is none: %s', (problem, given) => {
    expect(() => printQuery(given)).toThrow(
      expect.objectContaining({ code: 'unwritable-query', message: expect.stringContaining(problem) }),
    );
  });

  it('keeps a choice among statements in its brackets', () => {
    const either: Query = { kind: 'statement', item: { kind: 'or', items: [said, said] } };
    expect(printQuery({ kind: 'or', items: [plain, either] })).toBe('is:read OR (said:"x" OR said:"x")');
  });
});

describe('quoteValue', () => {
  it('gives a value of which nothing is taken for a sign of the language', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), (text) => {
        fc.pre(text.trim() !== '');
        expect(query(`in:${quoteValue(text)}`)).toEqual({ kind: 'field', field: 'in', value: text.trim() });
        expect(onlyField(`in:${quoteValue(text)}`)).toEqual({ field: 'in', value: text.trim() });
      }),
    );
  });
});

describe('onlyField', () => {
  it.each(['', 'wheat', 'in:a b', '(in:a)', 'in:"a'])('is not in %j', (text) => {
    expect(onlyField(text)).toBeUndefined();
  });
});
