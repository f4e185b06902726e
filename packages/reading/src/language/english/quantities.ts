import type { QuantityWords } from '../../quantities/quantity-words.js';

const numbers = new Map<string, number>();
'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
  .split(' ')
  .forEach((word, value) => {
    numbers.set(word, value);
  });
'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').forEach((word, i) => {
  numbers.set(word, 20 + 10 * i);
});

const units = new Map<string, string>();
const unit = (code: string, words: string) => {
  for (const word of words.split(' ')) units.set(word, code);
};
unit('%', '% percent pct percentage');
unit('USD', 'dollar dollars dlrs dlr');
unit('EUR', 'euro euros');
unit('GBP', 'pound-sterling sterling');
unit('JPY', 'yen');
unit('CNY', 'yuan renminbi');
unit('RUB', 'ruble rubles rouble roubles');
unit('INR', 'rupee rupees');
unit('CHF', 'swiss-franc');
unit('DEM', 'deutschmarks deutschemarks');
unit('KRW', 'won');
unit('ILS', 'shekel shekels');
unit('BRL', 'reais');
unit('UAH', 'hryvnia hryvnias');
unit('PLN', 'zloty zlotys');
unit('USD', 'cent cents');
unit('km', 'km kms kilometer kilometers kilometre kilometres');
unit('m', 'meter meters metre metres');
unit('cm', 'cm centimeter centimeters centimetre centimetres');
unit('mm', 'mm millimeter millimeters millimetre millimetres');
unit('mile', 'mile miles');
unit('foot', 'foot feet');
unit('inch', 'inch inches');
unit('yard', 'yard yards');
unit('kg', 'kg kgs kilo kilos kilogram kilograms');
unit('g', 'gram grams');
unit('t', 'tonne tonnes');
unit('ton', 'ton tons');
unit('lb', 'lb lbs');
unit('pound', 'pound pounds');
unit('ounce', 'ounce ounces');
unit('ha', 'hectare hectares');
unit('acre', 'acre acres');
unit('L', 'liter liters litre litres');
unit('gallon', 'gallon gallons');
unit('barrel', 'barrel barrels');
unit('W', 'watt watts');
unit('kW', 'kw kilowatt kilowatts');
unit('MW', 'mw megawatt megawatts');
unit('GW', 'gw gigawatt gigawatts');
unit('kWh', 'kwh kilowatt-hours');
unit('degree', 'degree degrees');
unit('km/h', 'kph km/h');
unit('mph', 'mph');
unit('basis point', 'bps');
unit('person', 'people persons person');

const notCounted = new Set(
  (
    'was has is does thirds fourths fifths tenths halves this its his years months weeks days hours minutes seconds decades ' +
    'quarters thus less always perhaps nights mornings evenings afternoons works needs says means makes takes comes goes ' +
    'weekdays weekends mths mos yrs wks hrs mins secs qtrs'
  ).split(' '),
);

/** Stand between a number and a plural that it does not count. */
const between = new Set(
  (
    'that this than with from have will were when while would could should about after before into over under upon more less most ' +
    'also only just even they them their there then such said says year years month months week weeks days hours minutes percent ' +
    'points times against between during including according following because since until where which whose whom who what does'
  ).split(' '),
);

/** Whose dollars. */
const dollars = (
  [
    ['USD', 'us', 'u.s.', 'american'],
    ['CAD', 'canadian', 'cdn'],
    ['AUD', 'australian', 'aust'],
    ['HKD', 'hong kong', 'h.k.'],
    ['SGD', 'singapore'],
    ['NZD', 'new zealand', 'n.z.'],
    ['TWD', 'taiwan', 'new taiwan'],
  ] as const
).flatMap(([code, ...names]) =>
  names.flatMap((name) =>
    ['dollars', 'dollar', 'dlrs', 'dlr'].map((word): [string, string] => [`${name} ${word}`, code]),
  ),
);

