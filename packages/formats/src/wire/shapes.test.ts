import { articleText } from '@dateline/core';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../read-document.js';

interface Shape {
  headline?: string;
  kicker?: string;
  place: string;
  agency?: string;
  bylines?: string[];
  body: string;
}

/** One invented story as different agencies lay it out. */
const SHAPES: [string, string, Shape][] = [
  [
    'a section and slashes',
    'Military & Defense\n\nFleet ends drills\n\nOLDHAVEN, March 5. /TASS/. The fleet ended its drills.\n\n(Adds details in paragraph 3)\n\nThey began on March 1.',
    {
      kicker: 'Military & Defense',
      headline: 'Fleet ends drills',
      place: 'OLDHAVEN',
      agency: 'TASS',
      body: 'The fleet ended its drills.\n\nThey began on March 1.',
    },
  ],
  [
    'points, no headline, initials below',
    'OLDHAVEN. March 5 (Interfax) - The port has opened, the ministry said.\n\nShips may enter.\n\nIv ep\n',
    { place: 'OLDHAVEN', agency: 'Interfax', body: 'The port has opened, the ministry said.\n\nShips may enter.' },
  ],
  [
    'the dateline on a line of its own',
    'Port opens after storm\n\nOldhaven, March 5, 2024 (AFP) -\n\nShips may enter.\n\n"It is open," the master told AFP.\n\nic/tr/al\n',
    {
      headline: 'Port opens after storm',
      place: 'Oldhaven',
      agency: 'AFP',
      body: 'Ships may enter.\n\n"It is open," the master told AFP.',
    },
  ],
  [
    'the agency first and last',
    'Port opens after storm\n\n(ANSA) - OLDHAVEN, MAR 5 - Ships may enter, the ministry said. (ANSA).',
    {
      headline: 'Port opens after storm',
      place: 'OLDHAVEN',
      agency: 'ANSA',
      body: 'Ships may enter, the ministry said.',
    },
  ],
  [
    'Spanish, with a point before the dash',
    'El puerto reabre\n\nOldhaven, 5 mar (EFE).- Los barcos pueden entrar.\n\nEl temporal duró nueve días. EFE\n\nic/tr\n',
    {
      headline: 'El puerto reabre',
      place: 'Oldhaven',
      agency: 'EFE',
      body: 'Los barcos pueden entrar.\n\nEl temporal duró nueve días.',
    },
  ],
  [
    'a dateline without a dash, above the text',
    'Port opens\n\nOLDHAVEN, March 5, Kyodo\n\nShips may enter.\n\n==Kyodo\n',
    { headline: 'Port opens', place: 'OLDHAVEN', agency: 'Kyodo', body: 'Ships may enter.' },
  ],
  [
    'no dash, initials behind the last sentence',
    'Port opens\n\nOldhaven, Mar 5 (PTI) Ships may enter, an official said.\n\nThe storm is over. PTI IC TR\n',
    {
      headline: 'Port opens',
      place: 'Oldhaven',
      agency: 'PTI',
      body: 'Ships may enter, an official said.\n\nThe storm is over.',
    },
  ],
  [
    'a lead in brackets and a mark of the end',
    '(2nd LD) Port opens\n(ATTN: UPDATES with quotes in paras 3-4)\nBy Kim Marle\nOLDHAVEN, March 5 (Yonhap) -- Ships may enter.\nkim@post.example\n(END)\n',
    { headline: 'Port opens', place: 'OLDHAVEN', agency: 'Yonhap', bylines: ['Kim Marle'], body: 'Ships may enter.' },
  ],
  [
    'who contributed, below a line',
    'Port opens\nBy INES CALDER, UPI Correspondent\nOLDHAVEN, March 5 (UPI) -- Ships may enter, said Capt. Ole Marsh.\n--\n(Contributing: Tomas Reed)\n',
    {
      headline: 'Port opens',
      place: 'OLDHAVEN',
      agency: 'UPI',
      bylines: ['INES CALDER', 'Tomas Reed'],
      body: 'Ships may enter, said Capt. Ole Marsh.',
    },
  ],
  [
    'a headline over two lines and the day in brackets',
    'PORT OPENS AFTER NINE DAYS OF STORM; SHIPS\nMAY ENTER AGAIN\n\nOLDHAVEN (March 5) - Ships may enter after the storm.',
    {
      headline: 'PORT OPENS AFTER NINE DAYS OF STORM; SHIPS MAY ENTER AGAIN',
      place: 'OLDHAVEN',
      body: 'Ships may enter after the storm.',
    },
  ],
  [
    'the date above the headline',
    'March 5, 2024\n\nPort opens after storm\n\nOLDHAVEN, March 5 (Reuters) - Ships may enter.',
    { headline: 'Port opens after storm', place: 'OLDHAVEN', agency: 'Reuters', body: 'Ships may enter.' },
  ],
  [
    'bars',
    'Port opens after storm\n\nOldhaven, Vermont | AFP | Tuesday 5 March 2024\n\nShips may enter, the ministry said.',
    {
      headline: 'Port opens after storm',
      place: 'Oldhaven, Vermont',
      agency: 'AFP',
      body: 'Ships may enter, the ministry said.',
    },
  ],
  [
    'labels',
    'Headline: Port opens after storm\nByline: Ines Calder\nDate: 5 March 2024\nDateline: OLDHAVEN, March 5\n\nShips may enter, the ministry said.',
    {
      headline: 'Port opens after storm',
      place: 'OLDHAVEN',
      bylines: ['Ines Calder'],
      body: 'Ships may enter, the ministry said.',
    },
  ],
  [
    'line ends of another system',
    'Port opens\r\n\r\nOLDHAVEN/NEW MARLE, 5 March (dpa) - Ships\r\nmay enter.\r\n\r\nIt is open.\r\n',
    { headline: 'Port opens', place: 'OLDHAVEN/NEW MARLE', agency: 'dpa', body: 'Ships may enter.\n\nIt is open.' },
  ],
];

describe('a story as agencies lay it out', () => {
  it.each(SHAPES)('with %s', async (_name, text, shape) => {
    const { format, articles } = await readDocument(text, { published: '2024-03-05' });
    const [article] = articles;
    expect(format).toBe('wire');
    expect({
      ...(article?.headline && { headline: article.headline }),
      ...(article?.kicker && { kicker: article.kicker }),
      place: article?.dateline?.place,
      ...(article?.dateline?.agency && { agency: article.dateline.agency }),
      ...(article?.bylines.length && { bylines: article.bylines.map(({ name }) => name) }),
      body: article && articleText(article),
    }).toEqual(shape);
    expect(article?.dateline?.date).toBe('2024-03-05');
    expect(article?.deck).toBeUndefined();
  });
});
