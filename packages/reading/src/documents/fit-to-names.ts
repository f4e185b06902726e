import { isCapital } from '../names/runs.js';
import { ABBREVIATION, ALL_CAPITALS, CLITIC, DIGIT, SPACE_BEFORE, WORD } from '../text/flags.js';
import type { Doc } from '../text/index.js';
import type { DocumentWords } from './document-words.js';
import { hasName, type Mention } from './mentions.js';
import type { Named } from './named.js';

/** A mention with what the names of its sentence say of it; nothing where it is a body or somebody's name. */
export function fitToNames(
  doc: Doc,
  mention: Mention,
  names: readonly Named[],
  words: DocumentWords,
): Mention | undefined {
  const { head } = mention;
  // The British Antarctic Survey is a body, Ann Law a person.
  const within = names.find(({ first, last }) => first <= head && head < last);
  const isPerson = within?.name.kind === 'person' && words.surnames.has(doc.lower[head]!);
  if (within?.name.kind === 'organisation' || isPerson) return undefined;
  const isCase = !words.heads.has(doc.lower[head]!);
  if (!isCapital(doc, head) && !isCase)
    return words.placed.has(doc.lower[head]!) ? withPlace(doc, mention, names, words) : mention;
  const first = isCase ? behindCourt(doc, mention, words) : ownStart(doc, mention, names);
  if (first === mention.first) return mention;
  const owned = (doc.flags[first - 1] ?? 0) & CLITIC ? { determiner: doc.lower[first - 1]! } : {};
  return { ...mention, ...owned, first, named: isCase || mention.behind || hasName(doc, first, head, words) };
}

/** Where the name of a document begins: not within another name, and behind the name of whom it is from. */
function ownStart(doc: Doc, { first, head }: Mention, names: readonly Named[]): number {
  for (let token = head - 1; token > first; token--) {
    if (!(doc.flags[token]! & CLITIC)) continue;
    const owner = names.some(({ last }) => last === token || last === token + 1) || !isCapital(doc, token - 1);
    // Megan's Law: what an owner alone stands before is named after that one.
    if (owner && token + 1 < head) return token + 1;
  }
  // New Jersey Control Act: New may open a sentence.
  const cut = names.find((named) => named.first < first && first < named.last && named.last <= head);
  return cut && isCapital(doc, cut.first) ? cut.first : first;
}

/** "the Supreme Court's Harbour v. Ostrander": where a case begins behind the court that heard it. */
function behindCourt(doc: Doc, { first, head }: Mention, { courts }: DocumentWords): number {
  for (let token = head - 1; token > first; token--)
    if (doc.flags[token]! & CLITIC && courts.has(doc.lower[token - 1]!)) return token + 1;
  return first;
}

/** "the Geneva accord": a treaty in small letters is named by its place or by a short form. */
function withPlace(doc: Doc, mention: Mention, names: readonly Named[], words: DocumentWords): Mention {
  const { head, first, number, determiner } = mention;
  // "the January 11 Geneva accord": a figure ends the noun group before its article.
  const known =
    determiner === undefined
      ? (doc.flags[first - 1] ?? 0) & DIGIT
      : !words.indefinite.has(determiner) && !words.others.has(determiner);
  if (number !== undefined || !known) return mention;
  // "the Paris currency accord": one small word may stand between.
  for (let token = head - 1; token >= Math.max(0, head - 2); token--) {
    if (doc.sentence[token] !== doc.sentence[head]) break;
    const place = names.find(({ last, name }) => name.kind === 'place' && last === token + 1);
    const flags = doc.flags[token]!;
    // "the U.S.-Canada pact": named by its parties, not by its place
    if (flags & (ABBREVIATION | CLITIC) || !(flags & SPACE_BEFORE)) break;
    if (place) return { ...mention, first: place.first, named: true, placed: doc.lower[token]! };
    if (flags & ALL_CAPITALS && !mention.weak)
      return { ...mention, first: token, named: true, placed: doc.lower[token]! };
    if (isCapital(doc, token) || !(flags & WORD) || words.breaks.has(doc.lower[token]!)) break;
  }
  return { ...mention, first: Math.max(first, afterOwner(doc, first, head)) };
}

/** Behind the last possessive before a head. */
function afterOwner(doc: Doc, first: number, head: number): number {
  for (let token = head - 1; token >= first; token--) if (doc.flags[token]! & CLITIC) return token + 1;
  return first;
}
