import type { Doc } from '../text/index.js';
import type { Name, TextSpan } from '../types.js';
import { type Candidate, classify, officeBehind, runText, type Tables } from './classify.js';
import { bare, findRuns, type Run, startsSentence } from './runs.js';

interface Entry {
  kind: Name['kind'];
  name: string;
  forms: Set<string>;
  mentions: Run[];
  place?: Candidate['place'];
}

/**
 * Of the words that open a sentence those that stand somewhere in lower case: their capital says nothing. Most tokens
 * are passed over by length and first letter, which is cheaper than looking them up.
 */
function ordinaryOpeners(doc: Doc, runs: readonly Run[]): Set<string> {
  const openers = new Set<string>();
  const shapes = new Set<number>();
  for (const { first } of runs) {
    if (!startsSentence(doc, first)) continue;
    const word = bare(doc, first);
    openers.add(word);
    shapes.add(word.charCodeAt(0) * 64 + Math.min(word.length, 63));
  }
  const seen = new Set<string>();
  for (let token = 0; token < doc.size; token++) {
    const start = doc.start[token]!;
    const code = doc.text.charCodeAt(start);
    if (!shapes.has(code * 64 + Math.min(doc.end[token]! - start, 63))) continue;
    if (openers.has(doc.lower[token]!)) seen.add(doc.lower[token]!);
  }
  return seen;
}

/** A run without the first word of its sentence, where that is an ordinary word; undefined where nothing is left. */
function withoutOpener(doc: Doc, run: Run, ordinary: Set<string>, tables: Tables): Run | undefined {
  if (!startsSentence(doc, run.first)) return run;
  const word = bare(doc, run.first);
  const { words, gazetteer } = tables;
  if (!ordinary.has(word) || words.givenNames.has(word) || words.titles.has(word)) return run;
  if (run.last - run.first > 1) {
    return officeBehind(doc, run.last, words) ? run : { first: run.first + 1, last: run.last };
  }
  return gazetteer.find(word)?.kind === 'country' ? run : undefined;
}

/** "Pyongyang Aleksandr Matsegora": a place that only stands beside a person's name. */
function parted(doc: Doc, run: Run, { words, gazetteer }: Tables): Run[] {
  for (let cut = run.first + 1; cut <= run.last - 2 && cut <= run.first + 3; cut++) {
    if (!words.givenNames.has(doc.lower[cut]!) || words.givenNames.has(doc.lower[run.first]!)) continue;
    const head = { first: run.first, last: cut };
    if (gazetteer.find(runText(doc, head))) return [head, { first: cut, last: run.last }];
  }
  return [run];
}

const allDemonyms = (doc: Doc, { first, last }: Run, { words, gazetteer }: Tables) => {
  for (let token = first; token < last; token++) if (!words.demonyms.has(bare(doc, token))) return false;
  return gazetteer.find(runText(doc, { first, last })) === undefined;
};

