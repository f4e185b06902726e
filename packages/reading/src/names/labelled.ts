import type { Name } from '@dateline/core/reading';
import { begins, goesOn, ORGANISATION, PERSON, PLACE } from '../model/labels.js';
import { STEP, type Steps } from '../steps.js';
import { ALL_CAPITALS, CAPITAL, PARAGRAPH_START } from '../text/flags.js';
import type { Doc } from '../text/index.js';
import { agree } from './agree.js';
import { type Candidate, isBody, runText, type Tables, TOWN } from './classify.js';
import { firmEnd, isEmployer } from './employers.js';
import type { NameWords } from './name-words.js';
import { isTitle, nicknamedEnd, tailEnd, titledEnd } from './person-ends.js';
import { isRoleAt } from './roles.js';
import { bare, isCapital, type Run } from './runs.js';
import { isSurelyPerson } from './surely-person.js';

const KINDS = new Map<number, Name['kind']>([
  [PERSON, 'person'],
  [ORGANISATION, 'organisation'],
  [PLACE, 'place'],
]);

/** What agency copy puts between angle brackets behind the name of a company. */
const TICKER = /^<.+>$/;

/** Where a name begins behind titles, offices and articles: "Mr. Smith" is Smith. */
function nameStart(doc: Doc, { first, last }: Run, kind: Name['kind'], { words }: Tables): number {
  let from = first;
  const leads = kind === 'person' ? words.titles : kind === 'organisation' ? words.articles : undefined;
  while (from + 1 < last && leads?.has(bare(doc, from)) && isCapital(doc, from + 1)) from++;
  // "Former Velm Bank chief": the chief is, not the bank.
  if (kind === 'organisation' && from + 1 < last && words.appositions.has(bare(doc, from)) && isCapital(doc, from + 1))
    from++;
  // "Mayor Ada Lund": an office before a given name is no part of it.
  while (kind === 'person' && from + 2 < last && isRoleAt(doc, from, words) && isCapital(doc, from + 1)) from++;
  return from;
}

function named(doc: Doc, run: Run, kind: Name['kind'], tables: Tables): Candidate | undefined {
  const { words } = tables;
  // The Treaty of Rome, Bill C-51: documents are found elsewhere. Bill Lund is none.
  const isDocument = (token: number) => words.documentHeads.has(bare(doc, token));
  const isPerson = kind === 'person' && !/\d/.test(runText(doc, run));
  if (isDocument(run.last - 1) || (!isPerson && isDocument(run.first))) return undefined;
  return candidateOf(doc, { first: nameStart(doc, run, kind, tables), last: beforeTicker(doc, run) }, kind, tables);
}

/** Where a name ends without the ticker behind it: Velm Oil Co <VLM.N>. */
function beforeTicker({ lower }: Doc, { first, last }: Run): number {
  return last - 1 > first && TICKER.test(lower[last - 1]!) ? last - 1 : last;
}

function candidateOf(doc: Doc, { first, last }: Run, kind: Name['kind'], { gazetteer }: Tables): Candidate {
  const text = runText(doc, { first, last });
  const place = kind === 'place' ? gazetteer.find(text) : undefined;
  return { first, last, kind, text, key: text.toLowerCase(), place, sure: true };
}

/** What a name looks like where it comes back: its own words, or a surname. */
interface Form {
  text: string;
  length: number;
  kind: Name['kind'];
}

/** The forms that are certain enough to be found again, by their first word: those of people once they stand, others once they stand twice. */
function formsOf(doc: Doc, found: readonly Candidate[], { words }: Tables): Map<string, Form[]> {
  const forms = new Map<string, Form[]>();
  const counts = new Map<string, number>();
  const add = (token: number, last: number, kind: Name['kind']) => {
    const text = runText(doc, { first: token, last });
    const count = (counts.get(text) ?? 0) + 1;
    counts.set(text, count);
    if (count !== (kind === 'person' ? 1 : 2)) return;
    const word = doc.lower[token]!;
    const form = { text, length: last - token, kind };
    const others = forms.get(word);
    if (others) others.push(form);
    else forms.set(word, [form]);
  };
  for (const { first, last, kind } of found) {
    add(first, last, kind!);
    // May and March are surnames, and months far more often.
    if (kind === 'person' && last - first > 1 && !words.common.has(doc.lower[last - 1]!)) add(last - 1, last, kind);
  }
  return forms;
}

/** "German Ortega", where Freddy Ortega is named as well: the name of a people before a surname is a given name there. */
function widenSurnames(doc: Doc, taken: Uint8Array, found: Candidate[], tables: Tables): void {
  const { words } = tables;
  const families = new Set(
    found
      .filter(({ kind, first, last }) => kind === 'person' && last - first > 1)
      .map(({ last }) => doc.lower[last - 1]!),
  );
  for (const [at, one] of found.entries()) {
    const before = one.first - 1;
    if (one.kind !== 'person' || one.last - one.first > 1 || !families.has(one.key)) continue;
    if (!words.demonyms.has(doc.lower[before] ?? '') || !isCapital(doc, before)) continue;
    if (found.some(({ first, last }) => first <= before && before < last)) continue;
    found[at] = candidateOf(doc, { first: before, last: one.last }, one.kind, tables);
    taken[before] = 1;
  }
}

