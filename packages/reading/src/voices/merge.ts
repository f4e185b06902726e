import type { Steps } from '../steps.js';
import type { Member } from './cast.js';
import { coreOf } from './heads.js';
import { followedName, headLast, isAbridged, isLessOf, type PlainName, plainName } from './shorter-names.js';
import type { VoiceWords } from './voice-words.js';

/** People are no bodies, groups and somebody without a name are neither. */
const sortOf = ({ voice: { kind } }: Member) => (kind === 'unnamed' ? 'group' : kind);

/** Shorter words tell nothing of who is meant. */
const WEIGHTY = 4;
/** Whether somebody is a person or a body, which may be taken for each other. */
const mayBeTaken = ({ voice: { kind } }: Member) => kind === 'person' || kind === 'body';

const LETTERS = /^\p{Lu}{2,6}$/u;

/** The letters that the words of a body begin with, without its legal form: EU, IBM. */
function lettersOf({ voice }: Member, { names: { companyEnds } }: VoiceWords): string {
  const list = voice.name.split(' ');
  while (list.length > 2 && companyEnds.has(list.at(-1)!.toLowerCase().replace(/\.$/, ''))) list.pop();
  return list.length < 2 ? '' : list.map((word) => (/^\p{Lu}/u.test(word) ? word[0] : '')).join('');
}

/** "Bank of Velm, BOV": the letters of a body behind its name. */
const isBehindComma = (letters: string, { voice }: Member): boolean => voice.name.endsWith(`, ${letters}`);

/** "Tanjug" for the official Tanjug news agency: the name stands in a description of what it is the name of. */
const isNameIn = (own: string, { words }: PlainName, { itsKind }: VoiceWords): boolean =>
  words.includes(own) && itsKind.has(words.at(-1)!);

const begins = ({ voice: { mentions } }: Member) => Math.min(...mentions.map(({ start }) => start));

/** Where somebody is named first. */
const firstNamed = (member: Member) => Math.min(...(member.name ?? member.voice).mentions.map(({ start }) => start));

/** Of those who speak so many are compared with all others in a step. */
const FEW = 16;

/** Finds which of those who speak are another one of them. */
class Merging {
  readonly merged = new Map<Member, Member>();
  private readonly names = new Map<Member, PlainName>();
  private readonly speaking: readonly Member[];
  private readonly all: readonly Member[];
  private readonly words: VoiceWords;

  constructor(speaking: readonly Member[], all: readonly Member[], words: VoiceWords) {
    this.speaking = speaking;
    this.all = all;
    this.words = words;
  }

  private nameOf(member: Member): PlainName {
    let name = this.names.get(member);
    if (!name) {
      name = plainName(member, this.words);
      this.names.set(member, name);
    }
    return name;
  }

  /** Those of one name: people, bodies of a campaign by whose it is, "some Velmers" and Velmers. */
  same(): void {
    const first = new Map<string, Member>();
    for (const member of this.speaking) {
      const own = this.nameOf(member);
      const key = this.keyOf(member, own);
      const known = first.get(key);
      if (known && (known.voice.kind === 'person') === (member.voice.kind === 'person')) this.merged.set(member, known);
      else first.set(key, member);
    }
  }

  private keyOf({ voice: { kind } }: Member, own: PlainName): string {
    if (kind === 'body') return followedName(own, this.words) ?? headLast(own, this.words) ?? own.text;
    return kind === 'group' ? coreOf(own.text, this.words) : own.text;
  }

  /** Those whose name is less of a single other one's. */
  *shorter(): Steps<void> {
    for (const [at, member] of this.speaking.entries()) {
      if (at % FEW === FEW - 1) yield;
      if (this.merged.has(member)) continue;
      const fuller = this.onlyOne((other) => this.isFuller(member, other));
      // "Officials" said more exactly later are the same; behind Ministry officials they may be any.
      const isSpokesman = this.words.speakFor.has(member.head ?? '') && this.nameOf(member).words.length <= 2;
      if (fuller && !isSpokesman && sortOf(member) === 'group' && begins(member) > begins(fuller)) continue;
      if (!fuller) continue;
      this.merged.set(member, this.merged.get(fuller) ?? fuller);
      if (this.isFamilyOf(member, fuller)) fuller.voice.kind = 'person';
    }
  }

