import { middles } from './middles.js';
import { placeKey } from './place-key.js';
import { citiesOf, landsOf, whereOf } from './tables.js';

/** What a gazetteer knows of a place. */
export interface Place {
  /** The name it goes by in the language of the text. */
  name: string;
  kind: 'country' | 'city' | 'region' | 'county';
  /** ISO 3166-1 alpha-2; empty for what lies in many countries. */
  country: string;
  /** The country with GeoNames' code of the region it lies in, or that it is: USTX. A county lies in one. */
  region?: string;
  latitude?: number;
  longitude?: number;
  capital?: boolean;
  /** A city of more than a few hundred thousand people. */
  large?: boolean;
  /** The logarithm of its people, to the base of ten; none of countries and of regions that copy names alone. */
  size?: number;
}

export interface Gazetteer {
  /** The place that is meant by a name where nothing else is known; names are looked up without regard to case or accents. */
  find(name: string): Place | undefined;
  /** All places of a name, the likeliest first. */
  all(name: string): readonly Place[];
  /** The same; where there are none, those of what the name says a part of: Northeast Nebraska. */
  around(name: string): readonly Place[];
  /** The country or continent of a people, by what it or something of it is called in lower case: Kenyan. */
  peoples: ReadonlyMap<string, string>;
  /** The words that names of countries, well-known regions and peoples begin with, in lower case. */
  leads: ReadonlySet<string>;
  /** Words beside a name that say of what kind it is, in lower case. */
  kinds: Readonly<Record<string, Place['kind']>>;
  /** The same for those that only stand behind a name. */
  kindsBehind: Readonly<Record<string, Place['kind']>>;
  joint: string;
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
  /** What is a part of a name and says of what kind the place is, in lower case: county, province, city. */
  kinds?: Readonly<Record<string, Place['kind']>>;
  /** What stands behind a name, is no part of it, and says the same: legislature, mayor. */
  kindsBehind?: Readonly<Record<string, Place['kind']>>;
  /** Joins such a word to the name behind it: city of. */
  joint?: string;
  /** What a people, or something of its country, is called, in lower case, with its country or continent as the Reading names it. */
  peoples?: ReadonlyMap<string, string>;
  /** States, provinces and other regions that copy names without their country, by country and GeoNames' code. */
  regions: Readonly<Record<string, readonly string[]>>;
}

/** Countries, continents, and the regions that a language has names for, by all their names. */
async function landsIn({ countryNames, regions, continents }: PlaceNames): Promise<Map<string, Place[]>> {
  const { countryLines, regionLines } = await import('./places.js');
  const lands = new Map<string, Place[]>();
  const add = (name: string, place: Place) => lands.set(placeKey(name), [...(lands.get(placeKey(name)) ?? []), place]);
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
    const where = latitude === undefined || longitude === undefined ? {} : { latitude, longitude };
    for (const name of forms)
      add(name, { name, kind: 'region', country: region.slice(0, 2), region, ...(code ? whereOf(code) : where) });
  }
  return lands;
}

/** The first words of names. */
function leadsOf(...tables: readonly ReadonlyMap<string, unknown>[]): Set<string> {
  const leads = new Set<string>();
  for (const table of tables) for (const name of table.keys()) leads.add(name.split(' ', 1)[0]!);
  return leads;
}

/** What a name says of what kind it is, and the name without that: Velm County, Province of Velm. */
function withoutKind(name: string, { kinds = {}, joint }: PlaceNames): [rest: string, kind: Place['kind']] | undefined {
  const lower = name.toLowerCase();
  const behind = lower.lastIndexOf(' ');
  const head = behind < 0 ? undefined : kinds[lower.slice(behind + 1)];
  if (head) return [name.slice(0, behind), head];
  const before = lower.indexOf(' ');
  const lead = before < 0 ? undefined : kinds[lower.slice(0, before)];
  if (!lead) return undefined;
  const rest = name.slice(before + 1);
  return [joint && rest.startsWith(`${joint} `) ? rest.slice(joint.length + 1) : rest, lead];
}

async function build(load: () => Promise<PlaceNames>): Promise<Gazetteer> {
  const [{ cityLines, landLines }, names] = await Promise.all([import('./places.js'), load()]);
  const { exonyms = {}, partsOf = [], kinds = {}, kindsBehind = {}, joint = '' } = names;
  const { peoples = new Map<string, string>() } = names;
  const lands = await landsIn(names);
  /** Places that are called so and no longer. */
  const called = (name: string): Place[] => {
    const key = placeKey(name);
    const own = lands.get(key) ?? [];
    const exonym = exonyms[name.toLowerCase()];
    const cities = citiesOf(cityLines, exonym === undefined ? key : placeKey(exonym)).map((city) =>
      exonym === undefined ? city : { ...city, name },
    );
    const others = landsOf(landLines, key).filter(({ region, kind }) =>
      own.every((land) => kind === 'county' || land.region !== region),
    );
    // New York and Washington are meant as cities first; Georgia as a country.
    const country = own.some(({ kind }) => kind === 'country');
    const city = country ? undefined : cities.find(({ large, capital }) => large || capital);
    const places = city ? [city, ...own, ...cities.filter((other) => other !== city)] : [...own, ...cities];
    return [...places, ...others];
  };
  const known = new Map<string, readonly Place[]>();
  const all = (name: string) => {
    let places = known.get(name);
    if (places) return places;
    places = called(name);
    const parts = withoutKind(name, names);
    if (parts) {
      const [rest, kind] = parts;
      const same = (place: Place) =>
        place.kind === kind || (kind === 'county' && place.kind === 'region' && place.size !== undefined);
      const ofKind = called(rest).filter(same);
      places = [...places, ...ofKind.map((place) => ({ ...place, name }))];
    }
    // Texts may bring any number of names, and are read one after another.
    if (known.size >= REMEMBERED) known.clear();
    known.set(name, places);
    return places;
  };
  const around = (name: string) => {
    const places = all(name);
    const lower = name.toLowerCase();
    const part = places.length === 0 ? partsOf.find((words) => lower.startsWith(`${words} `)) : undefined;
    return part === undefined ? places : all(name.slice(part.length + 1));
  };
  const find = (name: string) => {
    const places = all(name);
    const first = places[0];
    // A county is hardly ever meant by its bare name: Clay, Love.
    return first?.kind === 'county' && !withoutKind(name, names) ? undefined : first;
  };
  return { all, around, find, peoples, leads: leadsOf(lands, peoples), kinds, kindsBehind, joint };
}

/** Names whose places are kept at hand. */
const REMEMBERED = 5000;

const loading = new WeakMap<() => Promise<PlaceNames>, Promise<Gazetteer>>();

/** The table of countries, regions and towns with the names of a language; loaded once, when first asked for. */
export function loadGazetteer(names: () => Promise<PlaceNames>): Promise<Gazetteer> {
  const gazetteer = loading.get(names) ?? build(names);
  loading.set(names, gazetteer);
  return gazetteer;
}
