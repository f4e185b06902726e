import type { TextSpan } from '@dateline/core/reading';
import { type Doc, flags as F, spanOf, type TokenRange, tokenAt } from '../text/index.js';
import type { Cast, Member, NameMention } from './cast.js';
import { Descriptions } from './descriptions.js';
import type { Gender } from './gender.js';
import type { VoiceWords } from './voice-words.js';

/** How far back, in tokens, a pronoun looks for whom it means. */
const REACH = 400;

/** Finds whom the words of a source mean. */
export class Resolver {
  private last: Member | undefined;
  private lastAt = 0;
  private readonly doc: Doc;
  private readonly cast: Cast;
  private readonly descriptions: Descriptions;
  private readonly words: VoiceWords;

  constructor(doc: Doc, cast: Cast, words: VoiceWords) {
    this.doc = doc;
    this.words = words;
    this.cast = cast;
    this.descriptions = new Descriptions(doc, cast, words);
  }

  /** Remembers who spoke, for the pronouns that follow. */
  spoke(member: Member, at: number): void {
    this.last = member;
    this.lastAt = at;
    member.last = at;
  }

  resolve(source: readonly TextSpan[]): Member | undefined {
    const [span] = source;
    if (!span) return undefined;
    const range = this.bare({ first: tokenAt(this.doc, span.start), last: tokenAt(this.doc, span.end - 1) + 1 });
    if (range.last <= range.first) return undefined;
    const words = this.doc.lower.slice(range.first, Math.min(range.last, range.first + 60));
    const first = words[0]!;
    if (words.length <= 2 && words.every((word) => this.words.nobody.has(word) || word.startsWith("'")))
      return undefined;
    const pronoun = this.pronoun(first, words.length, range);
    if (pronoun !== undefined) return pronoun ?? undefined;
    if (this.words.relatives.has(first)) return this.antecedent(range.first);
    const named = this.nameIn(range);
    if (!named) return this.descriptions.resolve(range, words);
    const member = this.cast.named(named.name);
    if (named.name.kind === 'organisation' && this.isBeside(named, range)) {
      const span = spanOf(this.doc, range.first, named.first - 1);
      this.cast.also(member, this.doc.text.slice(span.start, span.end), span);
    }
    return member;
  }

  /** Without the words that lead up to a source ("by", "to") and the marks around it. */
  private bare({ first, last }: TokenRange): TokenRange {
    let from = first;
    let to = last;
    while (from < to && (this.words.leads.has(this.doc.lower[from]!) || this.isMark(from))) from++;
    while (to > from && (this.isMark(to - 1) || this.doc.flags[to - 1]! & F.CLITIC)) to--;
    return { first: from, last: to };
  }

  private isMark(token: number): boolean {
    return (this.doc.flags[token]! & F.PUNCTUATION) !== 0;
  }

  /** A person or plural meant by a pronoun; null where nobody fits, undefined where the word is no pronoun. */
  private pronoun(word: string, length: number, range: TokenRange): Member | null | undefined {
    const { he, she, they, subjects } = this.words;
    const gender: Gender | undefined = he.has(word) ? 'male' : she.has(word) ? 'female' : undefined;
    const alone = length === 1 || this.doc.lower[range.first + 1]!.startsWith("'");
    if (gender && (alone || subjects.has(word))) {
      const member = this.person(range.first, gender);
      if (member) this.alias(member, range.first, gender);
      return member ?? null;
    }
    if (they.has(word) && alone) {
      const member = this.last && this.last.voice.kind !== 'person' ? this.last : undefined;
      if (member) this.alias(member, range.first);
      return member ?? null;
    }
    return undefined;
  }

  private alias(member: Member, token: number, gender?: Gender): void {
    const span = spanOf(this.doc, token, token + 1);
    this.cast.also(member, this.doc.text.slice(span.start, span.end), span);
    member.gender ??= gender;
  }

