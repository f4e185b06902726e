import type { Doc } from '../text/index.js';
import { type Candidate, hasArticle, officeBehind, type Tables } from './classify.js';
import { isRole } from './roles.js';
import { startsSentence } from './runs.js';
import { smallWords } from './small-words.js';

/** How many tokens behind a name "he" or "her" still means its owner, in one sentence. */
const PRONOUN = 12;

/** Whether a name speaks, or an office stands beside it: so does who is somebody, or a body. */
function acts(doc: Doc, { first, last }: Candidate, { words }: Tables): boolean {
  const next = doc.lower[last] ?? '';
  if (words.sayingVerbs.has(next) || words.who.has(next)) return true;
  if (words.invertedSaying.has(doc.lower[first - 1] ?? '')) return true;
  return isRole(doc.lower[first - 1] ?? '', words) || officeBehind(doc, last, words);
}

/** Whether "he" or "her" stands close behind a name. */
function hasPronoun(doc: Doc, { first, last }: Candidate, { words }: Tables): boolean {
  for (let token = last; token < last + PRONOUN && doc.sentence[token] === doc.sentence[first]; token++)
    if (words.pronouns.has(doc.lower[token]!)) return true;
  return false;
}

/** Whether the parts may be a first name and a surname: letters alone, no trade, no title, no people's name. */
function mayBe({ text, first, last }: Candidate, parts: readonly string[], { words }: Tables): boolean {
  if (last - first < 2 || last - first > 3 || /[^\p{L}\p{M}'’ .-]/u.test(text) || words.innerCapital.test(text))
    return false;
  const tables = [words.titles, words.demonyms, words.bodyHeads, words.placeHeads, words.common, words.documentHeads];
  return parts.every((part) => !isRole(part, words) && !tables.some((table) => table.has(part)));
}

/**
 * The people among names that no table knows, each with the mentions by surname alone: two or three words that have no
 * article, are no words of the language, and speak; or the last of which stands alone as well, with "he" or "her" behind.
 */
export function findPeople(doc: Doc, unknown: ReadonlyMap<string, Candidate[]>, tables: Tables): Candidate[][] {
  const pairs: { parts: string[]; group: Candidate[]; alone: Candidate[] }[] = [];
  for (const [form, group] of unknown) {
    const parts = form.split(' ');
    if (!mayBe(group[0]!, parts, tables)) continue;
    const [given = '', family = ''] = [parts[0], parts.at(-1)];
    const alone = unknown.get(family) ?? (tables.words.familyFirst.has(given) ? unknown.get(given) : undefined);
    pairs.push({ parts, group, alone: alone ?? [] });
  }
  if (pairs.length === 0) return [];
  const small = smallWords(doc, new Set(pairs.flatMap(({ parts }) => parts)));
  const claimed = new Set<Candidate>();
  return pairs.flatMap(({ parts, group, alone }) => {
    if (parts.some((part) => small.has(part) && !tables.words.particles.has(part))) return [];
    const mentions = [...group, ...alone];
    if (mentions.some((mention) => claimed.has(mention) || hasArticle(doc, mention, tables.words))) return [];
    // The capital at the head of a sentence says nothing.
    const doubtful = alone.length === 0 || (group.length === 1 && startsSentence(doc, group[0]!.first));
    if (!mentions.some((mention) => acts(doc, mention, tables) || (!doubtful && hasPronoun(doc, mention, tables))))
      return [];
    for (const mention of alone) claimed.add(mention);
    return [mentions];
  });
}
