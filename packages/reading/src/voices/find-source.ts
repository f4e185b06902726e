import type { Statement, TextSpan } from '@dateline/core/reading';
import { kindOf } from '../statements/kind.js';
import { type Doc, flags as F, rangeOf, spanOf, type TokenRange } from '../text/index.js';
import type { Cast } from './cast.js';
import type { VoiceWords } from './voice-words.js';

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
  if (!words.participle.test(doc.lower[first]!)) return undefined;
  const subject = outside.find(({ first: from, last: to }) => {
    const next = doc.lower[to] ?? '';
    return from - sentence.first <= SUBJECT && to <= first && (next === ',' || words.isFiniteVerb(next));
  });
  return subject ? [spanOf(doc, subject.first, subject.last)] : undefined;
}

/** So many tokens may stand before the subject of a sentence: "The United States auto maker Chrysler". */
const SUBJECT = 5;

const isBracket = ({ flags, lower }: Doc, token: number) =>
  (flags[token]! & F.PUNCTUATION) !== 0 && /^[>)\]]$/.test(lower[token]!);

/**
 * "The Velm Post quoted NAME, who leads the union, as saying" and "She shared a post by NAME:": whose words somebody passes on.
 */
function relayedSpeaker(doc: Doc, { first }: TokenRange, cast: Cast, words: VoiceWords): TextSpan[] | undefined {
  const quoted = words.asSaying.has(doc.lower[first]!);
  const marked = (doc.flags[first]! & F.PUNCTUATION) !== 0;
  if (!quoted && !marked) return undefined;
  const sentence = doc.sentences[doc.sentence[first]!]!;
  let verb = first - 1;
  while (verb > sentence.first && first - verb < RELAYED && !words.relaying.has(doc.lower[verb]!)) verb--;
  if (!words.relaying.has(doc.lower[verb]!)) return undefined;
  const named = cast.mentionsIn({ first: verb + 1, last: first }).filter(({ name }) => name.kind === 'person');
  const mention = quoted ? named[0] : named.find(({ first: from }) => words.authors.has(doc.lower[from - 1] ?? ''));
  return mention && [spanOf(doc, mention.first, mention.last)];
}

/** So many tokens may stand between a verb of quoting and "as saying". */
const RELAYED = 24;

/** "..., he recalls NAME telling him": behind its cue the one who said it, whoever remembers. */
export function recalledSpeaker(
  doc: Doc,
  { cue }: Statement<TextSpan>,
  cast: Cast,
  words: VoiceWords,
): TextSpan[] | undefined {
  const own = cue?.at(-1);
  if (!own) return undefined;
  const { first, last } = rangeOf(doc, own);
  const relayed = relayedSpeaker(doc, { first, last }, cast, words);
  if (relayed) return relayed;
  const named = cast.mentions[cast.from(last)];
  if (named?.first !== last || named.name.kind !== 'person') return undefined;
  const verb = doc.lower[named.last] ?? '';
  if (doc.sentence[named.last] !== doc.sentence[first]) return undefined;
  return words.saying.has(verb) ? [spanOf(doc, named.first, named.last)] : undefined;
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
