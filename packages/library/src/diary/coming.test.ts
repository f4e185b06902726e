import { read } from '@dateline/reading';
import { describe, expect, it } from 'vitest';
import { filed } from '../../test/tell.js';
import { comingOf } from './coming.js';
import { dayOfKey } from './day-key.js';

/** What is told in advance by a story of Monday 1 March 2027. */
async function coming(...paragraphs: string[]) {
  const story = filed('2027-03-01', 'Of days to come', ...paragraphs);
  return comingOf(story, await read(story)).map(({ key, text }) => `${dayOfKey(key)} ${text}`);
}

describe('what a story tells of days to come', () => {
  it.each([
    ['Ministers of Norway will meet in Geneva on 9 March to sign the treaty.', '2027-03-09'],
    ['The Harbour Congress opens in Oslo tomorrow with two hundred delegates.', '2027-03-02'],
    ['The bridge across the Velle is expected to open to traffic in May.', '2027-05'],
    ['Norway will build three more harbours by 2029, the ministry said.', '2029'],
    ['The committee has postponed until March 10 its hearing on the harbour bill.', '2027-03-10'],
    ['Owners of fishing boats must register with the harbour office by April 1.', '2027-04-01'],
  ])('%s', async (text, day) => {
    expect(await coming(text)).toEqual([`${day} ${text.replace(/\.$/, '')}`]);
  });

  it.each([
    ['the day of filing', 'Ministers of Norway will meet in Geneva on Monday to sign the treaty.'],
    ['what is over', 'Ministers of Norway met in Geneva on 12 February to sign the treaty.'],
    ['what is denied', 'Ministers of Norway will not meet in Geneva on 9 March.'],
    ['what is only supposed', 'Harbour workers would walk out if the minister came to Geneva on 9 March.'],
    ['what is asked', 'Will the ministers of Norway meet in Geneva on 9 March?'],
    ['a remark', 'Record March 12.'],
    ['the end of a loan', 'The city of Velle sold bonds of 40 million crowns due December 15, 2031.'],
    ['a stretch that is over', 'Prices of herring in Norway have risen by a third in the past six months.'],
    ['the name of a thing', 'The firm in Velle showed the Harbour 2029, its largest crane for ports.'],
    ['what was put off', 'The committee had delayed the meeting on harbours that was set for tomorrow.'],
    ['posts', 'Ministers meet in Geneva on 9 March https://t.example/x @norway'],
  ])('leaves out %s', async (_, text) => {
    expect(await coming(text)).toEqual([]);
  });

  it('gives a clause that begins in the middle of its sentence the whole of it', async () => {
    expect(
      await coming('A storm hit Velle. The council, which will elect a mayor on 9 March, closed the harbour.'),
    ).toEqual(['2027-03-09 The council, which will elect a mayor on 9 March, closed the harbour.']);
  });

  it('gives a few events of one day at most, none of them twice', async () => {
    const told = await coming(
      'Ministers of Norway will meet in Geneva on 9 March to sign the harbour treaty.',
      'In Geneva the ministers of Norway will sign the harbour treaty on 9 March.',
      'The museum of Velle will open its new wing to visitors on 9 March.',
      'Bakers in Oslo will raise the price of bread by a tenth on 9 March.',
    );
    expect(told).toHaveLength(2);
    expect(told[1]).toContain('museum');
  });

  it('names who says it, and the time as it is told', async () => {
    const story = filed(
      '2027-03-01',
      'Hearing',
      '"The court will hear the case of the Velle bridge on 9 March at 2 pm," said Maria Ivanova, the mayor of Hartwick.',
    );
    expect(comingOf(story, await read(story))).toMatchObject([
      { time: '14:00', kind: 'event', voices: [{ name: 'Maria Ivanova' }] },
    ]);
  });

  it('asks of a language without tables that the day is near', async () => {
    const story = {
      ...filed('2027-03-01', 'Réunion', 'Les ministres de Norvège se réunissent à Genève le 9 mars 2027.'),
      language: 'fr',
    };
    const reading = await read(story);
    for (const { text } of comingOf(story, reading))
      expect(story.body[0]).toMatchObject({ text: expect.stringContaining(text) });
  });
});
