import { middles } from './middles.js';

/** What a gazetteer knows of a place. */
export interface Place {
  /** The name it goes by in the language of the text. */
  name: string;
  kind: 'country' | 'city' | 'region';
  /** ISO 3166-1 alpha-2; empty for what lies in many countries. */
  country: string;
  /** The country with GeoNames' code of the region it lies in, or that it is: USTX. */
  region?: string;
  latitude?: number;
  longitude?: number;
  capital?: boolean;
  /** A city of more than a few hundred thousand people. */
  large?: boolean;
  /** The logarithm of its people, to the base of ten; of countries and regions none. */
  size?: number;
}

export interface Gazetteer {
  /** The place that is meant by a name where nothing else is known; names are looked up without regard to case or accents. */
  find(name: string): Place | undefined;
  /** All places of a name, the likeliest first. */
  all(name: string): readonly Place[];
  /** The same; where there are none, those of what the name says a part of: Northeast Nebraska. */
  around(name: string): readonly Place[];
}

/** What a language calls countries and regions. */
export interface PlaceNames {
  /** By ISO 3166-1 alpha-2; the first name is the one the Reading gives. */
  countryNames: Readonly<Record<string, readonly string[]>>;
  /** Cities under another name than in the gazetteer, in lower case. */
  exonyms?: Readonly<Record<string, string>>;
  /** What lies in many countries, with its middle. */
  continents: readonly (readonly [name: string, latitude: number, longitude: number])[];
  /** Stand before the name of a place and mean a part of it, in lower case: northern. */
  partsOf?: readonly string[];
  /** States, provinces and other regions that copy names without their country, by country and GeoNames' code. */
  regions: Readonly<Record<string, readonly string[]>>;
}

/** People of a large city, as a logarithm. */
const LARGE = 5.85;

/** Names beyond ASCII are rare, and need more than their small letters. */
const accented = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
const BEYOND_ASCII = /[^\0-\x7f]/;
const plain = (name: string) => (BEYOND_ASCII.test(name) ? accented(name) : name.toLowerCase());

const FIGURES = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const figure = (text: string, at: number) => FIGURES.indexOf(text[at] ?? '0');
const pair = (text: string, at: number) => figure(text, at) * 60 + figure(text, at + 1);
const degrees = (tenths: number, least: number) => Number((tenths / 10 - least).toFixed(1));

/** Latitude and longitude as scripts/gazetteer.mjs writes them, in tenths of a degree. */
const whereOf = (code: string) => ({ latitude: degrees(pair(code, 0), 90), longitude: degrees(pair(code, 2), 180) });

/** One place of a line: country and region, where, size, ! for a capital. */
function cityOf(name: string, entry: string): Place {
  const point = entry.indexOf('.');
  const code = entry.slice(point + 1);
  const size = figure(code, 4) / 6;
  return {
    name,
    kind: 'city',
    country: entry.slice(0, 2),
    ...(point > 2 ? { region: entry.slice(0, point) } : {}),
    ...whereOf(code),
    size,
    ...(size >= LARGE ? { large: true } : {}),
    ...(code.endsWith('!') ? { capital: true } : {}),
  };
}

/** The line of a sorted table that begins with a key, by binary search: nothing has to be made of the table before. */
function lineOf(table: string, key: string): string | undefined {
  const wanted = `${key}|`;
  let low = 0;
  let high = table.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = table.lastIndexOf('\n', middle - 1) + 1;
    const found = table.indexOf('\n', middle);
    const end = found < 0 ? table.length : found;
    const own = table.slice(start, table.indexOf('|', start));
    if (own === key) return table.slice(start, end);
    if (own < key) low = end + 1;
    else high = start;
  }
  return table.startsWith(wanted, low) ? table.slice(low, table.indexOf('\n', low)) : undefined;
}

const titled = (key: string) => key.replace(/(?<![\p{L}\p{M}'])\p{L}/gu, (letter) => letter.toUpperCase());

function citiesOf(table: string, key: string): Place[] {
  const [, name, places] = lineOf(table, key)?.split('|') ?? [];
  return places?.split(',').map((entry) => cityOf(name || titled(key), entry)) ?? [];
}

async function build(names: () => Promise<PlaceNames>): Promise<Gazetteer> {
  const [{ cityLines, countryLines, regionLines }, { countryNames, regions, continents, exonyms = {}, partsOf = [] }] =
    await Promise.all([import('./places.js'), names()]);
  /** Countries and regions by all their names. */
  const lands = new Map<string, Place[]>();
  const add = (name: string, place: Place) => lands.set(plain(name), [...(lands.get(plain(name)) ?? []), place]);
  for (const line of countryLines.split('\n')) {
    const [name = '', code = ''] = line.split('|');
    const country = code.slice(0, 2);
    const [first = name, ...others] = countryNames[country] ?? [];
    const [latitude, longitude] = middles[country] ?? [];
    const where = latitude === undefined || longitude === undefined ? whereOf(code.slice(3)) : { latitude, longitude };
    const place: Place = { name: first, kind: 'country', country, ...where };
    for (const form of new Set([name, first, ...others])) add(form, place);
  }
  const middleOf = new Map(regionLines.split('\n').map((line) => line.split('.') as [string, string]));
  for (const [name, latitude, longitude] of continents)
    add(name, { name, kind: 'region', country: '', latitude, longitude });
  for (const [region, forms] of Object.entries(regions)) {
    const code = middles[region] ? undefined : middleOf.get(region);
    const [latitude, longitude] = middles[region] ?? [];
    const country = region.slice(0, 2);
    for (const name of forms) {
      const where = latitude === undefined || longitude === undefined ? {} : { latitude, longitude };
      add(name, { name, kind: 'region', country, region, ...(code ? whereOf(code) : where) });
    }
  }
  const known = new Map<string, readonly Place[]>();
  const all = (name: string) => {
    const key = plain(name);
    let places = known.get(key);
    if (!places) {
      const own = lands.get(key) ?? [];
      const exonym = exonyms[name.toLowerCase()];
      const cities = citiesOf(cityLines, exonym === undefined ? key : plain(exonym)).map((city) =>
        exonym === undefined ? city : { ...city, name },
      );
      // New York and Washington are meant as cities first; Georgia as a country.
      const country = own.some(({ kind }) => kind === 'country');
      const city = country ? undefined : cities.find(({ large, capital }) => large || capital);
      places = city ? [city, ...own, ...cities.filter((other) => other !== city)] : [...own, ...cities];
      known.set(key, places);
    }
    return places;
  };
  const around = (name: string) => {
    const places = all(name);
    const lower = name.toLowerCase();
    const part = places.length === 0 ? partsOf.find((words) => lower.startsWith(`${words} `)) : undefined;
    return part === undefined ? places : all(name.slice(part.length + 1));
  };
  return { all, around, find: (name) => all(name)[0] };
}

const loading = new WeakMap<() => Promise<PlaceNames>, Promise<Gazetteer>>();

/** The table of countries, regions and towns with the names of a language; loaded once, when first asked for. */
export function loadGazetteer(names: () => Promise<PlaceNames>): Promise<Gazetteer> {
  const gazetteer = loading.get(names) ?? build(names);
  loading.set(names, gazetteer);
  return gazetteer;
}
