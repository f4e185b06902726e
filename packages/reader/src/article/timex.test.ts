import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saysItself, timexLabel } from './timex.js';

/** Without the comma that some versions of ICU set after the weekday. */
const plain = (label = '') => label.replace(/^(\w+day),/, '$1');

describe('timexLabel', () => {
  it.each([
    ['2018-02-08', 'Thursday 8 February 2018'],
    ['2018-02-08T14:05', 'Thursday 8 February 2018, 14:05'],
    ['2018-02-08TEV', 'Thursday 8 February 2018, evening'],
    ['2018-02-08T24:00', 'Thursday 8 February 2018, midnight'],
    ['2017-12', 'December 2017'],
    ['2017', '2017'],
    ['1998-Q1', 'first quarter of 1998'],
    ['1998-H2', 'second half of 1998'],
    ['2018-W06', 'week 6 of 2018'],
    ['2018-SU', 'summer 2018'],
    ['199', 'the 1990s'],
    ['19XX', 'the 1900s'],
    ['P24M', '24 months'],
    ['P1Y', '1 year'],
    ['PT5M', '5 minutes'],
    ['PT2H', '2 hours'],
    ['PXD', 'days'],
    ['P2CE', '2 centuries'],
  ])('%s is %s', (value, label) => expect(plain(timexLabel(value))).toBe(label));

  it.each(['PAST_REF', 'FUTURE_REF', 'XXXX-XX-XX', '', 'P'])('%s is no time to look up', (value) =>
    expect(timexLabel(value)).toBeUndefined(),
  );

  it('takes any value', () => {
    fc.assert(fc.property(fc.string(), (value) => void timexLabel(value)));
    expect(timexLabel('2018-99-99')).toBeDefined();
  });
});

describe('saysItself', () => {
  it('is true only where a note would repeat the words', () => {
    expect(saysItself('8 February 2018', '2018-02-08')).toBe(true);
    expect(saysItself('2017', '2017')).toBe(true);
    expect(saysItself('the 1990s', '199')).toBe(true);
    expect(saysItself('Thursday', '2018-02-08')).toBe(false);
    expect(saysItself('last year', '2017')).toBe(false);
  });
});
