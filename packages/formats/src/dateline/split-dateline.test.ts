import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitDateline } from './split-dateline.js';

type Expected = { place?: string; agency?: string; day?: number; month?: number; year?: number; rest: string };
const row = (
  text: string,
  place: string | undefined,
  agency: string | undefined,
  date: string,
  rest: string,
): [string, Expected] => {
  const [year, month, day] = date.split('-').map(Number);
  return [
    text,
    {
      ...(place && { place }),
      ...(agency && { agency }),
      ...(day && { day, month: month ?? 0 }),
      ...(year && { year }),
      rest,
    },
  ];
};

/** Datelines of invented stories, in the forms that agencies use. */
const FORMS: [string, Expected][] = [
  row('OLDHAVEN, Feb 26 - The ferry sank.', 'OLDHAVEN', undefined, '0-2-26', 'The ferry sank.'),
  row('OLDHAVEN, February 8. /TASS/. The ferry sank.', 'OLDHAVEN', 'TASS', '0-2-8', 'The ferry sank.'),
  row('OLDHAVEN (Reuters) - The ferry sank.', 'OLDHAVEN', 'Reuters', '0', 'The ferry sank.'),
  row('OLDHAVEN, March 3 (AFP) - The ferry sank.', 'OLDHAVEN', 'AFP', '0-3-3', 'The ferry sank.'),
  row('OLDHAVEN, March 3, 2021 (AFP) - The ferry sank.', 'OLDHAVEN', 'AFP', '2021-3-3', 'The ferry sank.'),
  row('OLDHAVEN (AP) — The ferry sank.', 'OLDHAVEN', 'AP', '0', 'The ferry sank.'),
  row('OLDHAVEN, Vt. (AP) _ The ferry sank.', 'OLDHAVEN, Vt.', 'AP', '0', 'The ferry sank.'),
  row('OLDHAVEN, Nov. 5 (Xinhua) -- The ferry sank.', 'OLDHAVEN', 'Xinhua', '0-11-5', 'The ferry sank.'),
  row('NEW YORK/LONDON, Jan 5 (Reuters) - Grain fell.', 'NEW YORK/LONDON', 'Reuters', '0-1-5', 'Grain fell.'),
  row('SALT-ON-SEA, N.C., March 2 - Grain fell.', 'SALT-ON-SEA, N.C.', undefined, '0-3-2', 'Grain fell.'),
  row('ST. OLAVE, Mo. - March 9 - Grain fell.', 'ST. OLAVE, Mo.', undefined, '0-3-9', 'Grain fell.'),
  row('12 March (Reuters) - Grain fell.', undefined, 'Reuters', '0-3-12', 'Grain fell.'),
  row('March 5 (Reuters) - Grain fell.', undefined, 'Reuters', '0-3-5', 'Grain fell.'),
  row('New Marle, Mar 5 (PTI) The court rose.', 'New Marle', 'PTI', '0-3-5', 'The court rose.'),
  row('(ANSA) - OLDHAVEN, MARCH 5 - The court rose.', 'OLDHAVEN', 'ANSA', '0-3-5', 'The court rose.'),
  row('Oldhaven, 5 mar (EFE).- El barco llegó.', 'Oldhaven', 'EFE', '0-3-5', 'El barco llegó.'),
  row('Oldhaven. June 12. INTERFAX - The court rose.', 'Oldhaven', 'INTERFAX', '0-6-12', 'The court rose.'),
  row('OLDHAVEN. Feb 26 (Interfax) - The court rose.', 'OLDHAVEN', 'Interfax', '0-2-26', 'The court rose.'),
  row('OLDHAVEN, March 5, Kyodo - The court rose.', 'OLDHAVEN', 'Kyodo', '0-3-5', 'The court rose.'),
  row('Oldhaven, March 5, IRNA – The court rose.', 'Oldhaven', 'IRNA', '0-3-5', 'The court rose.'),
  row('OLDHAVEN, March 5 (Yonhap) -- The court rose.', 'OLDHAVEN', 'Yonhap', '0-3-5', 'The court rose.'),
  row('Oldhaven (dpa) - Das Schiff sank.', 'Oldhaven', 'dpa', '0', 'Das Schiff sank.'),
  row('OLDHAVEN, 5. März (dpa) - Das Schiff sank.', 'OLDHAVEN', 'dpa', '0-3-5', 'Das Schiff sank.'),
  row('OLDHAVEN--(BUSINESS WIRE)--Acme sells ropes.', 'OLDHAVEN', 'BUSINESS WIRE', '0', 'Acme sells ropes.'),
  row('OLDHAVEN, March 05, 2024 (GLOBE NEWSWIRE) -- Acme.', 'OLDHAVEN', 'GLOBE NEWSWIRE', '2024-3-5', 'Acme.'),
  row('OLDHAVEN, March 5, 2024 /PRNewswire/ -- Acme.', 'OLDHAVEN', 'PRNewswire', '2024-3-5', 'Acme.'),
  row('(Bloomberg) -- Grain fell.', undefined, 'Bloomberg', '0', 'Grain fell.'),
  row('OLDHAVEN, Thursday, March 5 (Reuter) - Grain fell.', 'OLDHAVEN', 'Reuter', '0-3-5', 'Grain fell.'),
  row('OLDHAVEN, Thursday 5 March 1987 - Grain fell.', 'OLDHAVEN', undefined, '1987-3-5', 'Grain fell.'),
  row('ABOARD THE HERON, March 5 (Reuters) - Grain fell.', 'ABOARD THE HERON', 'Reuters', '0-3-5', 'Grain fell.'),
  row('ON BOARD THE HERON, March 5 - Grain fell.', 'ON BOARD THE HERON', undefined, '0-3-5', 'Grain fell.'),
  row('OLDHAVEN, D.C., March 5, 3:30 p.m. EST (UPI) -- Rain.', 'OLDHAVEN, D.C.', 'UPI', '0-3-5', 'Rain.'),
  row('OLDHAVEN, March 5 - RIA Novosti. The court rose.', 'OLDHAVEN', 'RIA Novosti', '0-3-5', 'The court rose.'),
  row('МОСКВА, 8 февраля. /ТАСС/. Паром пришёл.', 'МОСКВА', 'ТАСС', '0-2-8', 'Паром пришёл.'),
  row('OLDHAVEN, le 5 mars 2024 (AFP) - Le bac coula.', 'OLDHAVEN', 'AFP', '2024-3-5', 'Le bac coula.'),
  row('KUALA MARLE, March 5 (Bernama) -- Rain fell.', 'KUALA MARLE', 'Bernama', '0-3-5', 'Rain fell.'),
  row('OLDHAVEN, May 8. The assembly met.', 'OLDHAVEN', undefined, '0-5-8', 'The assembly met.'),
  row('OLDHAVEN - The assembly met.', 'OLDHAVEN', undefined, '0', 'The assembly met.'),
  row('OLDHAVEN — The assembly met.', 'OLDHAVEN', undefined, '0', 'The assembly met.'),
  row('The Marle, March 5 (ANP) - Judges met.', 'The Marle', 'ANP', '0-3-5', 'Judges met.'),
  row('old haven, march 9 - Judges met.', 'old haven', undefined, '0-3-9', 'Judges met.'),
  row('OLDHAVEN, Mrach 9 - Judges met.', 'OLDHAVEN', undefined, '0-3-9', 'Judges met.'),
  row('OLDHAVEN , N.J., March 2 - Judges met.', 'OLDHAVEN , N.J.', undefined, '0-3-2', 'Judges met.'),
  row('OLDHAVEN, March 9- Judges met.', 'OLDHAVEN', undefined, '0-3-9', 'Judges met.'),
  row('OLDHAVEN, March 9, - Judges met.', 'OLDHAVEN', undefined, '0-3-9', 'Judges met.'),
  row('OLDHAVEN, Marle,\nMarch 9 (Reuters) - Judges\nmet.', 'OLDHAVEN, Marle', 'Reuters', '0-3-9', 'Judges\nmet.'),
  row('    OLDHAVEN, Feb 26 - Indented.', 'OLDHAVEN', undefined, '0-2-26', 'Indented.'),
  row('OLDHAVEN, March 4 (Harbour Post) - Rain.', 'OLDHAVEN', 'Harbour Post', '0-3-4', 'Rain.'),
];