function isTaken(taken: Uint8Array, { first, last }: Run): boolean {
  for (let token = first; token < last; token++) if (taken[token] === 1) return true;
  return false;
}

/** Adds names that were named elsewhere, where no label names them. */
function addRepeated(doc: Doc, taken: Uint8Array, found: Candidate[], tables: Tables): void {
  const forms = formsOf(doc, found, tables);
  if (forms.size === 0) return;
  for (let token = 0; token < doc.size; token++) {
    if (taken[token] || !(doc.flags[token]! & CAPITAL)) continue;
    const known = forms.get(doc.lower[token]!);
    if (!known) continue;
    for (const { text, length, kind } of known) {
      const run = { first: token, last: token + length };
      if (run.last > doc.size || isTaken(taken, run) || runText(doc, run) !== text) continue;
      found.push(candidateOf(doc, run, kind, tables));
      taken.fill(1, run.first, run.last);
      break;
    }
  }
}

/** Words that the name of a state or a country behind a town has at most. */
const LAND = 3;

/** Adds the states and countries behind towns that no label names: "Velm, Ga." */
function addLands(doc: Doc, taken: Uint8Array, found: Candidate[], tables: Tables): void {
  for (const { kind, last: comma } of found.slice()) {
    if (kind !== 'place' || doc.lower[comma] !== ',' || doc.sentence[comma + 1] !== doc.sentence[comma]) continue;
    for (let length = LAND; length > 0; length--) {
      const run = { first: comma + 1, last: comma + 1 + length };
      if (run.last > doc.size || !isCapital(doc, run.first) || isTaken(taken, run)) continue;
      const place = tables.gazetteer.find(runText(doc, run));
      if (!place || place.kind === 'city') continue;
      found.push(candidateOf(doc, run, 'place', tables));
      taken.fill(1, run.first, run.last);
      break;
    }
  }
}

/** The stretch of a name that is labelled from a token on, with its kind; undefined for what has another kind of name. */
function labelled(doc: Doc, labels: Uint8Array, first: number, tables: Tables): { run: Run; kind?: Name['kind'] } {
  const { words } = tables;
  const employer = isEmployer(doc, first, labels, words);
  const firm = employer ? firmEnd(doc, first, words) : 0;
  if (firm > 0) return { run: { first, last: firm }, kind: 'organisation' };
  let last = first + 1;
  while (last < labels.length && goesOn(labels[last]!)) last++;
  if (last - first > 1 && isTitle(doc, first, words)) return personFrom(first, last);
  // "CHESTER, Pa. Lund said": the short form of a state ends a sentence, though its stop does not say so.
  const state = { first, last: first + 1 };
  if (
    last - first > 1 &&
    doc.lower[first - 1] === ',' &&
    doc.lower[first]!.endsWith('.') &&
    isLandAt(doc, state, tables)
  )
    return { run: state, kind: 'place' };
  const kind = placeOr(doc, { first, last }, KINDS.get(labels[first]!), tables);
  if (!kind) return { run: { first, last } };
  // A bank and a hospital are places, but not for those who work there.
  if (kind === 'place' && employer && isBody(doc, { first, last }, tables)) {
    return { run: { first, last }, kind: 'organisation' };
  }
  return { run: { first: kind === 'organisation' ? sharedStart(doc, first, words) : first, last }, kind };
}

/**
 * The kind of a name, against its label where the words around it leave no doubt: "Velm County" and "in Velm" are places
 * where the gazetteer knows them, and letters alone that it does not know are none.
 */
function placeOr(doc: Doc, run: Run, kind: Name['kind'] | undefined, tables: Tables): Name['kind'] | undefined {
  const { words, gazetteer } = tables;
  const { first, last } = run;
  const one = last - first === 1;
  // "Kenyans" are many, and "N.C." nobody.
  if (kind === 'person' && one) {
    if (gazetteer.peoples.has(doc.lower[first]!)) return undefined;
    return doc.lower[first - 1] === ',' && isLandAt(doc, run, tables) ? 'place' : kind;
  }
  if (kind === 'organisation' && isSurelyPerson(doc, run, tables)) return 'person';
  if (kind === 'organisation' && saysWhose(doc, last, tables) && isLandAt(doc, run, tables)) return 'place';
  if (kind === 'organisation' && isPartOfLand(doc, run, tables)) return 'place';
  if (kind === 'organisation' || kind === undefined) {
    if (kind && last - first > 1 && words.landHeads.has(doc.lower[last - 1]!) && !isBody(doc, run, tables))
      return 'place';
    if (!words.placesIn.has(doc.lower[first - 1] ?? '')) return kind;
    const place = gazetteer.find(runText(doc, run));
    return place && (place.kind !== 'city' || (place.size ?? 0) >= TOWN) ? 'place' : kind;
  }
  if (kind !== 'place') return kind;
  if (!one) {
    if (gazetteer.find(runText(doc, run))) return kind;
    if (words.streetHeads.has(doc.lower[last - 1]!)) return undefined;
    const head = doc.lower[last - 1]!;
    return words.buildingHeads.has(head) ||
      (words.publicHeads.has(head) && !words.namedBodies.has(head) && isBody(doc, run, tables))
      ? 'organisation'
      : kind;
  }
  if (words.placeHeads.has(doc.lower[first]!) || words.streetHeads.has(doc.lower[first]!)) return undefined;
  const letters = (doc.flags[first]! & ALL_CAPITALS) !== 0 && doc.end[first]! - doc.start[first]! <= ACRONYM;
  return letters && !gazetteer.find(runText(doc, run)) ? 'organisation' : kind;
}

