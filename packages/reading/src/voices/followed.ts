import type { Doc, TokenRange } from '../text/index.js';
import type { Cast, Member } from './cast.js';
import type { Salience } from './salience.js';
import type { VoiceWords } from './voice-words.js';

/** Words for whom they work and what they are: "Hall's campaign" has three. */
const BESIDE = 2;

/** Whose campaign a description is about: "Hall's campaign", "the Hall campaign", "his campaign". Undefined where that is not plain. */
export function followed(
  doc: Doc,
  { first, last }: TokenRange,
  cast: Cast,
  words: VoiceWords,
  salience: Salience,
): Member | undefined {
  const word = doc.lower[first]!;
  const gender = words.he.has(word) ? 'male' : words.she.has(word) ? 'female' : undefined;
  if (gender && last - first === 2) {
    const fits = (member: Member) => {
      const { voice, gender: own } = cast.introduced(member);
      return voice.kind !== 'person' || (own !== undefined && own !== gender) ? undefined : 0;
    };
    return salience.choose(first, fits)?.member;
  }
  const [named, more] = cast.mentionsIn({ first, last });
  const plain = named && !more && named.name.kind === 'person' && last - named.last <= BESIDE;
  return plain ? cast.named(named.name) : undefined;
}
