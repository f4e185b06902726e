import type { Name } from '@dateline/core/reading';
import type { Doc } from '../text/index.js';
import type { Candidate, Tables } from './classify.js';

type Kind = Name['kind'];

/** The kind that most mentions of a name have; the first one's where two have as many. */
function mostly(kinds: readonly Kind[]): Kind {
  let best = kinds[0]!;
  if (kinds.every((kind) => kind === best)) return best;
  const count = (kind: Kind) => kinds.filter((other) => other === kind).length;
  for (const kind of new Set(kinds)) if (count(kind) > count(best)) best = kind;
  return best;
}

/** Surnames of those whose full name is there. */
function surnames(doc: Doc, candidates: readonly Candidate[], { words }: Tables): Set<string> {
  const found = new Set<string>();
  for (const { kind, first, last } of candidates) {
    const full = kind === 'person' && last - first > 1 && last - first < 5;
    if (full && !words.common.has(doc.lower[last - 1]!)) found.add(doc.lower[last - 1]!);
  }
  return found;
}

/**
 * Lets the mentions of a name have one kind: each was labelled by itself, and what is written alike is one thing in a text,
 * most often the person whose surname it is.
 */
export function agree(doc: Doc, candidates: readonly Candidate[], tables: Tables): void {
  const groups = new Map<string, Candidate[]>();
  for (const one of candidates) {
    const group = groups.get(one.key);
    if (group) group.push(one);
    else groups.set(one.key, [one]);
  }
  const settle = (one: Candidate, kind: Kind) => {
    one.kind = kind;
    one.place = kind === 'place' ? tables.gazetteer.find(one.text) : undefined;
  };
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const kind = mostly(group.map((one) => one.kind!));
    for (const one of group) if (one.kind !== kind) settle(one, kind);
  }
  const families = surnames(doc, candidates, tables);
  for (const one of candidates) {
    if (one.kind === 'person' || one.last - one.first > 1 || !families.has(one.key)) continue;
    // Carla Bergen may live in Bergen.
    const inside = one.kind === 'place' && tables.words.placePrepositions.has(doc.lower[one.first - 1] ?? '');
    if (!inside) settle(one, 'person');
  }
}
