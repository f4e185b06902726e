import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery, type Query } from './query.js';

const now = new Date('2024-03-15T12:00:00Z');
const query = (text: string) => parseQuery(text, now).query;
const word = (value: string): Query => ({ kind: 'text', value, phrase: false, prefix: false });

describe('parseQuery', () => {
  it('finds all when nothing is asked', () => {
    for (const text of ['', '   ', '()', '-', '"', '*', 'OR']) expect(query(text)).toEqual({ kind: 'all' });
  });

  it('joins words by and, binds or looser, groups with brackets', () => {
    expect(query('wheat export OR barley')).toEqual({
      kind: 'or',
      items: [{ kind: 'and', items: [word('wheat'), word('export')] }, word('barley')],
    });
    expect(query('(wheat OR barley) export')).toMatchObject({ kind: 'and', items: [{ kind: 'or' }, word('export')] });
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
  });

  it('reads fields and states', () => {
    expect(query('by:"Ines Calder" is:unread headline:frost source:post')).toEqual({
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
    ['until:2024-03', { kind: 'before', day: '2024-04-01' }],
    ['after:2w', { kind: 'after', day: '2024-03-01' }],
    ['before:yesterday', { kind: 'before', day: '2024-03-14' }],
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

  it.each(['after:soon', 'after:2024-13', 'before:2023-02-29', 'is:purple'])('says what is wrong with %s', (text) => {
    expect(parseQuery(text, now).problems).toHaveLength(1);
  });

  it('searches a field it does not know as text', () => {
    expect(query('ratio:3')).toEqual({ kind: 'text', value: 'ratio:3', phrase: true, prefix: false });
    expect(query('constructor:x')).toMatchObject({ kind: 'text' });
  });

  it('gives a query for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void expect(parseQuery(text, now).query.kind).toBeTruthy()),
    );
    expect(parseQuery('('.repeat(100_000), now).query).toEqual({ kind: 'all' });
  });
});
