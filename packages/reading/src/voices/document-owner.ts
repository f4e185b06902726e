import { type Doc, flags as F, plainText } from '../text/index.js';
import type { Cast, Member } from './cast.js';
import type { VoiceWords } from './voice-words.js';

/** "In a statement on the Velm Oil website, the company said": the body whose paper or page a sentence names before a token. */
export function documentOwner(doc: Doc, token: number, cast: Cast, words: VoiceWords): Member | undefined {
  const sentence = doc.sentences[doc.sentence[token]!]!;
  for (let noun = token - 1; noun > sentence.first; noun--) {
    if (!words.documents.has(doc.lower[noun]!)) continue;
    const last = words.possessives.has(doc.lower[noun - 1]!) ? noun - 1 : noun;
    let first = last;
    while (first > sentence.first && doc.flags[first - 1]! & F.CAPITAL) first--;
    const owner = first < last ? cast.byForm(plainText(doc, first, last)) : undefined;
    if (owner?.voice.kind === 'body') return owner;
  }
  return undefined;
}
