import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../gazetteer/gazetteer.js';
import { english } from '../language/english/index.js';
import { englishNames } from '../language/english/names.js';
import { englishText } from '../language/english/sentence-words.js';
import { ORGANISATION, OTHER, PERSON, PLACE } from '../model/labels.js';
import { allSteps } from '../steps.js';
import { labelledDoc } from '../testing/labelled-doc.js';
import { findNames, locate, placesWithin, withWithin } from './index.js';

const gazetteer = await loadGazetteer(english.places!);
const tables = { words: englishNames, gazetteer };
const KINDS = { p: PERSON, o: ORGANISATION, l: PLACE, m: OTHER };

function located(marked: string, filedFrom?: string) {
  const { doc, labels } = labelledDoc(marked, englishText, KINDS);
  const names = findNames(doc, tables, labels);
  return {
    doc,
    places: locate(
      doc,
      withWithin(names, allSteps(placesWithin(doc, names, labels, tables))),
      gazetteer,
      filedFrom,
    ).filter(({ kind }) => kind === 'place'),
  };
}

/** Where each place of a text is, in whole degrees; what no gazetteer knows has none. */
const where = (marked: string, filedFrom?: string) =>
  Object.fromEntries(
    located(marked, filedFrom).places.map(({ name, latitude, longitude }) => [
      name,
      latitude === undefined ? undefined : [Math.round(latitude), Math.round(longitude!)],
    ]),
  );

/** What stands for each place of a text. */
const mentions = (marked: string) => {
  const { doc, places } = located(marked);
  return Object.fromEntries(
    places.map((place) => [place.name, place.mentions.map(({ start, end }) => doc.text.slice(start, end))]),
  );
};

describe('where a place is', () => {
  it('is the largest of its name where nothing else is said', () => {
    expect(where('They met in [l Paris].')).toEqual({ Paris: [49, 2] });
  });

  it('is in the state or the country behind it, in any of its short forms', () => {
    expect(where('They met in [l Paris], [l Texas].')).toMatchObject({ Paris: [34, -96] });
    expect(where('They met in [l Paris], TX, on Monday.')).toMatchObject({ Paris: [34, -96] });
    expect(where('[l LONDON], Ky (AP) - They met.')).toMatchObject({ London: [37, -84] });
    expect(where('They met in [l Alexandria], [l Virginia].')).toMatchObject({ Alexandria: [39, -77] });
  });

  it('is near the other places of the text', () => {
    expect(where('[l Paris] is in [l Lamar County]. [l Powderly] lies north.')).toMatchObject({ Paris: [34, -96] });
    expect(where('[l Lebanon] and [l Hershey] are in [l Pennsylvania].')).toMatchObject({ Lebanon: [40, -76] });
  });

  it('is where the story was filed from, if that speaks for it', () => {
    expect(where('They met in [l London].', 'TORONTO, Canada')).toEqual({ London: [43, -81] });
    expect(where('They met in [l London].', 'LEEDS')).toEqual({ London: [52, -0] });
  });

  it('is a county where it is called one, alone or in a list', () => {
    expect(where('It rained in [l Walton County], [l Georgia].')).toMatchObject({ 'Walton County': [34, -84] });
    expect(where('It rained in [l Walton] and [l Oconee] counties in [l Georgia].')).toMatchObject({
      Walton: [34, -84],
      Oconee: [34, -83],
    });
  });

  it('is a province or state of any country', () => {
    expect(where('They fought in [l Helmand].')).toEqual({ Helmand: [31, 64] });
    expect(where('The hills of [l Hunan] and [l Alberta].')).toEqual({ Hunan: [28, 111], Alberta: [52, -117] });
  });
});

describe('places within other names', () => {
  it('are those that a public body is of', () => {
    expect(mentions('The [o Toledo Police Department] and the [o University of Toronto] agreed.')).toEqual({
      Toledo: ['Toledo'],
      Toronto: ['Toronto'],
    });
  });

  it('are the country of a people before a town that is called so', () => {
    expect(mentions('The [o Canadian Coast Guard] came.')).toEqual({ Canada: ['Canadian'] });
  });

  it('are states in the names of any body, and the states that a longer name begins with', () => {
    expect(mentions('The [o Florida Democratic Party] and the [o Growers Association of Western Texas] met.')).toEqual({
      Florida: ['Florida'],
      Texas: ['Texas'],
    });
    expect(mentions('The [m Tennessee Senior Games] began.')).toEqual({ Tennessee: ['Tennessee'] });
  });

  it('are none in the names of companies, and none that somebody is called by', () => {
    expect(mentions('[o Toledo Motors] paid. The [o Commerce Department] and [o George High School] did not.')).toEqual(
      {},
    );
  });

  it('are mentions of the place that the text names itself', () => {
    expect(mentions('They met in [l Kenya]. [m Kenyan] and [m South African] troops came.')).toEqual({
      Kenya: ['Kenya', 'Kenyan'],
      'South Africa': ['South African'],
    });
  });

  it('are lands that no label names, but no part of another name', () => {
    expect(mentions('the US sent help to us. The [m Kenya Open] began.')).toEqual({ 'United States': ['US'] });
  });
});
