import type { Name, TextSpan } from '@dateline/core/reading';
import type { Place } from '../gazetteer/gazetteer.js';
import { begins, goesOn, OTHER, OUT } from '../model/labels.js';
import { STEP, type Steps } from '../steps.js';
import { ABBREVIATION, ALL_CAPITALS, CAPITAL } from '../text/flags.js';
import { type Doc, rangeOf, spanOf } from '../text/index.js';
import { runText, type Tables } from './classify.js';
import { inCapitals, isCapital, type Run } from './runs.js';

/** Words that the name of a place has at most. */
const LONGEST = 3;
/** People of a place, as a logarithm, that may stand in the name of a body or without a label. */
const VILLAGE = 3;
const TOWN = 4.7;

type Found = Run & { name: string; isState?: boolean };

/** A country, or a region that copy names without its country. */
const isState = ({ kind, size }: Place) => kind === 'region' && size === undefined;
const isLand = (place: Place) => place.kind === 'country' || isState(place);

/** The longest place that begins at a token. */
function placeAt(
  doc: Doc,
  first: number,
  last: number,
  { gazetteer }: Tables,
  accept: (place: Place) => boolean,
): Found | undefined {
  for (let end = Math.min(last, first + LONGEST); end > first; end--) {
    if (!isCapital(doc, end - 1)) continue;
    const place = gazetteer.find(runText(doc, { first, last: end }));
    if (place && accept(place)) return { first, last: end, name: place.name, isState: isState(place) };
  }
  return undefined;
}

/** The country of a people: Kenyan. */
function peopleAt(doc: Doc, first: number, { gazetteer }: Tables): Found | undefined {
  if (!(doc.flags[first]! & CAPITAL)) return undefined;
  for (const length of [2, 1]) {
    const last = first + length;
    if (!isCapital(doc, last - 1)) continue;
    const land = gazetteer.peoples.get(doc.lower.slice(first, last).join(' '));
    if (land !== undefined) return { first, last, name: gazetteer.find(land)?.name ?? land };
  }
  return undefined;
}

/**
 * "Velm Police Department", "University of Velm": a public body has the place in its name that it is of. Schools and
 * hospitals are called after people as well: there a small place must be named elsewhere.
 */
function inBody(doc: Doc, { first, last }: Run, named: ReadonlySet<string>, tables: Tables): Found[] {
  const { words, gazetteer } = tables;
  const isPublic = (token: number) => words.publicHeads.has(doc.lower[token]!);
  const isBodyHead = (token: number) => isPublic(token) || words.bodyHeads.has(doc.lower[token]!);
  // Velm City is a club, or a place that the gazetteer knows whole.
  const end = gazetteer.kinds[doc.lower[last - 1]!] === 'city' ? last - 1 : last;
  let head = end - 1;
  while (head >= first && !isPublic(head)) head--;
  const isOpen = head >= first;
  // A state is in the names of its associations and parties too.
  if (!isOpen) for (head = end - 1; head >= first && !isBodyHead(head); ) head--;
  if (head < first || gazetteer.find(runText(doc, { first, last }))) return [];
  const from = words.articles.has(doc.lower[first]!) ? first + 1 : first;
  const least = words.namedBodies.has(doc.lower[head]!) ? TOWN : VILLAGE;
  const accept = (size: number) => (place: Place) =>
    isState(place) || (isOpen && (place.kind !== 'city' || (place.size ?? 0) >= size || named.has(place.name)));
  const found: Found[] = [];
  if (!isBodyHead(from) && !words.sharedNames.has(doc.lower[from]!)) {
    // Canadian is a town in Texas as well.
    const people = isOpen ? peopleAt(doc, from, tables) : undefined;
    const lead = people ?? placeAt(doc, from, last - 1, tables, accept(least));
    if (lead && lead.last <= head) found.push(lead);
  }
  for (let token = Math.max(head, from) + 1; token < last - 1; token++) {
    if (!words.genitives.has(doc.lower[token]!) && !words.locatives.has(doc.lower[token]!)) continue;
    if (words.sharedNames.has(doc.lower[token + 1]!)) continue;
    const behind =
      placeAt(doc, token + 1, last, tables, accept(TOWN)) ?? placeAt(doc, token + 2, last, tables, isState);
    if (behind?.last === last) found.push(behind);
  }
  return found;
}

