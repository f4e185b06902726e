import type { Statement, TextSpan } from '@dateline/core/reading';
import { kindOf } from '../statements/kind.js';
import { type Doc, flags as F, rangeOf, spanOf, type TokenRange } from '../text/index.js';
import type { Cast, NameMention } from './cast.js';
import { nicknamer, recalledSpeaker } from './passed-on.js';
import type { VoiceWords } from './voice-words.js';

const DASH = /^(?:[—–―-]|--)$/;

/** So many tokens may stand before the subject of a sentence: "The United States auto maker Chrysler". */
const SUBJECT = 5;
/** So many tokens may stand between a subject and its verb: "had", "then". */
const AUXILIARIES = 2;
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
function mainSubject(
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

/** "Berg told the Post: “...”": who told, where the words taken for the source are those of who was told. */
function tellingSubject(
  doc: Doc,
  { cue, source }: Statement<TextSpan>,
  cast: Cast,
  words: VoiceWords,
): TextSpan[] | undefined {
  const own = source?.[0];
  if (!own || !cue?.[0] || own.start > cue[0].start) return undefined;
  const { first } = rangeOf(doc, own);
  const verb = rangeOf(doc, cue[0]).first;
  const sentence = doc.sentences[doc.sentence[first]!]!;
  if (words.toSomebody.has(doc.lower[first - 1] ?? '') && doc.sentence[verb] === doc.sentence[first]) {
    const teller = cast
      .mentionsIn({ first: sentence.first, last: first - 1 })
      .find((mention) => mention.last === first - 1);
    if (teller) return [spanOf(doc, teller.first, teller.last)];
    return words.subjects.has(doc.lower[first - 2] ?? '') ? [spanOf(doc, first - 2, first - 1)] : [];
  }
  return undefined;
}

/** "Berg shouted at Officer Hall: “...”", "Berg asked Hall: “...”": the subject of the verb; nobody where that is not plain. */
function shouting(
  doc: Doc,
  { cue, source }: Statement<TextSpan>,
  cast: Cast,
  words: VoiceWords,
): TextSpan[] | undefined {
  const own = source?.[0];
  const mark = cue?.[0];
  if (!own || !mark || doc.text.slice(mark.start, mark.end) !== ':') return undefined;
  const { first, last } = rangeOf(doc, own);
  if (rangeOf(doc, mark).first !== last) return undefined;
  const sentence = doc.sentences[doc.sentence[first]!]!;
  const toward = words.toward.has(doc.lower[first]!) ? first : first - 1;
  if (toward <= sentence.first) return undefined;
  const verb = words.asking.has(doc.lower[toward]!) ? toward : toward - 1;
  if (verb !== toward && !words.toward.has(doc.lower[toward]!)) return undefined;
  if (verb <= sentence.first || !words.isFiniteVerb(doc.lower[verb]!)) return undefined;
  if (words.subjects.has(doc.lower[verb - 1]!)) return [spanOf(doc, verb - 1, verb)];
  const subject = cast
    .mentionsIn({ first: sentence.first, last: verb })
    .findLast((mention) => verb - pastAside(doc, mention.last, verb) <= AUXILIARIES);
  return subject ? [spanOf(doc, subject.first, subject.last)] : [];
}

/** The token behind what stands between two commas: "Berg, 34, shouted". */
function pastAside(doc: Doc, token: number, end: number): number {
  if (doc.lower[token] !== ',') return token;
  let comma = token + 1;
  while (comma < end && doc.lower[comma] !== ',') comma++;
  return comma < end ? comma + 1 : token;
}

/** "She shared a post by Berg that said", "a film in which Berg says": whose words a document has, not who shows it. */
function inDocument(
  doc: Doc,
  { cue, source }: Statement<TextSpan>,
  cast: Cast,
  words: VoiceWords,
): TextSpan[] | undefined {
  const own = source?.[0];
  if (!own || !cue?.[0]) return undefined;
  const { first } = rangeOf(doc, own);
  const verb = rangeOf(doc, cue[0]).first;
  const named = cast.mentionsIn({ first, last: verb }).at(-1);
  if (!named) return undefined;
  const isRelative = (token: number) => words.relatives.has(doc.lower[token] ?? '');
  const between = doc.lower.slice(named.last, verb);
  if (between.length === 1 && isRelative(named.last) && words.authors.has(doc.lower[named.first - 1] ?? ''))
    return [spanOf(doc, named.first, named.last)];
  const isWithin = isRelative(named.first - 1) && words.prepositions.has(doc.lower[named.first - 2] ?? '');
  return between.length === 0 && isWithin && named.first - 2 > first
    ? [spanOf(doc, named.first, named.last)]
    : undefined;
}

/**
 * "Berg resigned in a letter to the board stating that": what a participle says is said by the subject of the sentence, where the
 * words taken for its source are to whom something goes.
 */
function addressed(
  doc: Doc,
  { cue, source }: Statement<TextSpan>,
  cast: Cast,
  words: VoiceWords,
): TextSpan[] | undefined {
  const own = source?.[0];
  if (!own || !cue?.[0]) return undefined;
  const { first, last } = rangeOf(doc, own);
  const verb = rangeOf(doc, cue[0]);
  if (last !== verb.first || !words.addressing.has(doc.lower[first - 1] ?? '')) return undefined;
  const { first: start } = doc.sentences[doc.sentence[verb.first]!]!;
  return mainSubject(doc, verb, cast.mentionsIn({ first: start, last: verb.first }), words);
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

/** "Hall said of his rival, Ada Berg: “...”": who says it, where the words taken for the source are those of whom it is said. */
function sayingOf(
  doc: Doc,
  { cue, source }: Statement<TextSpan>,
  cast: Cast,
  words: VoiceWords,
): TextSpan[] | undefined {
  const own = source?.[0];
  const mark = cue?.[0];
  if (!own || !mark || doc.text.slice(mark.start, mark.end) !== ':') return undefined;
  const { first } = rangeOf(doc, own);
  const sentence = doc.sentences[doc.sentence[first]!]!;
  for (let verb = sentence.first + 1; verb + 1 < first; verb++) {
    const next = doc.lower[verb + 1]!;
    if (!words.tells(doc.lower[verb]!) || !(words.genitives.has(next) || words.topics.has(next))) continue;
    const subject = cast.mentionsIn({ first: sentence.first, last: verb }).find(({ last }) => last === verb);
    if (subject) return [spanOf(doc, subject.first, subject.last)];
    if (words.subjects.has(doc.lower[verb - 1]!)) return [spanOf(doc, verb - 1, verb)];
  }
  return undefined;
}

/** "As Hall told it, Ada Berg rose and said": the subject behind a clause that opens the sentence and holds the words taken for the source. */
function mainClause(
  doc: Doc,
  { cue, source }: Statement<TextSpan>,
  cast: Cast,
  words: VoiceWords,
): TextSpan[] | undefined {
  const own = source?.[0];
  if (!own || !cue?.[0]) return undefined;
  const { last } = rangeOf(doc, own);
  const verb = rangeOf(doc, cue[0]).first;
  const { first: start } = doc.sentences[doc.sentence[last - 1]!]!;
  if (doc.sentence[verb] !== doc.sentence[last - 1] || !words.clauseOpeners.has(doc.lower[start]!)) return undefined;
  let comma = start + 1;
  while (comma < verb && doc.lower[comma] !== ',') comma++;
  const subject = cast.mentions[cast.from(comma + 1)];
  if (last > comma || subject?.first !== comma + 1 || subject.last >= verb || subject.name.kind !== 'person')
    return undefined;
  // "As Hall told it, Berg said": with a verb of its own before that of saying.
  return doc.lower[subject.last] === ',' ? undefined : [spanOf(doc, subject.first, subject.last)];
}

/** Who speaks where that is another one than the words taken for the source: undefined where it is these. */
export function behindSource(
  doc: Doc,
  statement: Statement<TextSpan>,
  cast: Cast,
  words: VoiceWords,
): TextSpan[] | undefined {
  const calling = nicknamer(doc, statement, words);
  if (calling) return calling;
  for (const find of [recalledSpeaker, addressed, tellingSubject, shouting, inDocument, sayingOf, mainClause]) {
    const found = find(doc, statement, cast, words);
    if (found) return found;
  }
  return undefined;
}
