import type { Name, TextSpan } from '@dateline/core/reading';
import type { Gazetteer, Place } from '../../gazetteer/gazetteer.js';
import { isRole } from '../../names/roles.js';
import { bare, isCapital } from '../../names/runs.js';
import { type Doc, flags as F, rangeOf, spanOf, tokenText } from '../../text/index.js';
import { germanNames as words } from './names.js';

/** People of a town that is known without a preposition before it, as a logarithm. */
const CITY = 5.3;
const TOWN = 4;

interface Entry {
  kind: Name['kind'];
  name: string;
  aliases: Set<string>;
  mentions: TextSpan[];
  place?: Place;
}

/** A family name behind a given one: "Ursula von der Leyen", "Hans-Jochen Vogel", "Annegret Kramp-Karrenbauer". */
function familyEnd(doc: Doc, from: number): number {
  let token = from;
  const { last } = doc.sentences[doc.sentence[from - 1]!]!;
  while (token < last && (words.givenNames.has(doc.lower[token]!) || isInitial(doc, token)) && isCapital(doc, token))
    token++;
  const given = token;
  while (token < last && words.particles.has(doc.lower[token]!) && token - given < 3) token++;
  if (token >= last || !isCapital(doc, token) || doc.flags[token]! & F.DIGIT || words.common.has(doc.lower[token]!)) {
    // "Peter Hans": of two given names the second one is a family name.
    return given - from >= 1 && token === given ? given : from;
  }
  return token + 1;
}

const isInitial = (doc: Doc, token: number) => /^\p{L}\.$/u.test(doc.lower[token] ?? '');

/** People with given and family name or a title, and each later mention by family name. */
function findPeople(doc: Doc): Entry[] {
  const people = new Map<string, Entry>();
  const byFamily = new Map<string, Entry>();
  const add = (first: number, last: number, family: string, full: boolean) => {
    const span = spanOf(doc, first, last);
    const name = doc.text.slice(span.start, span.end).replace(/\s+/g, ' ');
    const known = people.get(name) ?? (full ? undefined : byFamily.get(family));
    if (known) {
      known.mentions.push(span);
      if (name !== known.name) known.aliases.add(name);
      return;
    }
    const entry: Entry = { kind: 'person', name, aliases: new Set(), mentions: [span] };
    people.set(name, entry);
    if (!byFamily.has(family)) byFamily.set(family, entry);
  };
  const taken = new Uint8Array(doc.size);
  for (let token = 0; token < doc.size - 1; token++) {
    if (!isCapital(doc, token)) continue;
    const given = words.givenNames.has(doc.lower[token]!) || given2(doc, token);
    const end = given ? familyEnd(doc, token + 1) : token + 1;
    if (given && end > token + 1) {
      add(token, end, tokenText(doc, end - 1), true);
      taken.fill(1, token, end);
      token = end - 1;
    }
  }
  for (let token = 0; token < doc.size; token++) {
    if (taken[token] || !isCapital(doc, token)) continue;
    const text = tokenText(doc, token);
    const before = bare(doc, token - 1);
    const titled = token > 0 && words.titles.has(before) && !words.common.has(doc.lower[token]!);
    const office = token > 0 && isCapital(doc, token - 1) && isRole(before, words);
    const speaks =
      words.sayingVerbs.has(doc.lower[token + 1] ?? '') || words.sayingVerbs.has(doc.lower[token - 2] ?? '');
    const genitive = byFamily.get(text) ?? (text.endsWith('s') ? byFamily.get(text.slice(0, -1)) : undefined);
    if (genitive) genitive.mentions.push(spanOf(doc, token, token + 1));
    else if (titled || (office && speaks && !isRole(doc.lower[token]!, words))) add(token, token + 1, text, false);
  }
  return [...people.values()];
}

/** Two given names in one: Hans-Peter. */
const given2 = (doc: Doc, token: number) => {
  const parts = doc.lower[token]!.split('-');
  return parts.length === 2 && parts.every((part) => words.givenNames.has(part));
};

/** Countries and cities by the gazetteer; smaller towns behind "in" or "aus". */
function placeAt(doc: Doc, token: number, gazetteer: Gazetteer): Place | undefined {
  const place = gazetteer.find(tokenText(doc, token));
  if (!place) return undefined;
  if (place.kind !== 'city' || place.large || place.capital || (place.size ?? 0) >= CITY) return place;
  return (place.size ?? 0) >= TOWN && words.placesIn.has(doc.lower[token - 1] ?? '') ? place : undefined;
}

/** Names of companies with their legal form, and acronyms. */
function bodyEnd(doc: Doc, token: number): number {
  const length = doc.end[token]! - doc.start[token]!;
  const acronym =
    (doc.flags[token]! & F.ALL_CAPITALS) !== 0 && length >= 2 && length <= 5 && !words.noBodies.has(doc.lower[token]!);
  if (acronym && !words.companyEnds.has(doc.lower[token]!)) return token + 1;
  for (let last = token + 1; last < token + 4 && last < doc.size && isCapital(doc, last - 1); last++) {
    if (isCapital(doc, last) && words.companyEnds.has(bare(doc, last))) return last + 1;
  }
  return token;
}

/** The people, bodies and places of a German text that are surely such, in the order of their first mention. */
export function findGermanNames(doc: Doc, gazetteer: Gazetteer): Name<TextSpan>[] {
  const people = findPeople(doc);
  const others = new Map<string, Entry>();
  const taken = new Uint8Array(doc.size);
  for (const { mentions } of people) {
    for (const mention of mentions) {
      const { first, last } = rangeOf(doc, mention);
      taken.fill(1, first, last);
    }
  }
  for (let token = 0; token < doc.size; token++) {
    if (!isCapital(doc, token) || taken[token] || words.common.has(doc.lower[token]!)) continue;
    const end = bodyEnd(doc, token);
    const place = end > token ? undefined : placeAt(doc, token, gazetteer);
    if (!place && end === token) continue;
    const last = Math.max(end, token + 1);
    const span = spanOf(doc, token, last);
    const text = doc.text.slice(span.start, span.end);
    const key = place ? `place ${place.name}` : text;
    const known = others.get(key);
    if (known) {
      known.mentions.push(span);
      if (text !== known.name) known.aliases.add(text);
    } else {
      const name = place ? place.name : text;
      others.set(key, {
        kind: place ? 'place' : 'organisation',
        name,
        aliases: new Set(text === name ? [] : [text]),
        mentions: [span],
        ...(place ? { place } : {}),
      });
    }
    token = last - 1;
  }
  return [...people, ...others.values()]
    .sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start)
    .map(({ kind, name, aliases, mentions, place }) => ({
      kind,
      name,
      aliases: [...aliases],
      mentions: mentions.sort((a, b) => a.start - b.start),
      ...(place?.country ? { country: place.country } : {}),
      ...(place?.latitude === undefined || place.longitude === undefined
        ? {}
        : { latitude: place.latitude, longitude: place.longitude }),
    }));
}
