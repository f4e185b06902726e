import type { Statement, TextSpan } from '@dateline/core/reading';
import { type Doc, rangeOf, spanOf, type TokenRange } from '../text/index.js';
import type { Cast } from './cast.js';
import { mainSubject } from './find-source.js';
import { nicknamer, recalledSpeaker } from './passed-on.js';
import type { VoiceWords } from './voice-words.js';

/** So many tokens may stand between a subject and its verb: "had", "then". */
const AUXILIARIES = 2;

/** The words that were taken for the source of a statement, and its cue. */
interface Taken {
  source: TokenRange;
  cue: TokenRange;
}

/** Finds who speaks; undefined where it is those of the words that were taken for the source, empty where nobody can be named. */
type Find = (doc: Doc, taken: Taken, cast: Cast, words: VoiceWords) => TextSpan[] | undefined;

const sentenceOf = (doc: Doc, token: number): TokenRange => doc.sentences[doc.sentence[token]!]!;

const isColon = (doc: Doc, { first, last }: TokenRange): boolean => last === first + 1 && doc.lower[first] === ':';

/** "Berg told the Post: “...”": who told, where the words taken for the source are those of who was told. */
const tellingSubject: Find = (doc, { source, cue }, cast, words) => {
  const { first } = source;
  if (first > cue.first || doc.sentence[cue.first] !== doc.sentence[first]) return undefined;
  if (!words.toSomebody.has(doc.lower[first - 1] ?? '')) return undefined;
  const teller = cast
    .mentionsIn({ first: sentenceOf(doc, first).first, last: first - 1 })
    .find((mention) => mention.last === first - 1);
  if (teller) return [spanOf(doc, teller.first, teller.last)];
  return words.subjects.has(doc.lower[first - 2] ?? '') ? [spanOf(doc, first - 2, first - 1)] : [];
};

/** "Berg shouted at Officer Hall: “...”", "Berg asked Hall: “...”": the subject of the verb; nobody where that is not plain. */
const shouting: Find = (doc, { source, cue }, cast, words) => {
  const { first, last } = source;
  if (!isColon(doc, cue) || cue.first !== last) return undefined;
  const sentence = sentenceOf(doc, first);
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
};

/** The token behind what stands between two commas: "Berg, 34, shouted". */
function pastAside(doc: Doc, token: number, end: number): number {
  if (doc.lower[token] !== ',') return token;
  let comma = token + 1;
  while (comma < end && doc.lower[comma] !== ',') comma++;
  return comma < end ? comma + 1 : token;
}

/** "She shared a post by Berg that said", "a film in which Berg says": whose words a document has, not who shows it. */
const inDocument: Find = (doc, { source, cue }, cast, words) => {
  const verb = cue.first;
  const named = cast.mentionsIn({ first: source.first, last: verb }).at(-1);
  if (!named) return undefined;
  const isRelative = (token: number) => words.relatives.has(doc.lower[token] ?? '');
  const between = doc.lower.slice(named.last, verb);
  if (between.length === 1 && isRelative(named.last) && words.authors.has(doc.lower[named.first - 1] ?? ''))
    return [spanOf(doc, named.first, named.last)];
  const isWithin = isRelative(named.first - 1) && words.prepositions.has(doc.lower[named.first - 2] ?? '');
  return between.length === 0 && isWithin && named.first - 2 > source.first
    ? [spanOf(doc, named.first, named.last)]
    : undefined;
};

/**
 * "Berg resigned in a letter to the board stating that": what a participle says is said by the subject of the sentence, where the
 * words taken for its source are to whom something goes.
 */
const addressed: Find = (doc, { source, cue }, cast, words) => {
  if (source.last !== cue.first || !words.addressing.has(doc.lower[source.first - 1] ?? '')) return undefined;
  const { first } = sentenceOf(doc, cue.first);
  return mainSubject(doc, cue, cast.mentionsIn({ first, last: cue.first }), words);
};

/** "Hall said of his rival, Ada Berg: “...”": who says it, where the words taken for the source are those of whom it is said. */
const sayingOf: Find = (doc, { source, cue }, cast, words) => {
  if (!isColon(doc, cue)) return undefined;
  const { first } = source;
  const sentence = sentenceOf(doc, first);
  for (let verb = sentence.first + 1; verb + 1 < first; verb++) {
    const next = doc.lower[verb + 1]!;
    if (!words.tells(doc.lower[verb]!) || !(words.genitives.has(next) || words.topics.has(next))) continue;
    const subject = cast.mentionsIn({ first: sentence.first, last: verb }).find(({ last }) => last === verb);
    if (subject) return [spanOf(doc, subject.first, subject.last)];
    if (words.subjects.has(doc.lower[verb - 1]!)) return [spanOf(doc, verb - 1, verb)];
  }
  return undefined;
};

/** "As Hall told it, Ada Berg rose and said": the subject behind a clause that opens the sentence and holds the words taken for the source. */
const mainClause: Find = (doc, { source, cue }, cast, words) => {
  const { last } = source;
  const verb = cue.first;
  const { first: start } = sentenceOf(doc, last - 1);
  if (doc.sentence[verb] !== doc.sentence[last - 1] || !words.clauseOpeners.has(doc.lower[start]!)) return undefined;
  let comma = start + 1;
  while (comma < verb && doc.lower[comma] !== ',') comma++;
  const subject = cast.mentions[cast.from(comma + 1)];
  if (last > comma || subject?.first !== comma + 1 || subject.last >= verb || subject.name.kind !== 'person')
    return undefined;
  // "As Hall told it, Berg said": with a verb of its own before that of saying.
  return doc.lower[subject.last] === ',' ? undefined : [spanOf(doc, subject.first, subject.last)];
};

/** Who speaks where that is another one than the words taken for the source: undefined where it is these. */
export function behindSource(
  doc: Doc,
  statement: Statement<TextSpan>,
  cast: Cast,
  words: VoiceWords,
): TextSpan[] | undefined {
  const passedOn = nicknamer(doc, statement, words) ?? recalledSpeaker(doc, statement, cast, words);
  const [source, cue] = [statement.source?.[0], statement.cue?.[0]];
  if (passedOn || !source || !cue) return passedOn;
  const taken = { source: rangeOf(doc, source), cue: rangeOf(doc, cue) };
  for (const find of [addressed, tellingSubject, shouting, inDocument, sayingOf, mainClause]) {
    const found = find(doc, taken, cast, words);
    if (found) return found;
  }
  return undefined;
}