  /**
   * "Panel head" of a headline, who is the head of a panel in the story: what speaks in the headline alone, without a name, and shares a
   * word with a single one of those who speak behind it.
   * @param end where the headline ends
   */
  headline(end: number): void {
    for (const member of this.speaking) {
      if (member.name || this.merged.has(member) || member.voice.mentions.some((span) => span.end > end)) continue;
      const own = this.weightyWords(member);
      const alike = this.speaking.filter(
        (other) =>
          other !== member &&
          !this.merged.has(other) &&
          other.voice.mentions.some((span) => span.start >= end) &&
          [...this.weightyWords(other)].some((word) => own.has(word)),
      );
      if (alike.length === 1) this.merged.set(member, alike[0]!);
    }
  }

  /** The words of a name that tell something, each in the singular. */
  private weightyWords(member: Member): Set<string> {
    const { bodies, plural } = this.words;
    const weighty = this.nameOf(member).words.filter((word) => word.length >= WEIGHTY && !bodies.has(word));
    return new Set(weighty.map((word) => (plural.test(word) ? word.slice(0, -1) : word)));
  }

  private onlyOne(fits: (other: Member) => boolean): Member | undefined {
    const others = this.all.filter(fits);
    const names = new Set(others.map((other) => this.nameOf(other).text));
    return names.size === 1 ? this.speaking.find(fits) : this.parent(others, fits);
  }

  /** "Velm" of Velm Mills Ltd, whose daughter Velm Leases Ltd a text names after it: of several firms the first, where it alone speaks. */
  private parent(others: readonly Member[], fits: (other: Member) => boolean): Member | undefined {
    const speaking = this.speaking.filter(fits);
    const [first] = speaking;
    if (!first || speaking.length > 1 || first.voice.kind !== 'body' || !this.nameOf(first).company) return undefined;
    return others.every((other) => other === first || firstNamed(other) > firstNamed(first)) ? first : undefined;
  }

  private isFuller(member: Member, other: Member): boolean {
    if (other === member) return false;
    const another = sortOf(other) !== sortOf(member);
    if (another && !(mayBeTaken(member) && mayBeTaken(other))) return false;
    const own = this.nameOf(member);
    const full = this.nameOf(other);
    if (another) return this.isTakenFor(member, own, other, full) || this.isFamilyOf(member, other);
    const { voice } = member;
    if (voice.kind === 'document') return this.isNamedLater(member, own, other, full);
    if (voice.kind === 'person')
      return isAbridged(this.isQualified(member, own) ? own.words.slice(1) : own.words, full.words);
    const single = own.words.length === 1;
    if (single && full.text.endsWith(` ${own.text}`)) return true;
    if (voice.kind !== 'body') return this.isOfSame(member, own, other, full);
    if (LETTERS.test(voice.name) && lettersOf(other, this.words) === voice.name) return true;
    if (single && own.capitals[0] && isNameIn(own.text, full, this.words)) return true;
    return !this.isLand(member, own) && isLessOf(own, full, this.words);
  }

  /** "The utility spokesman" and "a spokesman for the utility": the same office, and all that is said of whom it is for. */
  private isOfSame(member: Member, own: PlainName, other: Member, full: PlainName): boolean {
    const { head } = member;
    if (!head || head !== other.head || member.voice.kind !== 'unnamed') return false;
    // "The CME spokesman": letters are short, and tell whom all the same.
    const ofWhom = ({ words, capitals }: PlainName) =>
      words.filter(
        (word, at) =>
          word !== head && !this.isLoose(word) && (word.length >= WEIGHTY || (capitals[at] && word.length > 2)),
      );
    const whom = ofWhom(own);
    const others = new Set(ofWhom(full));
    // "A spokesman" is the one of the railway, where no other one is heard.
    const isAny = whom.length === 0 && others.size > 0 && this.words.speakFor.has(head);
    const alike = isAny || (whom.length > 0 && whom.every((word) => others.has(word)));
    return alike && !this.words.unlike.has(own.words[0]!) && !this.words.unlike.has(full.words[0]!);
  }

  /** Words that tell nothing of whom an office is for: senior, some. */
  private isLoose(word: string): boolean {
    const { qualifiers, indefinite, prepositions } = this.words;
    return qualifiers.has(word) || indefinite.has(word) || prepositions.has(word);
  }