  /**
   * The person a pronoun means: who is named first in its own sentence, else who spoke last if that was near, else who
   * was named last; never one of the other gender.
   */
  private person(token: number, gender: Gender): Member | undefined {
    const { doc, cast } = this;
    const fits = (member: Member) => member.voice.kind === 'person' && (member.gender ?? gender) === gender;
    const sentence = doc.sentences[doc.sentence[token]!]!;
    const inSentence = cast
      .mentionsIn({ first: sentence.first, last: token })
      .filter((mention) => mention.name.kind === 'person' && !this.owns(mention));
    for (const { name } of inSentence) {
      const member = cast.named(name);
      if (fits(member)) return member;
    }
    const near = doc.paragraph[token]! - (doc.paragraph[tokenAt(doc, this.lastAt)] ?? 0) <= 2;
    const spokenToken = tokenAt(doc, this.lastAt);
    if (this.last && near && fits(this.last) && !this.newSubject(spokenToken, token, gender)) return this.last;
    for (let i = cast.from(token) - 1; i >= 0 && token - cast.mentions[i]!.first < REACH; i--) {
      const { name } = cast.mentions[i]!;
      if (name.kind !== 'person') continue;
      const member = cast.named(name);
      if (fits(member)) return member;
    }
    return this.last && fits(this.last) ? this.last : undefined;
  }

  /** Whether somebody else of that gender opens a sentence between two places. */
  private newSubject(from: number, to: number, gender: Gender): boolean {
    const { doc, cast } = this;
    for (let i = cast.from(to) - 1; i >= 0 && cast.mentions[i]!.first > from; i--) {
      const mention = cast.mentions[i]!;
      if (mention.name.kind !== 'person' || this.owns(mention)) continue;
      const opens = mention.first - doc.sentences[doc.sentence[mention.first]!]!.first <= 2;
      const member = cast.named(mention.name);
      if (opens && member !== this.last && member.gender === gender) return true;
    }
    return false;
  }

  /** "Sanders’ campaign": the name only says whose. */
  private owns({ last }: TokenRange): boolean {
    return (
      last < this.doc.size &&
      this.words.possessives.has(this.doc.lower[last]!) &&
      !(this.doc.flags[last]! & F.SPACE_BEFORE)
    );
  }

  /** "Smith, who said": whoever is named right before. */
  private antecedent(token: number): Member | undefined {
    for (let i = this.cast.from(token) - 1; i >= 0; i--) {
      const mention = this.cast.mentions[i]!;
      if (token - mention.last > 14 || this.doc.sentence[mention.first] !== this.doc.sentence[token]) return undefined;
      if (mention.name.kind === 'person') return this.cast.named(mention.name);
    }
    return undefined;
  }

  /** The name a source is about: not one that only says whose, nor one that stands before a plain noun. */
  private nameIn({ first, last }: TokenRange): NameMention | undefined {
    const inside = this.cast.mentionsIn({ first, last });
    const person = inside.find(
      (mention) =>
        mention.name.kind === 'person' &&
        !this.owns(mention) &&
        !this.modifies(mention, last) &&
        !this.depends(mention, first),
    );
    if (person || this.words.indefinite.has(this.doc.lower[first]!)) return person;
    return inside.find(
      (mention) =>
        mention.name.kind !== 'person' &&
        !this.owns(mention) &&
        (mention.first - first <= 1 || this.isBeside(mention, { first, last })) &&
        !this.modifies(mention, last) &&
        (mention.name.kind === 'organisation' || mention.last === last),
    );
  }

  /** "The group, Rail Workers United": the name says which one. */
  private isBeside(mention: TokenRange, { first, last }: TokenRange): boolean {
    const { lower } = this.doc;
    if (mention.last !== last || !this.words.definite.has(lower[first]!) || lower[mention.first - 1] !== ',')
      return false;
    return (
      mention.first - first <= 4 &&
      !lower.slice(first, mention.first - 1).some((word) => this.words.prepositions.has(word))
    );
  }

  /** "a Trump spokesman", "House Republicans": more of the phrase follows without a mark. */
  private modifies({ last }: TokenRange, end: number): boolean {
    if (last >= end || this.isMark(last)) return false;
    return !this.words.afterName.has(this.doc.lower[last]!);
  }

  /** "a spokesman for Hall": the name only says for whom. */
  private depends(mention: TokenRange, first: number): boolean {
    let before = mention.first - 1;
    // A title between them: "for Mr. Hall".
    if (before > first && this.doc.flags[before]! & F.ABBREVIATION) before--;
    return before >= first && this.words.prepositions.has(this.doc.lower[before]!);
  }
}
