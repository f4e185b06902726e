import { describe, expect, it } from 'vitest';
import { parseQuery } from './parse-query.js';
import type { Query } from './query.js';

/** A query in short: statements in braces. */
function short(query: Query): string {
  switch (query.kind) {
    case 'and':
      return `(${query.items.map(short).join(' ')})`;
    case 'or':
      return `(${query.items.map(short).join(' OR ')})`;
    case 'not':
      return `-${short(query.item)}`;
    case 'statement':
      return `{${short(query.item)}}`;
    case 'field':
      return `${query.field}:${query.value}`;
    case 'text':
      return query.value;
    default:
      return query.kind;
  }
}

describe('what is asked of one statement', () => {
  it.each([
    ['said:no', '{said:no}'],
    ['says:no', '{said:no}'],
    ['voice:x', 'voice:x'],
    ['voice:x voice:y', '(voice:x voice:y)'],
    ['voice:x said:"no deal"', '{(voice:x said:no deal)}'],
    ['said:a grain voice:x said:b', '({(said:a voice:x said:b)} grain)'],
    ['(voice:x OR voice:y) said:a', '{((voice:x OR voice:y) said:a)}'],
    ['voice:x (said:a OR said:b)', '{(voice:x (said:a OR said:b))}'],
    ['said:a OR voice:x', '({said:a} OR voice:x)'],
    ['voice:x -said:a', '(voice:x -{said:a})'],
    ['-(voice:x said:a)', '-{(voice:x said:a)}'],
    ['said:a (said:b OR grain)', '({said:a} ({said:b} OR grain))'],
  ])('of %s is %s', (text, expected) => {
    expect(short(parseQuery(text).query)).toBe(expected);
  });
});
