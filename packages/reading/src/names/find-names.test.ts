import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../gazetteer/gazetteer.js';
import { english } from '../language/english/index.js';
import { englishNames } from '../language/english/names.js';
import { englishText } from '../language/english/sentence-words.js';
import { makeDoc } from '../text/index.js';
import { findNames } from './index.js';
import { withPlace } from './with-place.js';

const gazetteer = await loadGazetteer(english.places!);
const names = (text: string) =>
  findNames(makeDoc(text, englishText), { words: englishNames, gazetteer }).map(({ kind, name, aliases, mentions }) => [
    kind,
    name,
    aliases,
    mentions.length,
  ]);

describe('people', () => {
  it.each([
    [
      'Prime Minister Karin Holm met Mr. Okafor. Holm smiled; Okafor did not.',
      [
        ['person', 'Karin Holm', ['Holm'], 2],
        ['person', 'Okafor', [], 2],
      ],
    ],
    ['The envoy Tamsin Quarrell, 52, left.', [['person', 'Tamsin Quarrell', [], 1]]],
    ['Gen. Ludovic de Brass spoke. Later de Brass slept.', [['person', 'Ludovic de Brass', ['de Brass'], 2]]],
    [
      'The bridge will hold, Wiebke Tammsaar said. Nobody believed Tammsaar.',
      [['person', 'Wiebke Tammsaar', ['Tammsaar'], 2]],
    ],
    [
      'Friends of Odalys Ferreiro waited. Ferreiro came late, and she was tired.',
      [['person', 'Odalys Ferreiro', ['Ferreiro'], 2]],
    ],
    ['Ivan Petrov sings. At home Ivan plays.', [['person', 'Ivan Petrov', ['Ivan'], 2]]],
    ['They thanked Ife Adeyo, Head of Singing at Velm.', [['person', 'Ife Adeyo', [], 1]]],
    ['They thanked Ife Adeyo, president and founder of the choir.', [['person', 'Ife Adeyo', [], 1]]],
    ['Lin Qiaoyun, a doctor, came. Lin stayed.', [['person', 'Lin Qiaoyun', ['Lin'], 2]]],
    [
      'The Secretary of State Ann Tarrow met the Chief of Staff Joe Mills.',
      [
        ['person', 'Ann Tarrow', [], 1],
        ['person', 'Joe Mills', [], 1],
      ],
    ],
    [
      'The RTB anchor Anne-Lise Rahn and the RTB Anna Holm left.',
      [
        ['organisation', 'RTB', [], 1],
        ['person', 'Anne-Lise Rahn', [], 1],
        ['person', 'Anna Holm', [], 1],
      ],
    ],
    // The surname came first, and is no town.
    ['In the yard Bergen slept. "No," said Carla Bergen.', [['person', 'Carla Bergen', ['Bergen'], 2]]],
    [
      '"No," said Peter J. Holloway Jr. on the stairs. Holloway left.',
      [['person', 'Peter J. Holloway Jr.', ['Holloway'], 2]],
    ],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('parts a person from the place beside the name', () => {
    expect(names('The ambassador to Pyongyang Boris Lund told reporters so.')).toEqual([
      ['place', 'Pyongyang', [], 1],
      ['person', 'Boris Lund', [], 1],
    ]);
  });
});

it('finds in a headline of capitals those whom the text names', () => {
  expect(names('HOLM FLIES TO NORWAY FOR TALKS\n\nPrime Minister Karin Holm flew to Norway.')).toEqual([
    ['person', 'Karin Holm', [], 2],
    ['place', 'Norway', [], 2],
  ]);
});

describe('bodies', () => {
  it.each([
    ['The Ministry of Fisheries and Food closed it.', ['organisation', 'Ministry of Fisheries and Food', [], 1]],
    [
      'Lindgren Tools Inc. grew. Analysts like Lindgren Tools.',
      ['organisation', 'Lindgren Tools Inc.', ['Lindgren Tools'], 2],
    ],
    [
      'The Immigration and Harbour Service (IHS) said so, and IHS did.',
      ['organisation', 'Immigration and Harbour Service', ['IHS'], 3],
    ],
    [
      'The Customs and Harbour Agency paid. Later the Customs and Harbour Agency slept.',
      ['organisation', 'Customs and Harbour Agency', [], 2],
    ],
    [
      'Velm Express Co grew. Velm Express said so, and Velm Express did.',
      ['organisation', 'Velm Express Co', ['Velm Express'], 3],
    ],
    ['The UN Security Council met.', ['organisation', 'UN Security Council', [], 1]],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual([expected]);
  });
});

describe('places', () => {
  it('knows countries by all their names, with their code', () => {
    const [place, ...rest] = findNames(makeDoc('Britain signed, and the U.K. paid.', englishText), {
      words: englishNames,
      gazetteer,
    });
    expect(rest).toEqual([]);
    expect(place).toMatchObject({ kind: 'place', name: 'United Kingdom', country: 'GB' });
    expect(place?.mentions).toHaveLength(2);
  });

  it('takes a smaller town for a place only where it is spoken of as one', () => {
    expect(names('They met in Bergen.')).toEqual([['place', 'Bergen', [], 1]]);
    expect(names('Mr. Bergen sat down.')).toEqual([['person', 'Bergen', [], 1]]);
  });

  it('finds towns by their plain spelling', () => {
    expect(gazetteer.find('sao paulo')).toMatchObject({ country: 'BR' });
    expect(gazetteer.find('WASHINGTON')).toMatchObject({ country: 'US', capital: true });
    expect(gazetteer.find('Nowhere at All')).toBeUndefined();
  });

  it('adds the place of the dateline once', () => {
    expect(withPlace([], 'PARIS, France', gazetteer)).toMatchObject([{ name: 'Paris', country: 'FR', mentions: [] }]);
    const known = withPlace([], 'PARIS', gazetteer);
    expect(withPlace(known, 'Paris', gazetteer)).toBe(known);
    expect(withPlace([], 'AT SEA', gazetteer)).toEqual([]);
  });
});

describe('what is no name', () => {
  it.each([
    'On Monday the Russian and Kenyan delegations left. However, they came back in October.',
    'Fishermen waited. The fishermen were cold.',
    'It cost C$45 and was shown on TV.',
    'The office of the Attorney General is old.',
    'The High Commissioner for Human Rights wrote.',
    'They made her Chief Strategy Officer.',
    'He became President OPEC had to fear.',
  ])('%s', (text) => {
    expect(names(text)).toEqual([]);
  });
});
