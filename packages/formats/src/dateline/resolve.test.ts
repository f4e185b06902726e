import { describe, expect, it } from 'vitest';
import { resolveDateline } from './resolve.js';
import { splitDateline } from './split-dateline.js';

const resolve = (text: string, published?: string) => {
  const split = splitDateline(text);
  return split && resolveDateline(split.dateline, { ...(published && { published }), text: split.rest });
};

describe('resolveDateline', () => {
  it('takes the year that is written', () => {
    expect(resolve('OLDHAVEN, March 4, 1931 - Rain.', '2024-01-01')).toMatchObject({
      date: '1931-03-04',
      evidence: { from: 'written' },
    });
  });

  it.each([
    ['OLDHAVEN, Feb 26 - Rain.', '26-FEB-1987 15:01:01.79', '1987-02-26'],
    ['OLDHAVEN, Feb 26 - Rain.', 'Thu, 26 Feb 1987 15:01:01 GMT', '1987-02-26'],
    ['OLDHAVEN, Dec 31 - Rain.', '2020-01-01T03:00:00Z', '2019-12-31'],
    ['OLDHAVEN, Jan 1 - Rain.', '2019-12-31', '2020-01-01'],
    ['OLDHAVEN, Feb 26 - Rain.', '2026-11-28', '2026-02-26'],
    ['OLDHAVEN, Nov 30 - Rain.', '2026-11-28', '2025-11-30'],
    ['OLDHAVEN, Feb 29 - Rain.', '2020-03-01', '2020-02-29'],
    ['OLDHAVEN, Feb 29 - Rain.', '2021-01-01', '2020-02-29'],
  ])('takes the year of publication: %s of %s', (text, published, date) => {
    expect(resolve(text, published)).toMatchObject({ date, evidence: { from: 'published' } });
  });

  it.each([
    // 8 May 1980 is a Thursday.
    [
      'OLDHAVEN, May 8. The league said on Thursday that it had won. The count of October 26, 1977 stands.',
      '1980-05-08',
    ],
    // 8 February 2018 is a Thursday.
    [
      'OLDHAVEN, February 8. /POST/. Stays were cut, the clerk said on Thursday. The rule was made in December last year. It passed on December 22, 2017.',
      '2018-02-08',
    ],
    // 9 November 1989 is a Thursday.
    [
      'OLDHAVEN, November 9. /POST/. Gates opened on Thursday night. Since September 11, 1989 many had left.',
      '1989-11-09',
    ],
    ['OLDHAVEN, Wednesday, July 4 - A bell rang. It was cast on July 1, 2011.', '2012-07-04'],
  ])('finds the one year that fits the text: %s', (text, date) => {
    const resolved = resolve(text);
    expect(resolved).toMatchObject({ date, evidence: { from: 'text' } });
    expect(resolved?.evidence?.why).toMatch(/is the one that fits: \S/);
  });

  it('leaves the day open where nothing settles the year', () => {
    const resolved = resolve('OLDHAVEN, May 8. The league won on Thursday.');
    expect(resolved).toEqual({ text: 'OLDHAVEN, May 8.', place: 'OLDHAVEN' });
    expect(resolve('OLDHAVEN, Feb 26 - Rain.', 'no date at all')?.date).toBeUndefined();
  });

  it('has no day where none is written', () => {
    expect(resolve('OLDHAVEN (Reuters) - Rain.', '2024-03-04')).toEqual({
      text: 'OLDHAVEN (Reuters) -',
      place: 'OLDHAVEN',
      agency: 'Reuters',
    });
  });
});
