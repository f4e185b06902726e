import type { Steps } from '../steps.js';
import type { Doc } from '../text/index.js';
import { type Candidate, runText, type Tables } from './classify.js';
import { type Entry, Index, shorterForms } from './gather.js';
import { bare, inCapitals as isHeadline } from './runs.js';

const inCapitals = (text: string) => text === text.toUpperCase();

/** First and last part of a name: Donald Trump, of Donald J. Trump. */
function ends(key: string): string {
  const first = key.indexOf(' ');
  const last = key.lastIndexOf(' ');
  return first < last ? key.slice(0, first) + key.slice(last) : key;
}

/** What stands between first and last name: W. of George W. Bush. */
const middle = (key: string) => key.slice(key.indexOf(' ') + 1, Math.max(0, key.lastIndexOf(' ')));

/** The person with the same first and last name, unless another name stands between them: George W., not George H.W. Bush. */
function sameEnds(index: Index, key: string): Entry | undefined {
  const known = index.byForm.get(ends(key));
  if (!known) return undefined;
  const own = middle(key);
  const other = middle(known.key);
  return own && other && own !== other ? undefined : known;
}

/** Adds a mention to the name it means, or begins a new name. */
function put(index: Index, candidate: Candidate, tables: Tables): void {
  const { kind, key, place, text } = candidate;
  const known =
    index.byForm.get(key) ??
    (place && index.byForm.get(place.name.toLowerCase())) ??
    (kind === 'person' ? sameEnds(index, key) : kind === 'organisation' ? longer(index, key, tables) : undefined);
  if (known) {
    index.mention(known, candidate);
    // A headline in capitals comes first, but nobody is called so.
    if (known.key === key && inCapitals(known.name) && !inCapitals(text)) known.name = text;
    return;
  }
  const entry = index.add(kind!, candidate);
  if (place) index.also(place.name, entry);
  for (const form of shorterForms(entry, tables)) index.also(form, entry);
}

/**
 * The one body whose name goes on where a shorter one ends: "CCR" of CCR Video Corp, "Justice" of the Justice Department.
 * What goes on is a legal form, or behind a single word what the body is.
 */
function longer(index: Index, key: string, { words, gazetteer }: Tables): Entry | undefined {
  if (index.entries.length === 0 || words.bodyHeads.has(key) || words.demonyms.has(key)) return undefined;
  const found = index.entries.filter(({ key: own }) => {
    if (own.length <= key.length || own[key.length] !== ' ' || !own.startsWith(key)) return false;
    const end = own.slice(own.lastIndexOf(' ') + 1).replace(/\.$/, '');
    return words.companyEnds.has(end) || (!key.includes(' ') && words.bodyHeads.has(end));
  });
  return found.length === 1 && !gazetteer.find(key) ? found[0] : undefined;
}

/** "General Motors (GM)": the letters between brackets stand for the body before them. */
function addAcronyms(doc: Doc, own: readonly Candidate[], index: Index): void {
  for (const { first, key, text } of own) {
    if (!/^\p{Lu}{2,6}$/u.test(text) || doc.lower[first - 1] !== '(') continue;
    const owner = own.find(({ last, text: before }) => last === first - 1 && before.includes(' '));
    const entry = owner && index.byForm.get(owner.key);
    if (entry) index.also(key, entry);
  }
}

/**
 * "Calls Trump" of a headline, where Donald Trump is named: a word of the headline that is no given name is none of his.
 * The mention is cut to the surname.
 */
function withoutVerb(doc: Doc, candidate: Candidate, people: Index, { words }: Tables): Candidate {
  const { first, last, text } = candidate;
  const sentence = doc.sentences[doc.sentence[first]!]!;
  if (last - first !== 2 || words.givenNames.has(bare(doc, first)) || inCapitals(text)) return candidate;
  if (!isHeadline(doc, sentence.first, sentence.last, words)) return candidate;
  const owner = people.byForm.get(doc.lower[last - 1]!);
  if (!owner || owner.name.split(' ').length < 2 || owner.forms.has(text)) return candidate;
  const own = runText(doc, { first: last - 1, last });
  return { ...candidate, first: last - 1, text: own, key: own.toLowerCase() };
}

/** "Lund" labelled as a body, where Ada Lund is named: it is hers, and is entered as a mention. */
function isSurname(candidate: Candidate, people: Index): boolean {
  const owner =
    candidate.text.includes(' ') || inCapitals(candidate.text) ? undefined : people.byForm.get(candidate.key);
  if (owner) people.mention(owner, candidate);
  return owner !== undefined;
}

/** Names whose given name is known before what only looks like a name: Trump is Donald Trump, not Sons of Trump. */
function givenFirst(people: readonly Candidate[], { words }: Tables): Candidate[] {
  const given: Candidate[] = [];
  const others: Candidate[] = [];
  for (const one of people) (words.givenNames.has(one.key.slice(0, one.key.indexOf(' '))) ? given : others).push(one);
  return given.concat(others);
}

/** Names that are put together in a step. */
const FEW = 128;

/**
 * Puts what means the same under one name, among names of one kind: full names first, so that a surname or initials alone
 * find their owner wherever they stand. Step by step.
 */
export function* gatherLabelled(doc: Doc, candidates: readonly Candidate[], tables: Tables): Steps<Entry[]> {
  const entries: Entry[] = [];
  let people: Index | undefined;
  for (const kind of ['person', 'organisation', 'place'] as const) {
    const index = new Index();
    if (kind === 'person') people = index;
    const own = candidates.filter(
      (candidate) => candidate.kind === kind && !(kind === 'organisation' && isSurname(candidate, people!)),
    );
    const isFull = ({ text }: Candidate) => kind === 'place' || text.includes(' ');
    const full = own.filter(isFull);
    // Whole names first, then what is left of them: McDonnell Douglas Corp, McDonnell Douglas.
    if (kind !== 'place') full.sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first);
    for (const [at, candidate] of (kind === 'person' ? givenFirst(full, tables) : full).entries()) {
      put(index, kind === 'person' ? withoutVerb(doc, candidate, index, tables) : candidate, tables);
      if (at % FEW === FEW - 1) yield;
    }
    yield;
    if (kind === 'person') {
      index.addFirstNames(tables);
      index.settleSurnames(doc, tables);
    }
    if (kind === 'organisation') addAcronyms(doc, own, index);
    yield;
    for (const candidate of own) if (!isFull(candidate)) put(index, candidate, tables);
    yield;
    entries.push(...index.entries);
  }
  return entries;
}