const initials = (name: string) => (name.match(/(?<![\p{L}'’.])\p{Lu}/gu) ?? []).join('');
const key = (text: string) => text.toLowerCase();

class Index {
  readonly entries: Entry[] = [];
  readonly byForm = new Map<string, Entry>();

  add(kind: Name['kind'], { first, last, text, key, place }: Candidate): Entry {
    const entry: Entry = {
      kind,
      name: text,
      forms: new Set([text]),
      mentions: [{ first, last }],
      ...(place ? { place } : {}),
    };
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
}

/** The shorter forms a name goes by later: the surname, the body without its legal form, its initials. */
function shorter(entry: Entry, { words }: Tables): string[] {
  const parts = entry.name.split(' ');
  if (entry.kind === 'person') {
    // Osama bin Laden is bin Laden later, hardly ever Laden.
    const particle = parts.findIndex((part, at) => at > 0 && words.particles.has(part));
    if (particle > 0) return [parts.slice(particle).join(' '), parts.at(-1)!];
    const family = parts.filter((part) => !/^(jr|sr|ii|iii|iv)\.?$/i.test(part));
    return family.length > 1 ? [family.at(-1)!, family.slice(1).join(' '), `${family[0]} ${family.at(-1)}`] : [];
  }
  if (entry.kind !== 'organisation') return [];
  const forms: string[] = [];
  const body = [...parts];
  while (body.length > 1 && words.companyEnds.has(body.at(-1)!.toLowerCase().replace(/[.,]/g, ''))) body.pop();
  if (body.length < parts.length) forms.push(body.join(' '));
  const short = initials(entry.name);
  if (short.length > 2) forms.push(short);
  return forms;
}

function build(doc: Doc, candidates: Candidate[], tables: Tables): Entry[] {
  const index = new Index();
  // Full names first, so that a surname alone finds its owner wherever it stands.
  const later: Candidate[] = [];
  for (const candidate of candidates) {
    const known = index.byForm.get(candidate.place ? key(candidate.place.name) : candidate.key);
    if (
      !candidate.kind ||
      (candidate.kind === 'person' && (!candidate.sure || !candidate.text.includes(' '))) ||
      (candidate.kind === 'place' && candidate.place?.kind === 'city')
    ) {
      later.push(candidate);
    } else if (known?.kind === candidate.kind) index.mention(known, candidate);
    else {
      const entry = index.add(candidate.kind, candidate);
      if (candidate.place) index.also(candidate.place.name, entry);
      for (const form of shorter(entry, tables)) index.also(form, entry);
    }
  }
  const unknown = new Map<string, Candidate[]>();
  for (const candidate of later) {
    const known = index.byForm.get(candidate.key) ?? (candidate.place && index.byForm.get(key(candidate.place.name)));
    if (known && (!candidate.kind || known.kind === candidate.kind || candidate.kind === 'place'))
      index.mention(known, candidate);
    else if (candidate.kind) {
      const entry = index.add(candidate.kind, candidate);
      if (candidate.place) index.also(candidate.place.name, entry);
    } else {
      const group = unknown.get(candidate.key);
      if (group) group.push(candidate);
      else unknown.set(candidate.key, [candidate]);
    }
  }
  for (const group of unknown.values()) addUnknown(doc, group, index, unknown, tables);
  return index.entries;
}

/** Two or three plain words, one of which the text uses alone as well: first name and surname of somebody. */
function isPerson({ text, first, last }: Candidate, unknown: ReadonlyMap<string, Candidate[]>): boolean {
  const parts = text.split(' ');
  return last - first > 1 && last - first < 4 && [parts[0]!, parts.at(-1)!].some((part) => unknown.has(key(part)));
}

/** A name that nothing tells the kind of: a body, where it comes back or acts; else it is left out. */
function addUnknown(
  doc: Doc,
  group: Candidate[],
  index: Index,
  unknown: ReadonlyMap<string, Candidate[]>,
  { words, gazetteer }: Tables,
) {
  const first = group[0]!;
  const text = first.key;
  const place = startsSentence(doc, first.first) && group.length === 1 ? undefined : gazetteer.find(first.text);
  if (place) {
    const entry = index.add('place', { ...first, place });
    for (const candidate of group.slice(1)) index.mention(entry, candidate);
    return;
  }
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
  const entry = index.add(isPerson(first, unknown) ? 'person' : 'organisation', first);
  for (const candidate of group.slice(1)) index.mention(entry, candidate);
}

/** The people, bodies and places of a text, each once with all its mentions, in the order of the first. */
export function findNames(doc: Doc, tables: Tables): Name<TextSpan>[] {
  const runs = findRuns(doc, tables.words);
  const ordinary = ordinaryOpeners(doc, runs);
  const candidates: Candidate[] = [];
  for (const found of runs) {
    const run = withoutOpener(doc, found, ordinary, tables);
    if (!run || allDemonyms(doc, run, tables)) continue;
    for (const part of parted(doc, run, tables)) candidates.push(classify(doc, part, tables));
  }
  const entries = build(doc, candidates, tables);
  for (const { mentions } of entries) mentions.sort((a, b) => a.first - b.first);
  entries.sort((a, b) => a.mentions[0]!.first - b.mentions[0]!.first);
  return entries.map(({ kind, name, forms, mentions, place }) => ({
    kind,
    name: place?.name ?? name,
    aliases: [...forms].filter((form) => form !== (place?.name ?? name)),
    mentions: mentions.map(({ first, last }) => ({ start: doc.start[first]!, end: doc.end[last - 1]! })),
    ...(place ? { country: place.country } : {}),
    ...(place?.latitude === undefined || place.longitude === undefined
      ? {}
      : { latitude: place.latitude, longitude: place.longitude }),
  }));
}
