import { columnFor, type Doc } from '../text/index.js';
import type { DocumentWords } from './document-words.js';
import type { Mention } from './mentions.js';
import type { Named } from './named.js';

/** Whether a form is one of an issuing verb: adopted, signs. */
const issues = columnFor(
  ({ issuing, notIssuing }: DocumentWords) =>
    (lower) =>
      lower.length > 3 && issuing.some((stem) => lower.startsWith(stem)) && !notIssuing.test(lower) ? 1 : 0,
);

/** An issuing verb in the sentence of a mention, the nearest one. */
export function issuingVerb(doc: Doc, { first, last, head }: Mention, words: DocumentWords): number | undefined {
  const { first: from, last: to } = doc.sentences[doc.sentence[head]!]!;
  const verbs = doc.lexicon.numbers(issues(words));
  let best: number | undefined;
  for (let token = Math.max(from, first - 12); token < Math.min(to, last + 6); token++) {
    if (token >= first && token < last) continue;
    if (verbs[doc.form[token]!] === 0) continue;
    if (best === undefined || Math.abs(token - head) < Math.abs(best - head)) best = token;
  }
  return best;
}

export function issuerOf(
  doc: Doc,
  mention: Mention,
  anything: readonly Named[],
  words: DocumentWords,
): string | undefined {
  const { first, head, last } = mention;
  const bodies = anything.filter(({ name }) => name.kind !== 'place');
  // "the Council's resolution", "Security Council Resolution 1718"
  const inside = [...bodies, ...anything].find((named) => named.first >= first - 1 && named.last <= head);
  if (inside) return inside.name.name;
  // the resolution of the Security Council
  const of = bodies.find(
    (named) => words.genitives.has(doc.lower[last] ?? '') && named.first >= last && named.first <= last + 2,
  );
  if (of) return of.name.name;
  const by = bodies.find(
    (named) =>
      named.first >= last &&
      named.first <= last + 4 &&
      doc.lower[named.first - 1] !== ',' &&
      behindAgent(doc, last, named.first, words),
  );
  if (by) return by.name.name;
  const verb = issuingVerb(doc, mention, words);
  if (verb === undefined) return undefined;
  const subject = bodies.filter((named) => named.last <= verb && (verb < first || verb >= last)).at(-1);
  if (subject && verb < first) return subject.name.name;
  const agent = bodies.find((named) => named.first > verb && behindAgent(doc, verb, named.first, words));
  return agent?.name.name;
}

/** Whether a report comes out, or is somebody's: a paper that is called so is read and cited instead. */
export function comesOut(doc: Doc, mention: Mention, words: DocumentWords): boolean {
  const { first, last, head, behind, determiner = '' } = mention;
  const { first: opens, last: closes } = doc.sentences[doc.sentence[head]!]!;
  const from = Math.max(opens, first - 4);
  const to = Math.min(closes, last + 4);
  const within = (start: number, end: number, test: (lower: string) => boolean) =>
    doc.lower.slice(start, end).some(test);
  const publication = (lower: string) => words.publications.has(lower);
  if (within(from, first, publication) || within(last, to, publication)) return false;
  if (behind || (words.determiners.has(determiner) && !words.articles.has(determiner))) return true;
  const publishes = (lower: string) => words.publishing.some((stem) => lower.startsWith(stem));
  return within(from, first, publishes) || within(last, to, publishes);
}

function behindAgent(doc: Doc, from: number, to: number, { agents }: DocumentWords): boolean {
  for (let token = from; token < to; token++) if (agents.has(doc.lower[token]!)) return true;
  return false;
}
