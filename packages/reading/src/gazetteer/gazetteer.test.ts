import { describe, expect, it } from 'vitest';
import { english } from '../language/english/index.js';
import { loadGazetteer } from './gazetteer.js';
import { placeKey } from './place-key.js';

const gazetteer = await loadGazetteer(english.places!);

it('looks names up without regard to case, accents and short forms', () => {
  expect(['Sankt Pölten', 'ST. LOUIS', 'Saint Louis', 'Mount Isa', 'Fort-de-France', 'Stade'].map(placeKey)).toEqual([
    'sankt polten',
    'st louis',
    'st louis',
    'mt isa',
    'ft-de-france',
    'stade',
  ]);
  expect(gazetteer.find('Saint Louis')).toMatchObject({ country: 'US', region: 'USMO' });
});

describe('a name that says what it is', () => {
  it('is a county, in each state that has one', () => {
    const counties = gazetteer.all('York County').filter(({ kind }) => kind === 'county');
    expect(counties.map(({ region }) => region)).toEqual(expect.arrayContaining(['USME', 'USPA', 'USSC', 'USVA']));
    expect(counties.every(({ name }) => name === 'York County')).toBe(true);
    expect(gazetteer.find('County Clare')).toMatchObject({ kind: 'county', country: 'IE' });
  });

  it('is a county only then: a bare name is hardly ever one', () => {
    expect(gazetteer.find('Pottawatomie')).toBeUndefined();
    expect(gazetteer.all('Pottawatomie')).toMatchObject([{ kind: 'county' }, { kind: 'county' }]);
  });

  it('is a province or a city', () => {
    expect(gazetteer.find('Hunan Province')).toMatchObject({ kind: 'region', region: 'CN11' });
    expect(gazetteer.find('Province of Hunan')).toMatchObject({ kind: 'region', region: 'CN11' });
    expect(gazetteer.find('Town of Groton')).toMatchObject({ kind: 'city', name: 'Town of Groton' });
    expect(gazetteer.find('Kansas City')).toMatchObject({ kind: 'city', region: 'USMO' });
  });
});

it('tells the country of a people', () => {
  expect(['kenyan', 'south african', 'texans'].map((word) => gazetteer.peoples.get(word))).toEqual([
    'Kenya',
    'South Africa',
    'Texas',
  ]);
  for (const land of new Set(gazetteer.peoples.values()))
    expect([land, gazetteer.find(land)?.name]).toEqual([land, land]);
});