const NONE = [
  'The vote on March 5 - the first in years - was lost.',
  'BREAKING - A ferry sank.',
  'ARHV - the group - said nothing.',
  'On Monday, March 5 - the day of the vote - it rained.',
  'ANN MARLE (D-Vt.) - said nothing.',
  'MARY MARLE (left) - the diver',
  'Mr. Marle said on Feb 26 - a day later - that it rained.',
  'Marle - who was there - said nothing.',
  'In Oldhaven, March 5 was cold.',
  'Oldhaven, Vermont - a town of nine streets - sleeps.',
  'CORRECTED - Something was wrong.',
  'WHY SO LATE? - a question',
  '- OLDHAVEN, a list',
  '5 March, a cold day, saw no ships.',
  '',
  '   ',
];

describe('splitDateline', () => {
  it.each(FORMS)('takes %j', (text, { rest, ...expected }) => {
    const split = splitDateline(text);
    expect(split?.dateline).toMatchObject(expected);
    expect(
      Object.keys(split?.dateline ?? {})
        .filter((key) => !['text', 'weekday'].includes(key))
        .sort(),
    ).toEqual(Object.keys(expected).sort());
    expect(split?.rest).toBe(rest);
    expect(split && text.slice(split.length)).toBe(rest);
    expect(split?.dateline.text).toBe(text.slice(0, split?.length).replace(/\s+/g, ' ').trim());
  });

  it.each(NONE)('finds none in %j', (text) => expect(splitDateline(text)).toBeUndefined());

  it('keeps the weekday that stands in a dateline', () => {
    expect(splitDateline('OLDHAVEN, Thursday, March 5 - Rain.')?.dateline.weekday).toBe(4);
  });

  it('takes a part of any text or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const split = splitDateline(text);
        expect(split ? text.endsWith(split.rest) && split.length <= text.length : true).toBe(true);
      }),
    );
  });
});
