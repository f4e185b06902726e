import type { Name, TextSpan } from '@dateline/core/reading';
import type { Gazetteer, Place } from '../gazetteer/gazetteer.js';
import type { Doc } from '../text/index.js';
import { distance } from './distance.js';
import { contextOf, type PlaceContext } from './place-context.js';
import { withWhere } from './with-place.js';

/** What speaks for one place of a name among others. Sizes are logarithms, 3 for a village and 7 for a capital. */
const WEIGHTS = {
  country: 7.5,
  region: 6.5,
  size: 0.9,
  capital: 2,
  /** "Alexandria, Virginia" */
  named: 8,
  /** "Velm and Harwick counties" */
  kind: 4,
  /** What another place of the text speaks for that lies nearby, in the region, and in the country. */
  near: 6,
  sameRegion: 5,
  sameCountry: 1,
  /** How much less each of the other places says the more they are, as a power of their number. */
  many: 0.5,
};
/** Kilometres. */
const NEAR = 110;
const FAR = 300;
/** Places of a name that are looked at, and names of a text. */
const PLACES = 10;
const NAMES = 60;
/** A place that is less likely speaks for none. */
const UNLIKELY = 0.02;
/** How often all names are looked at. */
const ROUNDS = 2;

/** A place of a text that a gazetteer knows, with all that its name can mean. */
interface Candidates {
  name: Name<TextSpan>;
  places: readonly Place[];
  /** Of each place what speaks for it but other places, and how likely it is. */
  own: number[];
  share: number[];
  chosen: Place;
}

const lies = (place: Place, land: Place) =>
  land.kind === 'region' ? place.region === land.region : land.kind === 'country' && place.country === land.country;

/** All that a name can mean, by the first of its forms that the gazetteer knows. */
function placesOf({ name, aliases }: Name<TextSpan>, gazetteer: Gazetteer): readonly Place[] {
  let places = gazetteer.around(name);
  for (let i = 0; places.length === 0 && i < aliases.length; i++) places = gazetteer.around(aliases[i]!);
  return places;
}

/** What speaks for a place, whatever else the text names. */
function alone(place: Place, { behind, kind }: PlaceContext): number {
  let score = WEIGHTS.size * (place.size ?? 3);
  if (place.size === undefined && place.kind === 'country') score = WEIGHTS.country;
  if (place.size === undefined && place.kind === 'region') score = WEIGHTS.region;
  if (place.capital) score += WEIGHTS.capital;
  if (behind.some((land) => place.kind !== 'country' && lies(place, land))) score += WEIGHTS.named;
  if (kind === place.kind) score += WEIGHTS.kind;
  return score;
}

/** How much one place speaks for another. */
function between(place: Place, other: Place): number {
  if (place.country !== other.country || !place.country) return 0;
  if (place.kind === 'country' || other.kind === 'country') return WEIGHTS.sameCountry;
  const inRegion = place.region !== undefined && place.region === other.region;
  if (place.kind === 'region' || other.kind === 'region') return inRegion ? WEIGHTS.sameRegion : WEIGHTS.sameCountry;
  const far = distance(place, other);
  if (far < NEAR) return WEIGHTS.near;
  return inRegion && far < FAR ? WEIGHTS.sameRegion : WEIGHTS.sameCountry;
}

/** How likely each place of a name is, by what speaks for it, and the likeliest. */
function choose(one: Candidates, scores: readonly number[]): void {
  let best = 0;
  for (let at = 1; at < scores.length; at++) if (scores[at]! > scores[best]!) best = at;
  const { share } = one;
  let sum = 0;
  for (let at = 0; at < scores.length; at++) {
    share[at] = Math.exp(scores[at]! - scores[best]!);
    sum += share[at]!;
  }
  for (let at = 0; at < scores.length; at++) share[at] = share[at]! / sum;
  one.chosen = one.places[best]!;
}

/** What the other places of a text say for one of a name: each as its likeliest place has it. */
function among(place: Place, one: Candidates, all: readonly Candidates[]): number {
  let sum = 0;
  for (const other of all) {
    if (other === one) continue;
    const { places, share } = other;
    let most = 0;
    for (let at = 0; at < places.length; at++) {
      if (share[at]! < UNLIKELY) continue;
      most = Math.max(most, share[at]! * between(place, places[at]!));
    }
    sum += most;
  }
  return all.length < 2 ? 0 : sum / (all.length - 1) ** WEIGHTS.many;
}

function candidatesOf(doc: Doc, name: Name<TextSpan>, gazetteer: Gazetteer): Candidates | undefined {
  const places = placesOf(name, gazetteer).slice(0, PLACES);
  const [first] = places;
  if (!first) return undefined;
  if (places.length === 1) return { name, places, own: [0], share: [1], chosen: first };
  const postal = places.some(({ country }) => country === 'US') ? 'US' : undefined;
  const context = contextOf(doc, name, postal, gazetteer);
  const own = places.map((place) => alone(place, context));
  const one = { name, places, own, share: own.slice(), chosen: first };
  choose(one, own);
  return one;
}

/** The place of the dateline, as one that speaks for others. */
function filedAt(filedFrom: string | undefined, gazetteer: Gazetteer): Candidates[] {
  const place = filedFrom === undefined ? undefined : gazetteer.find(filedFrom.split(',')[0]!.trim());
  if (!place) return [];
  const name: Name<TextSpan> = { kind: 'place', name: place.name, aliases: [], mentions: [] };
  return [{ name, places: [place], own: [0], share: [1], chosen: place }];
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
    const one = name.kind === 'place' && all.length < NAMES ? candidatesOf(doc, name, gazetteer) : undefined;
    if (one) all.push(one);
  }
  const speaking = all.concat(filedAt(filedFrom, gazetteer));
  for (let round = 0; round < ROUNDS; round++) {
    for (const one of all) {
      if (one.places.length === 1) continue;
      choose(
        one,
        one.places.map((place, number) => one.own[number]! + among(place, one, speaking)),
      );
    }
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
