import type { Candidate, Tables } from './classify.js';
import { type Entry, Index, shorterForms } from './gather.js';

const inCapitals = (text: string) => text === text.toUpperCase();

/** First and last part of a name: Donald Trump, of Donald J. Trump. */
function ends(key: string): string {
  const parts = key.split(' ');
  return parts.length > 2 ? `${parts[0]} ${parts.at(-1)}` : key;
}

/** Adds a mention to the name it means, or begins a new name. */
function put(index: Index, candidate: Candidate, tables: Tables): void {
  const { kind, key, place, text } = candidate;
  const known =
    index.byForm.get(key) ??
    (place && index.byForm.get(place.name.toLowerCase())) ??
    (kind === 'person' ? index.byForm.get(ends(key)) : undefined);
  if (known) {
    index.mention(known, candidate);
    // A headline in capitals comes first, but nobody is called so.
    if (known.name.toLowerCase() === key && inCapitals(known.name) && !inCapitals(text)) known.name = text;
    return;
  }
  const entry = index.add(kind!, candidate);
  if (place) index.also(place.name, entry);
  for (const form of shorterForms(entry, tables)) index.also(form, entry);
}

/** "Lund" labelled as a body, where Ada Lund is named: it is hers, and is entered as a mention. */
function isSurname(candidate: Candidate, people: Index): boolean {
  const owner =
    candidate.text.includes(' ') || inCapitals(candidate.text) ? undefined : people.byForm.get(candidate.key);
  if (owner) people.mention(owner, candidate);
  return owner !== undefined;
}

/**
 * Puts what means the same under one name, among names of one kind: full names first, so that a surname or initials alone
 * find their owner wherever they stand.
 */
export function gatherLabelled(candidates: readonly Candidate[], tables: Tables): Entry[] {
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
    for (const candidate of full) put(index, candidate, tables);
    if (kind === 'person') index.addFirstNames(tables);
    for (const candidate of own) if (!isFull(candidate)) put(index, candidate, tables);
    entries.push(...index.entries);
  }
  return entries;
}
