/** What a gazetteer knows of a place. */
export interface Place {
  /** The name it goes by in English. */
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

async function build(): Promise<Gazetteer> {
  const [{ cityLines, countryLines }, { countryNames, regions }] = await Promise.all([
    import('./places.js'),
    import('./english.js'),
  ]);
  const lines = new Map<string, string>();
  const places = new Map<string, Place>();
  const byCode = new Map<string, Place>();
  // The largest city of a name stands first and keeps it; its line is read when it is asked for.
  const large = new Set<string>();
  for (const line of cityLines.split('\n')) {
    const key = plain(line.slice(0, line.indexOf(',')));
    if (lines.has(key)) continue;
    lines.set(key, line);
    if (lines.size <= LARGE) large.add(key);
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
      const city = lines.get(plain(name));
      // New York and Washington are meant as cities first.
      if (!city) places.set(plain(name), { name, kind: 'region', country });
    }
  }
  return {
    find(name) {
      const key = plain(name);
      const known = places.get(key);
      if (known) return known;
      const line = lines.get(key);
      if (!line) return undefined;
      const city: Place = { ...parse(line, 'city'), ...(large.has(key) ? { large: true } : {}) };
      places.set(key, city);
      return city;
    },
  };
}

let loading: Promise<Gazetteer> | undefined;

/** The table of countries, regions and larger cities; loaded once, when first asked for. */
export function loadGazetteer(): Promise<Gazetteer> {
  loading ??= build();
  return loading;
}