/** English and international units; money by ISO 4217. */
export const englishQuantities: QuantityWords = {
  numbers,
  scales: new Map([
    ['hundred', 100],
    ['thousand', 1000],
    ['million', 1e6],
    ['mln', 1e6],
    ['billion', 1e9],
    ['bln', 1e9],
    ['bn', 1e9],
    ['trillion', 1e12],
    ['dozen', 12],
    ['lakh', 1e5],
    ['lakhs', 1e5],
    ['crore', 1e7],
    ['crores', 1e7],
  ]),
  shortScales: new Map([
    ['k', 1000],
    ['m', 1e6],
    ['mn', 1e6],
    ['mln', 1e6],
    ['bn', 1e9],
    ['bln', 1e9],
    ['b', 1e9],
    ['tn', 1e12],
    ['trn', 1e12],
  ]),
  notCounted: between,
  usual: 'USD',
  exchanges: new Map([
    ['', 'USD'],
    ['n', 'USD'],
    ['o', 'USD'],
    ['a', 'USD'],
    ['nyse', 'USD'],
    ['nasdaq', 'USD'],
    ['s', 'AUD'],
    ['ax', 'AUD'],
    ['asx', 'AUD'],
    ['hk', 'HKD'],
    ['hkex', 'HKD'],
    ['sehk', 'HKD'],
    ['to', 'CAD'],
    ['tsx', 'CAD'],
    ['tse', 'CAD'],
    ['si', 'SGD'],
    ['sgx', 'SGD'],
    ['nz', 'NZD'],
    ['we', 'NZD'],
    ['nzx', 'NZD'],
  ]),
  units,
  signs: new Map([
    ['$', 'USD'],
    ['us$', 'USD'],
    ['u.s.$', 'USD'],
    ['c$', 'CAD'],
    ['a$', 'AUD'],
    ['hk$', 'HKD'],
    ['nz$', 'NZD'],
    ['s$', 'SGD'],
    ['£', 'GBP'],
    ['€', 'EUR'],
    ['¥', 'JPY'],
    ['₽', 'RUB'],
    ['₹', 'INR'],
    ['₩', 'KRW'],
    ['₪', 'ILS'],
    ['₴', 'UAH'],
    ['₺', 'TRY'],
    ['usd', 'USD'],
    ['eur', 'EUR'],
    ['gbp', 'GBP'],
    ['chf', 'CHF'],
    ['rs', 'INR'],
  ]),
  currencies: new Map([
    ...dollars,
    ['us dollars', 'USD'],
    ['u.s. dollars', 'USD'],
    ['american dollars', 'USD'],
    ['canadian dollars', 'CAD'],
    ['canadian cents', 'CAD'],
    ['australian dollars', 'AUD'],
    ['singapore dollars', 'SGD'],
    ['swiss francs', 'CHF'],
    ['french francs', 'FRF'],
    ['belgian francs', 'BEF'],
    ['west german marks', 'DEM'],
    ['german marks', 'DEM'],
    ['pounds sterling', 'GBP'],
    ['british pounds', 'GBP'],
    ['egyptian pounds', 'EGP'],
    ['mexican pesos', 'MXN'],
    ['swedish kronor', 'SEK'],
    ['danish kroner', 'DKK'],
    ['norwegian kroner', 'NOK'],
    ['turkish lira', 'TRY'],
    ['italian lire', 'ITL'],
    ['percentage points', 'percentage point'],
    ['percentage point', 'percentage point'],
    ['per cent', '%'],
    ['basis points', 'basis point'],
    ['square kilometers', 'km²'],
    ['square kilometres', 'km²'],
    ['square miles', 'square mile'],
    ['square feet', 'square foot'],
    ['square meters', 'm²'],
    ['square metres', 'm²'],
    ['cubic meters', 'm³'],
    ['cubic metres', 'm³'],
    ['degrees celsius', '°C'],
    ['degrees fahrenheit', '°F'],
    ['metric tons', 't'],
    ['nautical miles', 'nautical mile'],
    ['light years', 'light year'],
  ]),
  isPlural: (word) => word.length > 3 && word.endsWith('s') && !word.endsWith('ss') && !notCounted.has(word),
  hundredths: new Set(['cent', 'cents']),
  plurals: new Set([
    'men',
    'women',
    'children',
    'troops',
    'police',
    'personnel',
    'staff',
    'cattle',
    'sheep',
    'aircraft',
    'fish',
  ]),
};
