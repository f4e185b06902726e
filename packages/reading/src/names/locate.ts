import type { Name, TextSpan } from '@dateline/core/reading';
import type { Gazetteer, Place } from '../gazetteer/gazetteer.js';
import { type Doc, rangeOf } from '../text/index.js';
import { withWhere } from './with-place.js';

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

/** All that a name can mean, by the first of its forms that the gazetteer knows. */
function placesOf({ name, aliases }: Name<TextSpan>, gazetteer: Gazetteer): readonly Place[] {
  let places = gazetteer.around(name);
  for (let i = 0; places.length === 0 && i < aliases.length; i++) places = gazetteer.around(aliases[i]!);
  return places;
}

function alone({ behind }: Candidates, place: Place): number {
  const named = behind.some((land) => place.kind === 'city' && lies(place, land)) ? WEIGHTS.named : 0;
  if (place.kind === 'country') return WEIGHTS.country + named;
  if (place.kind === 'region') return WEIGHTS.region + named;
  return WEIGHTS.size * (place.size ?? 3) + (place.capital ? WEIGHTS.capital : 0) + named;
}

function among(place: Place, others: readonly Place[]): number {
  if (others.length === 0) return 0;
  let region = 0;
  let country = 0;
  let near = 0;
  for (const other of others) {
    if (other.region !== undefined && other.region === place.region) region++;
    if (other.country === place.country) country++;
    if (near < 2 && place.kind === 'city' && other.kind === 'city' && distance(place, other) < NEAR) near++;
  }
  return (
    WEIGHTS.sameRegion * (region / others.length) +
    WEIGHTS.sameCountry * (country / others.length) +
    WEIGHTS.near * near
  );
}

/** The place that most speaks for, the first of those that are as good. */
function best(candidates: Candidates, others: readonly Place[]): Place {
  const { places } = candidates;
  let chosen = places[0]!;
  if (places.length === 1) return chosen;
  let most = Number.NEGATIVE_INFINITY;
  for (const place of places) {
    const score = alone(candidates, place) + among(place, others);
    if (score <= most) continue;
    most = score;
    chosen = place;
  }
  return chosen;
}

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
    const places = placesOf(name, gazetteer);
    if (places.length === 0) continue;
    const behind = places.length > 1 ? landsBehind(doc, name, gazetteer) : [];
    const candidates = { name, places, behind, chosen: places[0]! };
    candidates.chosen = best(candidates, []);
    all.push(candidates);
  }
  const filed = filedFrom === undefined ? undefined : gazetteer.find(filedFrom.split(',')[0]!.trim());
  const first = all.map(({ chosen }) => chosen);
  for (const [at, one] of all.entries()) {
    if (one.places.length === 1) continue;
    const others = first.toSpliced(at, 1);
    if (filed) others.push(filed);
    one.chosen = best(one, others);
  }
  const where = new Map<Name<TextSpan>, Place>();
  for (const { name, chosen } of all) where.set(name, chosen);
  return names.map((name) => {
    const place = where.get(name);
    if (!place) return name;
    const { kind, name: own, aliases, mentions } = name;
    return withWhere({ kind, name: own, aliases, mentions }, place);
  });
}