/** Whether tokens are no part of a longer name of something else. */
function isAlone(labels: Uint8Array | undefined, { first, last, isState }: Found): boolean {
  const label = labels?.[first] ?? OUT;
  if ((label & ~1) !== OTHER) return true;
  // The Texas Games are in Texas; the Kenya Open may be anywhere.
  return begins(label) && (isState || !goesOn(labels?.[last] ?? OUT));
}

const isLong = (doc: Doc, { first, last }: Run) => last - first > 1 || doc.end[first]! - doc.start[first]! > LONGEST;

/** A country or a state that no label names, and peoples. */
function unlabelled(doc: Doc, token: number, labels: Uint8Array | undefined, tables: Tables): Found | undefined {
  const people = peopleAt(doc, token, tables);
  if (people) return people;
  if (labels && labels[token] !== OUT && labels[token] !== OTHER) return undefined;
  const found = placeAt(doc, token, doc.sentences[doc.sentence[token]!]!.last, tables, isLand);
  if (!found) return undefined;
  const { flags, lower } = doc;
  // US, but not us; "Miss." and "Wash." are states behind a town alone.
  if (!isLong(doc, found) && !(flags[token]! & ALL_CAPITALS)) return undefined;
  const short = (flags[token]! & ABBREVIATION) !== 0 && lower[token]!.indexOf('.') === lower[token]!.length - 1;
  if (short && lower[token - 1] !== ',') return undefined;
  return found;
}

/**
 * Places that are no names of their own: those within the names of public bodies, peoples, and lands that no label names.
 * Step by step.
 * @param names of the text, whose tokens are not looked at again
 */
export function* placesWithin(
  doc: Doc,
  names: readonly Name<TextSpan>[],
  labels: Uint8Array | undefined,
  tables: Tables,
): Steps<Name<TextSpan>[]> {
  const { leads } = tables.gazetteer;
  const { flags, lower, size } = doc;
  const found: Found[] = [];
  const taken = new Uint8Array(doc.size);
  const named = new Set<string>();
  for (const { kind, name, aliases } of names) {
    if (kind !== 'place') continue;
    named.add(name);
    for (const form of aliases) named.add(form);
  }
  for (const { kind, mentions } of names) {
    for (const span of mentions) {
      const run = rangeOf(doc, span);
      taken.fill(1, run.first, run.last);
      if (kind === 'organisation' && run.last - run.first > 1) found.push(...inBody(doc, run, named, tables));
    }
  }
  let done = 0;
  for (let token = 0; token < size; token++) {
    if (token - done > STEP) {
      done = token;
      yield;
    }
    if (!(flags[token]! & CAPITAL) || taken[token] || !leads.has(lower[token]!)) continue;
    const one = unlabelled(doc, token, labels, tables);
    if (!one || !isAlone(labels, one)) continue;
    const { first, last } = doc.sentences[doc.sentence[token]!]!;
    if (flags[token]! & ALL_CAPITALS && inCapitals(doc, first, last, tables.words)) continue;
    found.push(one);
    token = one.last - 1;
  }
  return gathered(doc, found);
}

/** Each place once, with all that was found of it. */
function gathered(doc: Doc, found: Found[]): Name<TextSpan>[] {
  const byName = new Map<string, Name<TextSpan>>();
  for (const { name, first, last } of found.sort((a, b) => a.first - b.first)) {
    const known = byName.get(name) ?? { kind: 'place', name, aliases: [], mentions: [] };
    byName.set(name, known);
    known.mentions.push(spanOf(doc, first, last));
    const form = runText(doc, { first, last });
    if (form !== name && !known.aliases.includes(form)) known.aliases.push(form);
  }
  return [...byName.values()];
}
