import { describe, expect, it } from 'vitest';
import { englishText } from '../language/english/sentence-words.js';
import { englishTimes } from '../language/english/times/index.js';
import { makeDoc } from '../text/index.js';
import { findTimes } from './find-times.js';

/** Filed on a Wednesday. */
const FILED = '2021-06-16';
const read = (text: string, filed: string | undefined = FILED) =>
  findTimes(makeDoc(text, englishText), englishTimes(), filed).map(({ span, value }) => [
    text.slice(span.start, span.end),
    value,
  ]);

describe('days', () => {
  it.each([
    ['The council met on Monday.', 'Monday', '2021-06-14'],
    ['The council met on Wednesday.', 'Wednesday', '2021-06-16'],
    ['The council will meet on Friday.', 'Friday', '2021-06-18'],
    ['It opened last Friday.', 'last Friday', '2021-06-11'],
    ['The bridge closes until Sunday.', 'Sunday', '2021-06-20'],
    ['It rained yesterday.', 'yesterday', '2021-06-15'],
    ['Talks resume tomorrow.', 'tomorrow', '2021-06-17'],
    ['The ship sank on Oct. 23, 1999, off the coast.', 'Oct. 23, 1999', '1999-10-23'],
    ['They signed it on 4 March 2020 in Riga.', '4 March 2020', '2020-03-04'],
    ['The fair opened on Saturday, June 12.', 'Saturday, June 12', '2021-06-12'],
    ['The fair ended on May 30.', 'May 30', '2021-05-30'],
    ['They were found on Dec. 28.', 'Dec. 28', '2020-12-28'],
    ['It is dated 2017-12-22.', '2017-12-22', '2017-12-22'],
    ['It is dated 22.12.2017.', '22.12.2017', '2017-12-22'],
    ['It will be paid on July 1.', 'July 1', '2021-07-01'],
    ['It began two weeks ago.', 'two weeks ago', '2021-06-02'],
    ['It began 10 days ago.', '10 days ago', '2021-06-06'],
    ['Crowds came on Christmas Day.', 'Christmas Day', '2020-12-25'],
    ['On Easter Monday 2021 the shops were shut.', 'Easter Monday 2021', '2021-04-05'],
  ])('%s', (text, expression, value) => {
    expect(read(text)).toEqual([[expression, value]]);
  });

  it('takes the year of a full date in the same sentence', () => {
    const text = 'On January 4, 2016 the port was closed after the December 30 storm.';
    expect(read(text)).toEqual([
      ['January 4, 2016', '2016-01-04'],
      ['December 30', '2015-12-30'],
    ]);
  });

  it('reads the second of two days of a month', () => {
    expect(read('They meet on July 4 and 5 in Oslo.')).toEqual([
      ['July 4', '2021-07-04'],
      ['5', '2021-07-05'],
    ]);
  });

  it('names what it can where no day of filing is known', () => {
    expect(read('It closed on Friday, after the vote of May 30.', undefined)).toEqual([
      ['Friday', '2021-06-11'],
      ['May 30', '2021-05-30'],
    ]);
    expect(
      findTimes(makeDoc('It closed on Friday, after the vote of May 30.', englishText), englishTimes()).map(
        ({ value }) => value,
      ),
    ).toEqual(['XXXX-WXX-5', 'XXXX-05-30']);
  });
});

describe('stretches of the calendar', () => {
  it.each([
    ['Prices fell last year.', 'last year', '2020'],
    ['It was adopted in December last year.', 'December last year', '2020-12'],
    ['It was adopted in March 1996.', 'March 1996', '1996-03'],
    ['Exports rose in 1998.', '1998', '1998'],
    ['Exports rose this week.', 'this week', '2021-W24'],
    ['Exports rose last month.', 'last month', '2021-05'],
    ['Exports rose in the first quarter.', 'the first quarter', '2021-Q1'],
    ['Exports rose in the third quarter of 1990.', 'the third quarter of 1990', '1990-Q3'],
    ['It was a mill in the late 1970s.', 'the late 1970s', '197'],
    ["It was a mill in the '80s.", "the '80s", '198'],
    ['It was a mill in the nineties.', 'the nineties', '199'],
    ['A 19th century mill stood there.', '19th century', '18'],
    ['They met last summer.', 'last summer', '2020-SU'],
    ['The second half of 1989 was dry.', 'The second half of 1989', '1989-H2'],
    ['It was built in nineteen sixty-two.', 'nineteen sixty-two', '1962'],
    ['It will happen early next year.', 'early next year', '2022'],
  ])('%s', (text, expression, value) => {
    expect(read(text)).toEqual([[expression, value]]);
  });

  it('compares a result with that of the same quarter a year before', () => {
    const text = 'Third-quarter profit was 4 million euros, up from 3 million euros a year earlier.';
    expect(read(text, '2021-11-02')).toEqual([
      ['Third-quarter', '2021-Q3'],
      ['a year earlier', '2020-Q3'],
    ]);
  });
});

describe('lengths, times of day and what recurs', () => {
  it.each([
    ['within 24 months', '24 months', 'P24M', 'DURATION'],
    ['over the past three months', 'the past three months', 'P3M', 'DURATION'],
    ['a two-year plan', 'two-year', 'P2Y', 'DURATION'],
    ['for several quarters', 'several quarters', 'PXQ', 'DURATION'],
    ['for 2 1/2 years', '2 1/2 years', 'P2.5Y', 'DURATION'],
    ['more than four hours later than planned', 'more than four hours', 'PT4H', 'DURATION'],
    ['at 10:35 a.m. on Friday', '10:35 a.m. on Friday', '2021-06-11T10:35', 'TIME'],
    ['at noon Monday', 'noon Monday', '2021-06-14T12:00', 'TIME'],
    ['on Tuesday night', 'Tuesday night', '2021-06-15TNI', 'TIME'],
    ['this morning', 'this morning', '2021-06-16TMO', 'TIME'],
    ['it meets every other week', 'every other week', 'P2W', 'SET'],
    ['four million euros a year', 'a year', 'P1Y', 'SET'],
    ['it is held each July', 'each July', 'XXXX-07', 'SET'],
    ['they are now free', 'now', 'PRESENT_REF', 'DATE'],
    ['in the past', 'the past', 'PAST_REF', 'DATE'],
    ['in the near future', 'the near future', 'FUTURE_REF', 'DATE'],
  ])('%s', (text, expression, value, type) => {
    const [time, ...rest] = findTimes(makeDoc(text, englishText), englishTimes(), FILED);
    expect(rest).toEqual([]);
    expect(time && [text.slice(time.span.start, time.span.end), time.value, time.type]).toEqual([
      expression,
      value,
      type,
    ]);
  });
});

describe('what is no time', () => {
  it.each([
    'They may march on.',
    'About two thousand fishermen work there.',
    'He is 42 years old and has a 6-year-old son.',
    'The firm sold 1,998 cars for $2,000.',
    'Bill and April Jones came second.',
    'The index closed at 2082.1 points.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('crosses no empty line', () => {
    expect(read('The vote is in October\n\n23, 1999 seats are open.').map(([text]) => text)).not.toContain(
      'October\n\n23, 1999',
    );
  });
});
