import type { Statement, TextSpan } from '@dateline/core/reading';
import { type Doc, flags as F, rangeOf, spanOf, type TokenRange } from '../text/index.js';
import type { Cast } from './cast.js';
import { hearsOnly } from './hearers.js';
import type { VoiceWords } from './voice-words.js';

/** So many tokens may stand between "by" and the end of a name's titles. */
const BY = 5;
/** So many tokens may stand between a verb of quoting and "as saying". */
const RELAYED = 24;

/** Where "as saying" begins, in a cue that tells who is quoted, "quoted NAME as saying", or right behind it; else the cue. */
function asSaying(doc: Doc, { first, last }: TokenRange, words: VoiceWords): number {
  const begins = (token: number) => words.asSaying.has(doc.lower[token]!) && words.tells(doc.lower[token + 1] ?? '');
  for (let token = first; token < last; token++) if (begins(token)) return token;
  if (last - first > 1 || !words.relaying.has(doc.lower[first]!)) return first;
  const end = Math.min(doc.sentences[doc.sentence[first]!]!.last, last + RELAYED);
  for (let token = last; token < end && !(doc.flags[token]! & F.OPEN_QUOTE); token++) if (begins(token)) return token;
  return first;
}

/**
 * "The Velm Post quoted NAME, who leads the union, as saying" and "She shared a post by NAME:": whose words somebody passes on.
 */
function relayedSpeaker(doc: Doc, cue: TokenRange, cast: Cast, words: VoiceWords): TextSpan[] | undefined {
  const first = asSaying(doc, cue, words);
  const quoted = words.asSaying.has(doc.lower[first]!) || words.asSaying.has(doc.lower[first - 1] ?? '');
  const marked = (doc.flags[first]! & F.PUNCTUATION) !== 0;
  if (!quoted && !marked) return undefined;
  const sentence = doc.sentences[doc.sentence[first]!]!;
  let verb = first - 1;
  while (verb > sentence.first && first - verb < RELAYED && !words.relaying.has(doc.lower[verb]!)) verb--;
  if (!words.relaying.has(doc.lower[verb]!)) return undefined;
  // "NAME was quoted by the Post as saying"
  if (quoted && words.passives.has(doc.lower[verb - 1] ?? '')) {
    const before = cast.mentionsIn({ first: sentence.first, last: verb - 1 }).find(({ last }) => last === verb - 1);
    return before && [spanOf(doc, before.first, before.last)];
  }
  const named = cast.mentionsIn({ first: verb + 1, last: first }).filter(({ name }) => name.kind === 'person');
  if (quoted) {
    // "quoted him as saying", "quoted a friend of NAME as saying"
    const end = words.asSaying.has(doc.lower[first]!) ? first : first - 1;
    const pronoun = end === verb + 2 && (words.he.has(doc.lower[verb + 1]!) || words.she.has(doc.lower[verb + 1]!));
    const of = named[0] && words.prepositions.has(doc.lower[named[0].first - 1]!) && named[0].first > verb + 1;
    if (pronoun || of) return [spanOf(doc, verb + 1, end)];
  }
  // “..., the Post quoted a witness as saying”: whoever that is, it is not the Post.
  if (quoted && !named[0] && first > cue.first && first > verb + 1) return [spanOf(doc, verb + 1, first)];
  // "Berg quoted Saint NAME: “...”"
  const isObject = named[0]?.first === verb + 1 && named[0].last === first;
  const mention =
    quoted || isObject ? named[0] : named.find(({ first: from }) => words.authors.has(doc.lower[from - 1] ?? ''));
  return mention && [spanOf(doc, mention.first, mention.last)];
}

/** The words behind "by"; none where there is no "by". */
function agentBehind(doc: Doc, by: number, words: VoiceWords): TextSpan[] {
  if (!words.authors.has(doc.lower[by] ?? '')) return [];
  const { last } = doc.sentences[doc.sentence[by]!]!;
  let end = by + 1;
  while (end < last && end - by <= BY && !(doc.flags[end]! & F.PUNCTUATION || words.addressing.has(doc.lower[end]!)))
    end++;
  return end > by + 1 ? [spanOf(doc, by + 1, end)] : [];
}

