import type { Statement, TextSpan } from '@dateline/core/reading';
import { type Doc, rangeOf } from '../text/index.js';
import type { Cast, Member } from './cast.js';
import type { VoiceWords } from './voice-words.js';

/** "Marsh was told": whether the subject of a cue, given by its words, only hears what is said. */
export function hearsOnly(cue: readonly string[], words: VoiceWords): boolean {
  return words.hearing.has(cue.at(-1) ?? '') && cue.slice(0, -1).some((word) => words.passives.has(word));
}

/** "Hall told Berg": the person named right behind the cue, to whom something is said. */
export function hearerOf(doc: Doc, { cue }: Statement<TextSpan>, cast: Cast, words: VoiceWords): Member | undefined {
  const own = cue?.at(-1);
  if (!own) return undefined;
  const { last } = rangeOf(doc, own);
  if (!words.toSomebody.has(doc.lower[last - 1]!) && !words.asking.has(doc.lower[last - 1]!)) return undefined;
  const named = cast.mentions[cast.from(last)];
  if (named?.name.kind !== 'person') return undefined;
  // "told her sister, NAME"
  const kin = named.first === last + 3 && words.owners.has(doc.lower[last]!) && doc.lower[last + 2] === ',';
  return named.first === last || kin ? cast.named(named.name) : undefined;
}
