import type { Statement, TextSpan } from '@dateline/core/reading';
import { kindOf } from '../statements/kind.js';
import { type Doc, flags as F, rangeOf, spanOf, type TokenRange } from '../text/index.js';
import type { Cast, NameMention } from './cast.js';
import type { VoiceWords } from './voice-words.js';

const DASH = /^(?:[—–―-]|--)$/;

/** So many tokens may stand before the subject of a sentence: "The United States auto maker Chrysler". */
const SUBJECT = 5;
/** So many tokens may stand between "by" and the end of a name's titles. */
const BY = 5;

const isBracket = ({ flags, lower }: Doc, token: number) =>
  (flags[token]! & F.PUNCTUATION) !== 0 && /^[>)\]]$/.test(lower[token]!);

/**
 * The source of a statement that has a cue and none: the name or pronoun right before the cue ("<Phoenix Oil> said"), right
 * behind it ("..., says WHO"), or the subject of the main clause where the cue is a participle ("..., saying that").
 */
export function findSource(
  doc: Doc,
  { cue, content }: Statement<TextSpan>,
  cast: Cast,
  words: VoiceWords,
): TextSpan[] | undefined {
  if (!cue || cue.length === 0) return undefined;
  const { first, last } = rangeOf(doc, cue[0]!);
  const sentence = doc.sentences[doc.sentence[first]!]!;
  const said = rangeOf(doc, content[0]!);
  let end = first;
  while (end > sentence.first && (words.betweenSubject.has(doc.lower[end - 1]!) || isBracket(doc, end - 1))) end--;
  const pronoun = doc.lower[end - 1] ?? '';
  if (end > sentence.first && (words.subjects.has(pronoun) || words.it.has(pronoun)))
    return [spanOf(doc, end - 1, end)];
  const inside = cast.mentionsIn({ first: sentence.first, last: sentence.last });
  const outside = inside.filter((mention) => !(mention.first >= said.first && mention.last <= said.last));
  const before = outside.find((mention) => mention.last === end);
  if (before) return [spanOf(doc, before.first, before.last)];
  if (said.first < first) {
    const from = words.articles.has(doc.lower[last] ?? '') ? last + 1 : last;
    const behind = outside.find((mention) => mention.first === from);
    if (behind) return [spanOf(doc, behind.first, behind.last)];
  }
  // "Promising that ..., Berg said": the subject comes behind what is promised.
  if (first === sentence.first && words.participle.test(doc.lower[first]!)) {
    const end = rangeOf(doc, content.at(-1)!).last;
    const from = doc.lower[end] === ',' ? end + 1 : end;
    const behind = outside.find((mention) => mention.first >= from && mention.first - from <= BY);
    return behind && words.isFiniteVerb(doc.lower[behind.last] ?? '')
      ? [spanOf(doc, behind.first, behind.last)]
      : undefined;
  }
  return mainSubject(doc, { first, last: first + 1 }, outside, words);
}

/** The subject of the sentence, where the cue is a participle. */
export function mainSubject(
  doc: Doc,
  cue: TokenRange,
  named: readonly NameMention[],
  words: VoiceWords,
): TextSpan[] | undefined {
  if (!words.participle.test(doc.lower[cue.first]!)) return undefined;
  const sentence = doc.sentences[doc.sentence[cue.first]!]!;
  const subject = named.find(({ first, last }) => {
    // "Senator Berg (R-Ohio) weighed in"
    let end = last;
    if (doc.lower[end] === '(') while (end < cue.first && doc.lower[end++] !== ')');
    const next = doc.lower[end] ?? '';
    // "VELM, Ohio — Senator Berg": what stands before a dash is where the story was written.
    const apart = next === ',' && doc.lower.slice(end, end + SUBJECT).some((word) => DASH.test(word));
    return (
      first - sentence.first <= SUBJECT && end <= cue.first && !apart && (next === ',' || words.isFiniteVerb(next))
    );
  });
  return subject && [spanOf(doc, subject.first, subject.last)];
}

/** "China, the ally of the regime, said": the name that opens a sentence, where the words taken for the source stand beside it. */
function apposed(doc: Doc, source: TextSpan, cue: TextSpan, cast: Cast, words: VoiceWords): TextSpan[] | undefined {
  const { first, last } = rangeOf(doc, source);
  if (doc.lower[last] !== ',' || rangeOf(doc, cue).first !== last + 1) return undefined;
  const sentence = doc.sentences[doc.sentence[first]!]!;
  const opening = cast.mentions[cast.from(sentence.first)];
  if (!opening || opening.last >= first || opening.first - sentence.first > 1 || doc.lower[opening.last] !== ',')
    return undefined;
  if (opening.first > sentence.first && words.prepositions.has(doc.lower[sentence.first]!)) return undefined;
  for (let token = opening.last + 1; token < first; token++) {
    if (doc.flags[token]! & F.CLITIC) continue;
    if (doc.lower[token] === ',' || words.isFiniteVerb(doc.lower[token]!)) return undefined;
  }
  return [spanOf(doc, opening.first, opening.last)];
}

/**
 * Who speaks where the words taken for the source mean nobody: the subject of the sentence, "Berg spoke of the aide who left, calling it
 * an outrage", or the name that they stand beside.
 */
export function otherSource(
  doc: Doc,
  { cue, source }: Statement<TextSpan>,
  cast: Cast,
  words: VoiceWords,
): TextSpan[] | undefined {
  const own = source?.[0];
  if (!own || !cue?.[0]) return undefined;
  const verb = rangeOf(doc, cue[0]);
  if (!words.relatives.has(doc.lower[rangeOf(doc, own).first]!)) return apposed(doc, own, cue[0], cast, words);
  if (doc.lower[verb.first - 1] !== ',') return undefined;
  const { first: start } = doc.sentences[doc.sentence[verb.first]!]!;
  return mainSubject(doc, verb, cast.mentionsIn({ first: start, last: verb.first }), words);
}

/** “We knew,” NAME was quoted as saying: gives the name between a quotation and its cue back to the source, where the content has it. */
export function cutSubject(doc: Doc, statement: Statement<TextSpan>, cast: Cast): void {
  const { cue, content, source } = statement;
  if (source || !cue) return;
  const said = rangeOf(doc, content.at(-1)!);
  if (rangeOf(doc, cue[0]!).first !== said.last) return;
  const named = cast.mentionsIn(said).find(({ first, last }) => last === said.last && first > said.first);
  if (!named || !(doc.flags[named.first - 1]! & F.CLOSE_QUOTE)) return;
  const own = { first: said.first, last: named.first };
  statement.content = [...content.slice(0, -1), spanOf(doc, own.first, own.last)];
  statement.source = [spanOf(doc, named.first, named.last)];
  statement.kind = kindOf(
    doc,
    statement.content.map((piece) => rangeOf(doc, piece)),
  );
}