/** "In the jail dubbed “the Inn” by those held there": whoever calls it so, behind the content. */
export function nicknamer(
  doc: Doc,
  { cue, content, source }: Statement<TextSpan>,
  words: VoiceWords,
): TextSpan[] | undefined {
  if (!cue?.[0] || cue.length > 1) return undefined;
  const { first, last } = rangeOf(doc, cue[0]);
  const end = rangeOf(doc, content.at(-1)!).last;
  if (last - first > 1 || !words.nicknaming.has(doc.lower[first]!) || end <= last) return undefined;
  const before = source?.some((span) => rangeOf(doc, span).last <= first);
  return before && words.authors.has(doc.lower[end] ?? '') ? agentBehind(doc, end, words) : undefined;
}

/**
 * "Marsh was told by NAME that" and "NAME was quoted as saying by the Post": who speaks in a passive. Empty where the text
 * tells only who heard it, undefined where the cue is no such passive.
 */
function passiveSpeaker(doc: Doc, cue: readonly TextSpan[], cast: Cast, words: VoiceWords): TextSpan[] | undefined {
  const { first } = rangeOf(doc, cue[0]!);
  const { last } = rangeOf(doc, cue.at(-1)!);
  let passive = first;
  while (passive < last && !words.passives.has(doc.lower[passive]!)) passive++;
  if (passive + 1 >= last) return undefined;
  if (hearsOnly(doc.lower.slice(first, last), words)) {
    if (!words.authors.has(doc.lower[last] ?? '')) return [];
    const named = cast.mentions[cast.from(last + 1)];
    return named && named.first - last <= BY ? [spanOf(doc, named.first, named.last)] : [];
  }
  if (!doc.lower.slice(passive + 1, last).some((word) => words.asSaying.has(word))) {
    const saidOf = doc.lower.slice(passive + 1, last).some((word) => words.isSaidOf(word));
    return saidOf ? agentBehind(doc, last, words) : undefined;
  }
  const end = doc.lower[first - 1] === ',' ? first - 1 : first;
  const named = cast
    .mentionsIn({ first: Math.max(0, end - RELAYED), last: end })
    .find((mention) => mention.last === end);
  return named && [spanOf(doc, named.first, named.last)];
}

/** "..., he recalls NAME telling him": behind its cue the one who said it, whoever remembers. */
export function recalledSpeaker(
  doc: Doc,
  { cue, content }: Statement<TextSpan>,
  cast: Cast,
  words: VoiceWords,
): TextSpan[] | undefined {
  const own = cue?.at(-1);
  if (!cue || !own) return undefined;
  const { first, last } = rangeOf(doc, own);
  const passive = passiveSpeaker(doc, cue, cast, words);
  if (passive) return passive;
  const relayed = relayedSpeaker(doc, { first, last }, cast, words);
  if (relayed) return relayed;
  const named = cast.mentions[cast.from(last)];
  // "said her doctor, NAME, told her"
  const isKin = words.owners.has(doc.lower[last] ?? '') && doc.lower[last + 2] === ',' && named?.first === last + 3;
  if (!named || (named.first !== last && !isKin) || named.name.kind !== 'person') return undefined;
  const verb = doc.lower[isKin && doc.lower[named.last] === ',' ? named.last + 1 : named.last] ?? '';
  if (doc.sentence[named.last] !== doc.sentence[first]) return undefined;
  // "The sources said NAME told bankers": they say it, and what he told is a statement of its own.
  const isClause = words.isFiniteVerb(verb) && rangeOf(doc, content[0]!).first >= last;
  return words.saying.has(verb) && !isClause ? [spanOf(doc, named.first, named.last)] : undefined;
}
