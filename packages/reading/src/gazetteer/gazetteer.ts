/** What a gazetteer knows of a place. */
export interface Place {
  /** The name it goes by in the language of the text. */
  name: string;
  kind: 'country' | 'city' | 'region';
  /** ISO 3166-1 alpha-2. */
  country: string;
  latitude?: number;
  longitude?: number;
  capital?: boolean;
  /** One of the few hundred largest cities. */
  large?: boolean;
}

export interface Gazetteer {
  /** Looks a name up as written, without regard to case or accents. */
  find(name: string): Place | undefined;
}

/** How many cities count as large. */
const LARGE = 400;

/** Names beyond ASCII are rare, and need more than their small letters. */
const accented = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
const BEYOND_ASCII = /[^\0-\x7f]/;
const plain = (name: string) => (BEYOND_ASCII.test(name) ? accented(name) : name.toLowerCase());

function parse(line: string, kind: 'country' | 'city'): Place {
  const [name = '', country = '', latitude, longitude, capital] = line.split(',');
  return {
    name,
    kind,
    country,
    latitude: Number(latitude),
    longitude: Number(longitude),
    ...(capital ? { capital: true } : {}),
  };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** What a language calls countries and regions, by ISO 3166-1 alpha-2 of the country. */
export interface PlaceNames {
  /** The first name is the one the Reading gives. */
  countryNames: Readonly<Record<string, readonly string[]>>;
  /** States, provinces and other regions that copy names without their country. */
  regions: Readonly<Record<string, readonly string[]>>;
}

async function build(names: () => Promise<PlaceNames>): Promise<Gazetteer> {
  const [{ cityLines, countryLines }, { countryNames, regions }] = await Promise.all([import('./places.js'), names()]);
  /** Where the line of a city starts. */
  const lines = new Map<string, number>();
  const places = new Map<string, Place>();
  const byCode = new Map<string, Place>();
  // The largest city of a name stands first and keeps it; its line is read when it is asked for.
  let largeEnd = 0;
  for (let at = 0; at < cityLines.length; at = lineEnd(cityLines, at) + 1) {
    const key = plain(cityLines.slice(at, cityLines.indexOf(',', at)));
    if (lines.has(key)) continue;
    lines.set(key, at);
    if (lines.size === LARGE) largeEnd = at;
  }
  for (const line of countryLines.split('\n')) {
    const country = parse(line, 'country');
    byCode.set(country.country, country);
    places.set(plain(country.name), country);
  }
  for (const [code, names] of Object.entries(countryNames)) {
    const country = byCode.get(code);
    if (!country) continue;
    const [first] = names;
    if (first) country.name = first;
    for (const name of names) places.set(plain(name), country);
  }
  for (const [country, names] of Object.entries(regions)) {
    for (const name of names) {
      // New York and Washington are meant as cities first.
      if (!lines.has(plain(name))) places.set(plain(name), { name, kind: 'region', country });
    }
  }
  return {
    find(name) {
      const key = plain(name);
      const known = places.get(key);
      if (known) return known;
      const at = lines.get(key);
      if (at === undefined) return undefined;
      const line = cityLines.slice(at, lineEnd(cityLines, at));
      const city: Place = { ...parse(line, 'city'), ...(at <= largeEnd ? { large: true } : {}) };
      places.set(key, city);
      return city;
    },
  };
}

const loading = new WeakMap<() => Promise<PlaceNames>, Promise<Gazetteer>>();

/** The table of countries, regions and larger cities with the names of a language; loaded once, when first asked for. */
export function loadGazetteer(names: () => Promise<PlaceNames>): Promise<Gazetteer> {
  const gazetteer = loading.get(names) ?? build(names);
  loading.set(names, gazetteer);
  return gazetteer;
}