/** A country or a state, and no city that is called so. */
function isLandAt(doc: Doc, run: Run, { gazetteer }: Tables): boolean {
  const land = gazetteer.all(runText(doc, run)).find(({ kind, size }) => kind !== 'city' && size === undefined);
  return land !== undefined;
}

/** "Northeast Texas": a part of a land, and not a body that begins with such a word. */
function isPartOfLand(doc: Doc, run: Run, { gazetteer }: Tables): boolean {
  if (!gazetteer.leads.has(doc.lower[run.last - 1]!) && !gazetteer.leads.has(doc.lower[run.last - 2] ?? ''))
    return false;
  const text = runText(doc, run);
  const [place] = run.last - run.first > 1 && gazetteer.all(text).length === 0 ? gazetteer.around(text) : [];
  return place !== undefined && place.kind !== 'city' && place.size === undefined;
}

/** "Velm Governor Ada Lund", "Velm Senator": behind a land stands an office of it. */
const saysWhose = (doc: Doc, token: number, { gazetteer }: Tables) =>
  gazetteer.kindsBehind[doc.lower[token] ?? ''] !== undefined;

/** Letters that an acronym has at most. */
const ACRONYM = 5;

const personFrom = (first: number, last: number): { run: Run; kind: Name['kind'] } => ({
  run: { first, last },
  kind: 'person',
});

/** "Food and Harbour Agency": what "and" joins to the first word of a body is a part of it. */
function sharedStart(doc: Doc, first: number, { joints, sharedNames }: NameWords): number {
  const before = first - 2;
  if (before < 0 || !joints.has(doc.lower[first - 1]!) || !sharedNames.has(doc.lower[before]!)) return first;
  return isCapital(doc, before) ? before : first;
}

/** The names that the labels of a text name, with the kind that they give each; step by step. */
export function* labelledNames(doc: Doc, labels: Uint8Array, tables: Tables): Steps<Candidate[]> {
  const found: Candidate[] = [];
  const taken = new Uint8Array(doc.size);
  let done = 0;
  for (let token = 0; token < labels.length; token++) {
    if (token - done > STEP) {
      done = token;
      yield;
    }
    const titled = titledEnd(doc, labels, token, tables.words);
    if (titled === 0 && !begins(labels[token]!)) continue;
    const { run, kind } = titled > 0 ? personFrom(token, titled) : labelled(doc, labels, token, tables);
    const { first } = run;
    const person = kind === 'person';
    const last = person ? Math.max(tailEnd(doc, run.last, tables.words), nicknamedEnd(doc, run.last)) : run.last;
    taken.fill(1, first, last);
    token = last - 1;
    const name = kind && named(doc, { first, last }, kind, tables);
    if (name) found.push(name);
  }
  yield;
  agree(doc, found, tables);
  for (const more of [widenSurnames, addLands, addRepeated]) {
    yield;
    more(doc, taken, found, tables);
  }
  yield;
  return withoutDoubtful(doc, found, tables);
}

/** Leaves out words that are labelled as places, where neither a gazetteer nor the words beside them speak for one. */
function withoutDoubtful(doc: Doc, found: Candidate[], { words, gazetteer }: Tables): Candidate[] {
  const isDoubtful = ({ kind, place, text, first, last }: Candidate) =>
    kind === 'place' && !place && last - first === 1 && gazetteer.all(text).length === 0;
  const speaks = ({ first, last }: Candidate) =>
    words.placePrepositions.has(doc.lower[first - 1] ?? '') ||
    words.genitives.has(doc.lower[first - 1] ?? '') ||
    words.locatives.has(doc.lower[first - 1] ?? '') ||
    words.placeHeads.has(doc.lower[last] ?? '') ||
    (doc.lower[last] === ',' && isCapital(doc, last + 1)) ||
    doc.lower[first - 1] === ',' ||
    (doc.flags[first]! & (PARAGRAPH_START | ALL_CAPITALS)) === (PARAGRAPH_START | ALL_CAPITALS);
  if (!found.some(isDoubtful)) return found;
  const sure = new Set(found.filter((one) => isDoubtful(one) && speaks(one)).map(({ key }) => key));
  return found.filter((one) => !isDoubtful(one) || sure.has(one.key));
}