  /** "A new poll", and then the Velm Post poll: a paper that the text brings in before it says whose it is. */
  private isNamedLater(member: Member, own: PlainName, other: Member, full: PlainName): boolean {
    if (!this.words.indefinite.has(own.words[0]!) || own.capitals.slice(1).some(Boolean)) return false;
    return full.words.at(-1) === own.words.at(-1) && full.capitals.some(Boolean) && begins(other) > begins(member);
  }

  /** "Absent Hall derides debate": a word before the family name with which a headline opens. */
  private isQualified(member: Member, { words }: PlainName): boolean {
    return words.length === 2 && begins(member) === 0 && !this.words.names.givenNames.has(words[0]!);
  }

  /** A land or its people is no body that has its name: Velm, the Bank of Velm. */
  private isLand({ name }: Member, { text }: PlainName): boolean {
    const { demonyms, landLetters } = this.words.names;
    return (name?.kind === 'place' && name.latitude !== undefined) || demonyms.has(text) || landLetters.has(text);
  }

  /** "Lund" of Oskar Lund, of whom the whole name was taken for a body. */
  private isFamilyOf(member: Member, other: Member): boolean {
    if (member.voice.kind !== 'person' || other.voice.kind !== 'body' || other.name?.kind === 'place') return false;
    const own = this.nameOf(member);
    const full = this.nameOf(other);
    const short = full.words.length === 2 || full.words.length === 3;
    if (own.words.length !== 1 || !short || full.company || full.words.at(-1) !== own.text) return false;
    const { bodies, parts, names } = this.words;
    const isThing = (word: string) =>
      bodies.has(word) || parts.has(word) || names.bodyHeads.has(word) || names.demonyms.has(word);
    return full.capitals.every(Boolean) && !full.words.some(isThing);
  }

  /** "Lund" of Lund Grain Co, which was taken for a person, and "Marsh" of David Marsh, who was taken for a body. */
  private isTakenFor({ voice }: Member, own: PlainName, other: Member, full: PlainName): boolean {
    const { kind } = other.voice;
    if (voice.aliases.some((form) => this.words.it.has(form.toLowerCase()))) return false;
    if (voice.kind === 'person' && kind === 'body') {
      if (LETTERS.test(voice.name) && (lettersOf(other, this.words) === voice.name || isBehindComma(voice.name, other)))
        return true;
      if (!full.company || voice.role || voice.aliases.some((form) => this.isPronoun(form))) return false;
      return own.text === full.text || isLessOf(own, full, this.words);
    }
    if (voice.kind !== 'body' || kind !== 'person' || own.company) return false;
    return this.isNameOfOne(own, full) && !this.isPartOfBody(own);
  }

  /** "Marsh" of David Marsh, and "Ada Lund", of whom the text goes on as Lund. */
  private isNameOfOne(own: PlainName, full: PlainName): boolean {
    if (own.words.length === 1) return full.words.length > 1 && full.words.at(-1) === own.text;
    // "de Vries" of Jan de Vries.
    const { givenNames, particles } = this.words.names;
    if (particles.has(own.words[0]!)) return givenNames.has(full.words[0]!) && full.text.endsWith(` ${own.text}`);
    const given = this.words.names.givenNames.has(own.words[0]!) && own.words.length === 2;
    return given && full.words.length === 1 && own.words[1] === full.text;
  }

  private isPronoun(form: string): boolean {
    const lower = form.toLowerCase();
    return this.words.he.has(lower) || this.words.she.has(lower);
  }

  /** Whether a body is called by a name too: the Lund of Lund Grain is not Ada Lund. */
  private isPartOfBody(own: PlainName): boolean {
    return this.all.some((one) => one.voice.kind === 'body' && isLessOf(own, this.nameOf(one), this.words));
  }
}

/**
 * Which of those who speak are another one of them: by the same name, or by less of the name of a single other one: "Mr. Marsh" of
 * David Marsh, "the campaign" of the Velm campaign, "Express" of Velm Express Co, "officials" of Energy Ministry officials.
 * Step by step.
 * @param all everybody the text names: a family name that two of them have tells nobody
 * @param headline where the headline ends; 0 where there is none
 */
export function* mergedVoices(
  speaking: readonly Member[],
  all: readonly Member[],
  words: VoiceWords,
  headline: number,
): Steps<Map<Member, Member>> {
  const merging = new Merging(speaking, all, words);
  merging.same();
  yield* merging.shorter();
  yield;
  merging.headline(headline);
  return merging.merged;
}
