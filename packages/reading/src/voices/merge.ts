import type { Member } from './cast.js';
import type { VoiceWords } from './voice-words.js';

/** A name without case, accents, article and title: "The Velm campaign" and "Velm campaign" are one. */
function plainName({ voice }: Member, { definite, names }: VoiceWords): string {
  const list = voice.name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(' ');
  while (list.length > 1 && (definite.has(list[0]!) || names.titles.has(list[0]!.replace(/\.$/, '')))) list.shift();
  return list.join(' ');
}

/** People are no bodies, groups and somebody without a name are neither. */
const sortOf = ({ voice: { kind } }: Member) => (kind === 'unnamed' ? 'group' : kind);

const LETTERS = /^\p{Lu}{2,6}$/u;

/** The letters that the words of a body begin with, without its legal form: EU, IBM. */
function lettersOf({ voice }: Member, { names: { companyEnds } }: VoiceWords): string {
  const list = voice.name.split(' ');
  while (list.length > 2 && companyEnds.has(list.at(-1)!.toLowerCase().replace(/\.$/, ''))) list.pop();
  return list.length < 2 ? '' : list.map((word) => (/^\p{Lu}/u.test(word) ? word[0] : '')).join('');
}

/** "Tanjug" for the official Tanjug news agency: the name stands in a description of what it is the name of. */
function isNameIn(own: string, full: string, { itsKind }: VoiceWords): boolean {
  const list = full.split(' ');
  return list.includes(own) && itsKind.has(list.at(-1)!);
}

const begins = ({ voice: { mentions } }: Member) => Math.min(...mentions.map(({ start }) => start));

/**
 * Which of those who speak are another one of them: by the same name, or by the one word that a single other one's name ends in:
 * "Mr. Marsh" of David Marsh, "the campaign" of the Velm campaign, "officials" of Energy Ministry officials.
 * @param all everybody the text names: a family name that two of them have tells nobody
 */
export function mergedVoices(
  speaking: readonly Member[],
  all: readonly Member[],
  words: VoiceWords,
): Map<Member, Member> {
  const merged = new Map<Member, Member>();
  const names = new Map(all.map((member) => [member, plainName(member, words)]));
  const first = new Map<string, Member>();
  for (const member of speaking) {
    const own = names.get(member)!;
    const known = first.get(own);
    if (known && (known.voice.kind === 'person') === (member.voice.kind === 'person')) merged.set(member, known);
    else first.set(own, member);
  }
  for (const member of speaking) {
    const own = names.get(member)!;
    if (merged.has(member) || own.includes(' ')) continue;
    const isName = /^\p{Lu}/u.test(member.voice.name);
    const isLetters = LETTERS.test(member.voice.name);
    const longer = (other: Member) =>
      other !== member &&
      sortOf(other) === sortOf(member) &&
      (names.get(other)!.endsWith(` ${own}`) ||
        (member.voice.kind === 'person' && names.get(other)!.includes(` ${own} `)) ||
        (member.voice.kind === 'body' &&
          ((isLetters && lettersOf(other, words) === member.voice.name) ||
            (isName && isNameIn(own, names.get(other)!, words)))));
    const others = new Set(all.filter(longer).map((other) => names.get(other)!));
    const fuller = others.size === 1 ? speaking.find(longer) : undefined;
    // "Officials" said more exactly later are the same; behind Ministry officials they may be any.
    if (fuller && sortOf(member) === 'group' && begins(member) > begins(fuller)) continue;
    if (fuller) merged.set(member, merged.get(fuller) ?? fuller);
  }
  return merged;
}
