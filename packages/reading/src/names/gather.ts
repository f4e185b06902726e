import type { Name } from '@dateline/core/reading';
import { type Doc, withoutStop } from '../text/index.js';
import { type Candidate, runText, type Tables, TOWN } from './classify.js';
import { findPeople } from './people.js';
import { bare, inCapitals, type Run, startsSentence } from './runs.js';

/** A name with everything that stands for it. */
export interface Entry {
  kind: Name['kind'];
  name: string;
  /** The name in lower case. */
  key: string;
  forms: Set<string>;
  mentions: Run[];
  place?: Candidate['place'];
}

const initials = (name: string) => (name.match(/(?<![\p{L}'’.])\p{Lu}/gu) ?? []).join('');
const key = (text: string) => text.toLowerCase();

/** Names by all the forms that stand for them. */
export class Index {
  readonly entries: Entry[] = [];
  readonly byForm = new Map<string, Entry>();

  add(kind: Name['kind'], { first, last, text, key, place }: Candidate): Entry {
    const entry: Entry = { kind, name: text, key, forms: new Set<string>(), mentions: [{ first, last }], place };
    entry.forms.add(text);
    this.entries.push(entry);
    this.byForm.set(key, entry);
    return entry;
  }

  mention(entry: Entry, { first, last, text }: Candidate) {
    entry.forms.add(text);
    entry.mentions.push({ first, last });
  }

  also(form: string, entry: Entry) {
    if (form.length < 2) return;
    const lower = key(form);
    if (!this.byForm.has(lower)) this.byForm.set(lower, entry);
  }

  /** "Her husband, Paul Hall": a surname that went to whom kinship brings in is that of the other one who has it, where there is one. */
  settleSurnames({ lower }: Doc, { words }: Tables) {
    const isKin = ({ mentions: [mention] }: Entry) => {
      const before = lower[mention!.first - 1] === ',' ? mention!.first - 2 : mention!.first - 1;
      return words.kin.has(lower[before] ?? '');
    };
    const families = new Map<string, Entry[]>();
    for (const entry of this.entries) {
      const family = key(entry.name.slice(entry.name.lastIndexOf(' ') + 1));
      if (entry.kind !== 'person' || !entry.name.includes(' ')) continue;
      const known = families.get(family);
      if (known) known.push(entry);
      else families.set(family, [entry]);
    }
    for (const [family, entries] of families) {
      const owner = this.byForm.get(family);
      if (entries.length !== 2 || !owner || !entries.includes(owner) || !isKin(owner)) continue;
      const other = entries.find((entry) => entry !== owner)!;
      if (!isKin(other) && other.mentions.length >= owner.mentions.length) this.byForm.set(family, other);
    }
  }

  /** A first name alone is somebody's where nobody else in the text has it. */
  addFirstNames({ words }: Tables) {
    const owners = new Map<string, Entry[]>();
    for (const entry of this.entries) {
      const [first = '', ...rest] = entry.name.split(' ');
      if (entry.kind !== 'person' || rest.length === 0 || !words.givenNames.has(key(first))) continue;
      const known = owners.get(first);
      if (known) known.push(entry);
      else owners.set(first, [entry]);
    }
    for (const [first, [entry, other]] of owners) if (entry && !other) this.also(first, entry);
  }
}

/** The shorter forms a name goes by later: the surname, the body without its legal form, its initials. */
export function shorterForms(entry: Entry, { words }: Tables): string[] {
  if (entry.kind === 'place' || (entry.kind === 'person' && !entry.name.includes(' '))) return [];
  const parts = entry.name.split(' ');
  if (entry.kind === 'person') {
    // Osama bin Laden is bin Laden later, hardly ever Laden.
    const particle = parts.findIndex((part, at) => at > 0 && words.particles.has(part));
    if (particle > 0) return [parts.slice(particle).join(' '), parts.at(-1)!];
    const family = parts.filter((part) => !words.generations.has(withoutStop(key(part))));
    if (family.length < 2) return [];
    const forms = [family.at(-1)!, family.slice(1).join(' '), `${family[0]} ${family.at(-1)}`];
    // Ali al-Khalifa, of Ali al-Khalifa al-Sabah
    for (let length = 2; length < family.length; length++) forms.push(family.slice(0, length).join(' '));
    return words.familyFirst.has(key(family[0]!)) ? [family[0]!, ...forms] : forms;
  }
  const forms: string[] = [];
  const body = [...parts];
  while (body.length > 1 && words.companyEnds.has(body.at(-1)!.toLowerCase().replace(/[.,]/g, ''))) body.pop();
  if (body.length < parts.length) forms.push(body.join(' '));
  const short = initials(entry.name);
  if (short.length > 2) forms.push(short);
  return forms;
}

/**
 * In which turn a candidate is looked at: full names first, so that a surname alone finds its owner wherever it stands;
 * then those that less tells of; last those that nothing tells of.
 */
function turnOf({ kind, sure, text, place }: Candidate): number {
  if (!kind) return 3;
  const full = text.includes(' ');
  if (kind === 'person') return sure && full ? 0 : full ? 1 : 2;
  return kind === 'place' && place?.kind === 'city' ? 2 : 0;
}

/** Puts what means the same under one name, in the order of first mention within each turn. */
export function gather(doc: Doc, candidates: readonly Candidate[], tables: Tables): Entry[] {
  const index = new Index();
  const turns: Candidate[][] = [[], [], [], []];
  for (const candidate of candidates) turns[turnOf(candidate)]!.push(candidate);
  const add = (candidate: Candidate) => {
    const entry = index.add(candidate.kind!, candidate);
    if (candidate.place) index.also(candidate.place.name, entry);
    for (const form of shorterForms(entry, tables)) index.also(form, entry);
  };
  for (const candidate of turns[0]!) {
    const known = index.byForm.get(candidate.place ? key(candidate.place.name) : candidate.key);
    if (known && known.kind === candidate.kind) index.mention(known, candidate);
    else add(candidate);
  }
  const find = ({ key: form, place }: Candidate) =>
    index.byForm.get(form) ?? (place && index.byForm.get(key(place.name)));
  for (const candidate of [...turns[1]!, ...turns[2]!]) {
    const known = find(candidate);
    // What little tells of it is not enough to make a second one of the name.
    const same = known?.kind === candidate.kind || candidate.kind === 'place' || !candidate.sure;
    if (known && same) index.mention(known, candidate);
    else add(candidate);
  }
  index.addFirstNames(tables);
  const unknown = new Map<string, Candidate[]>();
  for (const candidate of turns[3]!) {
    const known = find(candidate);
    const group = unknown.get(candidate.key);
    if (known) index.mention(known, candidate);
    else if (group) group.push(candidate);
    else unknown.set(candidate.key, [candidate]);
  }
  for (const people of findPeople(doc, unknown, tables)) {
    const entry = index.add('person', people[0]!);
    for (const mention of people.slice(1)) index.mention(entry, mention);
    for (const form of shorterForms(entry, tables)) index.also(form, entry);
    for (const mention of people) unknown.delete(mention.key);
  }
  for (const group of unknown.values()) addUnknown(doc, group, index, tables);
  addHeadlines(doc, index, tables);
  return index.entries;
}

/** How many words of a headline a name may have. */
const LONGEST_NAME = 5;

/** Where a headline has capitals throughout, it names those whom the text names: "FUNARO FLIES TO PARIS". */
function addHeadlines(doc: Doc, index: Index, { words }: Tables) {
  for (const { first, last } of doc.sentences) {
    if (!inCapitals(doc, first, last, words)) continue;
    for (let token = first; token < last; token++) {
      for (let end = Math.min(last, token + LONGEST_NAME); end > token; end--) {
        const text = runText(doc, { first: token, last: end });
        const entry = words.small.has(doc.lower[token]!) ? undefined : index.byForm.get(key(text));
        if (!entry) continue;
        entry.mentions.push({ first: token, last: end });
        token = end - 1;
        break;
      }
    }
  }
}

/** A name that nothing tells the kind of: a body, where it comes back or acts; else it is left out. */
function addUnknown(doc: Doc, group: Candidate[], index: Index, { words, gazetteer }: Tables) {
  const first = group[0]!;
  const text = first.key;
  const add = (entry: Entry) => {
    for (const candidate of group.slice(1)) index.mention(entry, candidate);
  };
  const place = startsSentence(doc, first.first) && group.length === 1 ? undefined : gazetteer.find(first.text);
  // A village's name alone says nothing: Hope, King.
  const known = place && (place.kind !== 'city' || place.large || (place.size ?? 0) >= TOWN);
  if (known) return add(index.add('place', { ...first, place }));
  if (
    words.demonyms.has(text) ||
    words.bodyHeads.has(text) ||
    words.titles.has(text) ||
    words.roles.has(text) ||
    words.documentHeads.has(text)
  )
    return;
  if (first.text.replace(/\P{L}/gu, '').length < 2 || words.noBodies.has(text)) return;
  const inside = group.filter(({ first }) => !startsSentence(doc, first));
  const acts = group.some(({ last }) => words.sayingVerbs.has(doc.lower[last] ?? ''));
  if (inside.length === 0 || (inside.length < 2 && !acts)) return;
  if (first.last - first.first > 4 || words.documentHeads.has(bare(doc, first.last - 1))) return;
  add(index.add('organisation', first));
}
