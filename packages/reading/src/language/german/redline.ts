import type { RedlineWords } from '../../redline/redline-words.js';
import { germanNames } from './names.js';

const set = (words: string) => new Set(words.split(' '));

const numbers = new Map<string, number>();
'null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn zwanzig'
  .split(' ')
  .forEach((word, value) => {
    numbers.set(word, value);
  });
'dreissig vierzig funfzig sechzig siebzig achtzig neunzig'.split(' ').forEach((word, n) => {
  numbers.set(word, 30 + 10 * n);
});

const units = new Map<string, string>();
for (const [unit, words] of [
  ['%', '% prozent'],
  ['EUR', 'euro'],
  ['USD', 'dollar'],
  ['km', 'km kilometer kilometern'],
  ['m', 'm meter metern'],
  ['kg', 'kg kilogramm kilo'],
  ['t', 't tonne tonnen'],
  ['ha', 'hektar'],
] as const)
  for (const word of words.split(' ')) units.set(word, unit);

/** Words by which it is told what an edit of a German text means; without accents. */
export const germanRedline: RedlineWords = {
  numbers: {
    words: numbers,
    scales: new Map([
      ['hundert', 100],
      ['tausend', 1000],
      ['million', 1e6],
      ['millionen', 1e6],
      ['mio', 1e6],
      ['milliarde', 1e9],
      ['milliarden', 1e9],
      ['mrd', 1e9],
    ]),
    shortScales: new Map(),
    ordinals: new Map([
      ['erste', 1],
      ['ersten', 1],
      ['zweite', 2],
      ['zweiten', 2],
      ['dritte', 3],
      ['dritten', 3],
      ['vierte', 4],
      ['vierten', 4],
    ]),
    ordinalEnds: new Set(),
    loose: new Map([
      ['dutzende', 'dutzende'],
      ['hunderte', 'hunderte'],
      ['tausende', 'tausende'],
    ]),
    parts: new Map([
      ['drittel', 3],
      ['viertel', 4],
      ['funftel', 5],
      ['zehntel', 10],
    ]),
    alone: new Map([
      ['halb', 2],
      ['halfte', 2],
    ]),
    units,
    currencies: new Map(),
    signs: new Map([
      ['€', 'EUR'],
      ['$', 'USD'],
    ]),
    alike: new Map(),
    joints: set('und'),
    single: set('eine'),
    decimal: ',',
  },
  negations: set(
    'nicht kein keine keinen keinem keiner keines nie niemals niemand niemanden niemandem nichts nirgends nirgendwo ohne weder',
  ),
  negationEnds: [],
  negationPrefixes: ['un', 'nicht'],
  beforeNumbers: new Set(),
  notices: ['aktualisiert', 'zuletzt aktualisiert', 'stand', 'veroffentlicht', 'dieser artikel wurde', 'korrektur'],
  small: set(
    'der die das des dem den ein eine einen einem einer eines in im an am auf aus bei mit nach von vom zu zum zur und oder ' +
      'aber als wie ist sind war waren hat haben hatte hatten wird werden wurde wurden er sie es ihr sein seine etwa rund ' +
      'uber mehr mindestens fast nur auch',
  ),
  endings: set(' s es e en er em n'),
  possessives: [],
  shortForms: new Map([['ges', 'gesellschaft']]),
  titles: new Set([...germanNames.roles, 'herr', 'herrn', 'frau', 'dr', 'prof']),
  nounCapitals: true,
};
