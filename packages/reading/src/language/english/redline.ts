import type { RedlineWords } from '../../redline/redline-words.js';
import { englishNames } from './names.js';
import { englishQuantities } from './quantities.js';

const set = (words: string) => new Set(words.split(' '));
const { numbers, scales, shortScales, units, currencies, signs } = englishQuantities;

const ordinals = new Map<string, number>();
'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
  .split(' ')
  .forEach((word, n) => {
    ordinals.set(word, n + 1);
  });

const loose = new Map([
  ['dozens', 'dozens'],
  ['scores', 'scores'],
  ['hundreds', 'hundreds'],
  ['thousands', 'thousands'],
  ['millions', 'millions'],
  ['billions', 'billions'],
  ['once', '1 time'],
  ['twice', '2 times'],
  ['thrice', '3 times'],
  ['double', 'double'],
  ['triple', 'triple'],
  ['doubled', 'doubled'],
  ['tripled', 'tripled'],
]);

/** Words by which it is told what an edit of an English text means. */
export const englishRedline: RedlineWords = {
  numbers: {
    words: numbers,
    scales,
    shortScales,
    ordinals,
    ordinalEnds: set('st nd rd th'),
    loose,
    parts: new Map([
      ['half', 2],
      ['halves', 2],
      ['third', 3],
      ['thirds', 3],
      ['quarter', 4],
      ['quarters', 4],
      ['fifth', 5],
      ['fifths', 5],
      ['tenth', 10],
      ['tenths', 10],
    ]),
    alone: new Map([['half', 2]]),
    units: new Map([...units, ['m', 'm']]),
    currencies: new Map([
      ...currencies,
      ['miles per hour', 'mph'],
      ['kilometers per hour', 'km/h'],
      ['kilometres per hour', 'km/h'],
    ]),
    signs,
    alike: new Map([
      ['GBP', 'pound'],
      ['lb', 'pound'],
    ]),
    joints: set('and'),
    single: set('a an'),
    decimal: '.',
  },
  negations: set('not no never nor neither none nobody nothing nowhere without cannot cant dont wont didnt'),
  negationEnds: ["n't"],
  negationPrefixes: ['un', 'in', 'im', 'il', 'ir', 'non', 'dis'],
  beforeNumbers: set('no'),
  notices: [
    'updated',
    'updates',
    'update',
    'last updated',
    'first published',
    'published',
    'posted',
    'originally published',
    'adds',
    'recasts',
    'corrects',
    'correction',
    'this story has been updated',
    'this article has been updated',
    'this story was',
    'this article was',
    'this story has',
    'this article has',
    'this is a developing',
    'reporting by',
    'editing by',
    'writing by',
    'additional reporting',
    'compiled by',
  ],
  small: set(
    'a an the of in on at to for from by with and or as but is are was were be been has have had do does did will would ' +
      'shall should can could may might must that this these those it its he she they his her their who which than then ' +
      'there about around some at least more over nearly almost only just also up',
  ),
  endings: set(' s es d ed ing er est ly n en y ies ied'),
  possessives: ["'s", "s'"],
  shortForms: new Map([
    ['ltd', 'limited'],
    ['rd', 'road'],
    ['dept', 'department'],
    ['govt', 'government'],
    ['co', 'company'],
    ['corp', 'corporation'],
    ['inc', 'incorporated'],
    ['bros', 'brothers'],
    ['assn', 'association'],
    ['intl', 'international'],
    ['natl', 'national'],
    ['univ', 'university'],
    ['jr', 'junior'],
    ['sr', 'senior'],
  ]),
  titles: new Set([
    ...englishNames.titles,
    ...englishNames.roles,
    'sen',
    'rep',
    'gov',
    'prof',
    'sgt',
    'lt',
    'capt',
    'col',
  ]),
  nounCapitals: false,
};
