import type { Name, TextSpan } from '@dateline/core/reading';
import type { Gazetteer, Place } from '../gazetteer/gazetteer.js';
import { type Doc, rangeOf } from '../text/index.js';

/** What speaks for one place of a name among others. Sizes are logarithms, 3 for a village and 7 for a capital. */
const WEIGHTS = {
  country: 8,
  region: 6,
  size: 0.9,
  capital: 0.8,
  /** "Alexandria, Virginia" */
  named: 6,
  /** Shares of the other places of the text that lie in its region and in its country. */
  sameRegion: 2.6,
  sameCountry: 2.2,
  /** For each other place within NEAR, up to two. */
  near: 0.8,
};
/** Kilometres. */
const NEAR = 120;
const DEGREE = 111;

/** The places of a text that a gazetteer knows, each with all that its name can mean. */
interface Candidates {
  name: Name<TextSpan>;
  places: readonly Place[];
  /** The countries and regions that stand behind the name: ", Virginia". */
  behind: readonly Place[];
  chosen: Place;
}

function distance(a: Place, b: Place): number {
  if (a.latitude === undefined || a.longitude === undefined || b.latitude === undefined || b.longitude === undefined)
    return Number.POSITIVE_INFINITY;
  const middle = ((a.latitude + b.latitude) / 2) * (Math.PI / 180);
  return DEGREE * Math.hypot(a.latitude - b.latitude, (a.longitude - b.longitude) * Math.cos(middle));
}

const lies = (place: Place, land: Place) =>
  land.kind === 'region' ? place.region === land.region : land.kind === 'country' && place.country === land.country;

/** The regions and countries whose name stands behind a comma behind a mention. */
function landsBehind(doc: Doc, { mentions }: Name<TextSpan>, gazetteer: Gazetteer): Place[] {
  return mentions.flatMap((span) => {
    const { last } = rangeOf(doc, span);
    if (doc.lower[last] !== ',') return [];
    for (const length of [3, 2, 1]) {
      if (last + length >= doc.size) continue;
      const text = doc.text.slice(doc.start[last + 1], doc.end[last + length]);
      const lands = gazetteer.all(text).filter(({ kind }) => kind !== 'city');
      if (lands.length > 0) return lands;
    }
    return [];
  });
}

function alone({ behind }: Candidates, place: Place): number {
  const named = behind.some((land) => place.kind === 'city' && lies(place, land)) ? WEIGHTS.named : 0;
  if (place.kind === 'country') return WEIGHTS.country + named;
  if (place.kind === 'region') return WEIGHTS.region + named;
  return WEIGHTS.size * (place.size ?? 3) + (place.capital ? WEIGHTS.capital : 0) + named;
}

function among(place: Place, others: readonly Place[]): number {
  if (others.length === 0) return 0;
  const share = (fits: (other: Place) => boolean) => others.filter(fits).length / others.length;
  const near =
    place.kind === 'city' ? others.filter((other) => other.kind === 'city' && distance(place, other) < NEAR).length : 0;
  return (
    WEIGHTS.sameRegion * share(({ region }) => region !== undefined && region === place.region) +
    WEIGHTS.sameCountry * share(({ country }) => country === place.country) +
    WEIGHTS.near * Math.min(2, near)
  );
}

const best = (places: readonly Place[], score: (place: Place) => number): Place =>
  places.reduce((first, place) => (score(place) > score(first) ? place : first));

/**
 * Where the places of a text are: of all that a name can mean the one that its size, the state or country behind it, and
 * the other places of the text speak for. `filedFrom` is the place of the dateline.
 */
export function locate(
  doc: Doc,
  names: readonly Name<TextSpan>[],
  gazetteer: Gazetteer,
  filedFrom: string | undefined,
): Name<TextSpan>[] {
  const all: Candidates[] = [];
  for (const name of names) {
    if (name.kind !== 'place') continue;
    const [places = []] = [name.name, ...name.aliases]
      .map((form) => gazetteer.around(form))
      .filter(({ length }) => length > 0);
    if (places.length === 0) continue;
    const behind = places.length > 1 ? landsBehind(doc, name, gazetteer) : [];
    const candidates = { name, places, behind, chosen: places[0]! };
    candidates.chosen = best(places, (place) => alone(candidates, place));
    all.push(candidates);
  }
  const filed = filedFrom === undefined ? undefined : gazetteer.find(filedFrom.split(',')[0]!.trim());
  const first = all.map(({ chosen }) => chosen);
  for (const [at, one] of all.entries()) {
    if (one.places.length === 1) continue;
    const others = [...first.filter((_, other) => other !== at), ...(filed ? [filed] : [])];
    one.chosen = best(one.places, (place) => alone(one, place) + among(place, others));
  }
  const where = new Map(all.map(({ name, chosen }) => [name, chosen]));
  return names.map((name) => {
    const place = where.get(name);
    if (!place) return name;
    const { kind, name: own, aliases, mentions } = name;
    return {
      kind,
      name: own,
      aliases,
      mentions,
      ...(place.country ? { country: place.country } : {}),
      ...(place.latitude === undefined || place.longitude === undefined
        ? {}
        : { latitude: place.latitude, longitude: place.longitude }),
    };
  });
}
