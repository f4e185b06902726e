import { isRole } from '../names/roles.js';
import type { Cast, Member } from './cast.js';
import type { VoiceWords } from './voice-words.js';

/** A description of more words has part of its sentence in it. */
const LONGEST = 6;

/** Whether a word stands in a text; most texts do not have its letters at all. */
export const hasWord = (text: string, word: string): boolean => {
  const lower = text.toLowerCase();
  return lower.includes(word) && lower.split(/[\s’']+/).includes(word);
};

/** Articles, prepositions and the mark of a possessive say nothing of an office. */
const isSmall = (word: string, { articles, prepositions, possessives, forWhat }: VoiceWords): boolean =>
  articles.has(word) || prepositions.has(word) || possessives.has(word) || forWhat.has(word);

/**
 * "Norway's transport minister": the one person of whose office the text says all that a description says of it. Nobody where it
 * says no more than the office.
 * @param head the noun of the description
 * @param phrase its words, in lower case
 */
export function holderOf(head: string, phrase: readonly string[], cast: Cast, words: VoiceWords): Member | undefined {
  if (!isRole(head, words.names) || words.plural.test(head) || words.indefinite.has(phrase[0]!)) return undefined;
  const own = phrase.filter((word) => /\p{L}/u.test(word) && !isSmall(word, words));
  if (own.length < 2 || own.length > LONGEST) return undefined;
  const holders = new Set<Member>();
  for (const { name } of cast.mentions) {
    if (name.kind !== 'person' || !name.name.includes(' ')) continue;
    const member = cast.introduced(cast.named(name));
    const { role, organisation } = member.voice;
    if (role && own.every((word) => hasWord(`${role} ${organisation ?? ''}`, word))) holders.add(member);
  }
  const [holder] = holders;
  return holders.size === 1 ? holder : undefined;
}
