import { describe, expect, it } from 'vitest';
import { fits } from './same-identity.js';
import { learn, NO_EVIDENCE, type Speaker } from './speaker.js';

type Told = Partial<Speaker> & { name: string };

const speaker = (told: Told): Speaker => ({ locals: [], kind: 'person', forms: [], company: [], year: 2026, ...told });
const body = (name: string, more: Partial<Speaker> = {}): Told => ({ kind: 'body', name, ...more });

/** Whether two speakers of two stories are one identity; the same whichever came first. */
function isOne(a: Told, b: Told): boolean {
  const [one, other] = [speaker(a), speaker(b)];
  const there = fits(one, learn(NO_EVIDENCE, other)) > 0;
  expect(fits(other, learn(NO_EVIDENCE, one)) > 0).toBe(there);
  return there;
}

const company = ['ada stone', 'harbour trust'];

describe('people are one', () => {
  it.each<[what: string, Told, Told]>([
    ['of one name and post', { name: 'Ada Stone', role: 'mayor' }, { name: 'ADA STONE', role: 'Mayor' }],
    [
      'with a post in other words',
      { name: 'Ada Stone', role: 'minister of transport' },
      { name: 'Ada Stone', role: 'Transport Minister' },
    ],
    [
      'whose post changed',
      { name: 'Oren Valtakari', role: 'finance minister', country: 'FI', certain: true },
      { name: 'Oren Valtakari', role: 'trade minister', country: 'FI', certain: true },
    ],
    [
      'who went from one office into another trade',
      { name: 'Oren Valtakari', role: 'former senator' },
      { name: 'Oren Valtakari', role: 'lawyer' },
    ],
    ['whose post one story leaves out', { name: 'Ada Stone', role: 'mayor' }, { name: 'Ada Stone' }],
    [
      'with and without a middle initial',
      { name: 'Ada B. Stone', role: 'mayor' },
      { name: 'Ada Stone', role: 'mayor' },
    ],
    [
      'under a nickname',
      { name: 'Robert Fellinger', role: 'trade envoy' },
      { name: 'Bob Fellinger', role: 'trade envoy' },
    ],
    ['with a title', { name: 'Sen. Ada Stone', role: 'Sen.' }, { name: 'Ada Stone', role: 'senator' }],
    [
      'with a misprint',
      { name: 'Danial Osterkamp', role: 'harbour master' },
      { name: 'Daniel Osterkamp', role: 'harbour master' },
    ],
    [
      'with a slip in a short name',
      { name: 'Joh Fellinger', role: 'harbour master' },
      { name: 'Jon Fellinger', role: 'harbour master' },
    ],
    [
      'by an initial, at one organisation',
      { name: 'A. Stone', role: 'analyst', organisation: 'Vell Bank' },
      { name: 'Ada Stone', role: 'analyst', organisation: 'Vell Bank' },
    ],
    [
      'by the last name alone, in the office of one country',
      { name: 'Valtakari', bare: true, role: 'President', country: 'FI' },
      { name: 'Oren Valtakari', role: 'President', country: 'FI' },
    ],
  ])('%s', (_, a, b) => {
    expect(isOne(a, b)).toBe(true);
  });
});

describe('people are two', () => {
  it.each<[what: string, Told, Told]>([
    ['of other first names', { name: 'Ada Stone', role: 'mayor' }, { name: 'Ben Stone', role: 'mayor' }],
    [
      'of names that differ by a letter, in a trade that many have',
      { name: 'Tim Fellinger', role: 'analyst' },
      { name: 'Tom Fellinger', role: 'analyst' },
    ],
    ['father and son', { name: 'Carl Weems Sr.', role: 'judge' }, { name: 'Carl Weems Jr.', role: 'judge' }],
    ['with other middle initials', { name: 'John A. Smith', role: 'mayor' }, { name: 'John B. Smith', role: 'mayor' }],
    [
      "whose trades cannot be one person's",
      { name: 'Ada Stone', role: 'goalkeeper' },
      { name: 'Ada Stone', role: 'judge' },
    ],
    [
      'one a letter carrier',
      { name: 'Ada Stone', role: 'letter carrier' },
      { name: 'Ada Stone', role: 'professor of history' },
    ],
    [
      'in one office of two countries',
      { name: 'Paul Keller', role: 'Austrian finance minister' },
      { name: 'Paul Keller', role: 'Swiss finance minister' },
    ],
    [
      'in turn in one office',
      { name: 'Ada Stone', role: 'finance minister', country: 'FI', certain: true },
      { name: 'Oren Valtakari', role: 'finance minister', country: 'FI', certain: true },
    ],
    [
      'decades apart in other posts',
      { name: 'Oren Valtakari', role: 'tax counsel', year: 1987 },
      { name: 'Oren Valtakari', role: 'envoy', year: 2015 },
    ],
    ['by a last name alone without more', { name: 'Stone', bare: true }, { name: 'Ada Stone', role: 'mayor' }],
    [
      'by a last name and a trade alone',
      { name: 'Stone', bare: true, role: 'analyst' },
      { name: 'Ada Stone', role: 'analyst' },
    ],
  ])('%s', (_, a, b) => {
    expect(isOne(a, b)).toBe(false);
  });
});

describe('bodies are one', () => {
  it.each<[what: string, Told, Told]>([
    ['with and without the end of a company', body('Vellmark Foods Inc'), body('Vellmark Foods')],
    ['with and without an article', body('The World Bank'), body('World Bank')],
    ['in other words of one meaning', body('U.S. Department of Agriculture'), body('U.S. Agriculture Department')],
    ['by letters that are certain', body('USDA'), body('U.S. Agriculture Department')],
    ['by letters, in one company', body('HVT', { company }), body('Harbour Vessel Trust', { company })],
    ['whose country the story tells', body('Finance Ministry', { country: 'JP' }), body('Japanese Finance Ministry')],
    ['of one town', body('Cleveland police'), body('Police', { city: 'cleveland', country: 'US' })],
    ['a campaign by either name of its candidate', body('Ada Stone’s campaign'), body('Stone campaign')],
    ['with a misprint', body('Vellmark Financial Serivces Inc'), body('Vellmark Financial Services Inc')],
  ])('%s', (_, a, b) => {
    expect(isOne(a, b)).toBe(true);
  });
});

describe('bodies are two', () => {
  it.each<[what: string, Told, Told]>([
    [
      'ministries of two countries',
      body('Finance Ministry', { country: 'JP' }),
      body('Finance Ministry', { country: 'FR' }),
    ],
    ['ministries of which one has no country', body('Finance Ministry', { country: 'JP' }), body('Finance Ministry')],
    ['embassies in two capitals', body('U.S. Embassy', { city: 'rome' }), body('U.S. Embassy', { city: 'bonn' })],
    ['police of two towns', body('Cleveland police'), body('Chicago police')],
    ['a subsidiary and its parent', body('Vellmark Group Inc'), body('Vellmark Airlines Inc')],
    ["a unit that speaks under its parent's name", body("Vellmark Corp's Harbour Oil Co"), body('Vellmark Corp')],
    ['a regional bank and the whole', body('Federal Reserve Bank of New York'), body('Federal Reserve')],
    ['by letters alone', body('HVT'), body('Harbour Vessel Trust')],
    [
      'companies of one word, one without its end',
      body('Continental', { country: 'US' }),
      body('Continental AG', { country: 'DE' }),
    ],
    ['of two stock symbols', body('Vellmark Corp <VLM>'), body('Vellmark Corp <VKC>')],
  ])('%s', (_, a, b) => {
    expect(isOne(a, b)).toBe(false);
  });
});
