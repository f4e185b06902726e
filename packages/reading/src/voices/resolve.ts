import type { TextSpan } from '@dateline/core/reading';
import { isRole } from '../names/roles.js';
import { type Doc, flags as F, rangeOf, spanOf, type TokenRange } from '../text/index.js';
import type { Choice } from './candidates.js';
import type { Cast, Member } from './cast.js';
import { Descriptions } from './descriptions.js';
import type { Gender } from './gender.js';
import { kindOfHead } from './heads.js';
import { ownWords } from './own-words.js';
import type { Salience } from './salience.js';
import { GENDER_BONUS, NO_PERSON, PLACE_AS_BODY } from './salience-weights.js';
import { SourceNames } from './source-names.js';
import type { VoiceWords } from './voice-words.js';

/** How far before "who", in tokens, the one it means may be named. */
const ANTECEDENT = 14;
const SURE = 0.98;
/** How sure it is that "they" is a body or a group that spoke last. */
const THEY = 0.7;
/** How sure it is that "I" within a quotation is who is quoted. */
const WITHIN = 0.9;

/** A description right before "who" has at most so many words. */
const DESCRIBED = 6;
/** Two groups that speak together have at most so many words. */
const LONGEST_GROUPS = 8;
const sure = (member: Member | undefined): Choice[] => (member ? [{ member, confidence: SURE }] : []);
const one = (choice: Choice | undefined): Choice[] => (choice ? [choice] : []);

/** Finds whom the words of a source mean: several where it names several, nobody where that is not plain. */
export class Resolver {
  private readonly doc: Doc;
  private readonly cast: Cast;
  private readonly descriptions: Descriptions;
  private readonly words: VoiceWords;
  private readonly salience: Salience;
  private readonly sourceNames: SourceNames;
  private interviewee: { choice: Choice | undefined } | undefined;

  constructor(doc: Doc, cast: Cast, words: VoiceWords, salience: Salience) {
    this.doc = doc;
    this.words = words;
    this.cast = cast;
    this.salience = salience;
    this.descriptions = new Descriptions(doc, cast, words, salience);
    this.sourceNames = new SourceNames(doc, cast, words, salience);
  }

  /** @param replies whether the words answer those before: "she" is then who was spoken to */
  resolve(source: readonly TextSpan[], replies = false): Choice[] {
    const [span] = source;
    if (!span) return [];
    const range = this.bare(ownWords(this.doc, rangeOf(this.doc, span), this.cast, this.words));
    if (range.last <= range.first) return [];
    const phrase = this.doc.lower.slice(range.first, Math.min(range.last, range.first + 60));
    const first = phrase[0]!;
    // "Neither Hall nor Berg said": nobody did.
    if (phrase.length > 1 && this.words.negations.has(first)) return [];
    if (phrase.length <= 2 && this.words.it.has(first)) return one(this.body(range.first));
    if (phrase.length <= 2 && phrase.every((word) => this.words.nobody.has(word) || word.startsWith("'"))) return [];
    if (phrase.length === 1 && this.words.pair.has(first)) return this.salience.pair(range.first);
    const pronoun = this.pronoun(first, phrase.length, range, replies);
    if (pronoun !== undefined) return pronoun ? [pronoun] : [];
    if (this.isAnswer(range)) return one(this.interviewed(range.first));
    const isAcronym = (this.doc.flags[range.first]! & F.ALL_CAPITALS) !== 0;
    if (this.words.relatives.has(first) && !isAcronym) return this.relative(range.first);
    // The elder Marsh is not known from the younger one by the name.
    if (phrase.length > 2 && phrase.slice(0, 2).some((word) => this.words.generations.has(word))) {
      const [mention] = this.sourceNames.in(range);
      if (mention && this.cast.namesakes(mention.name).length > 0) return [];
    }
    const named = this.sourceNames.in(range);
    if (named.length === 0) {
      return this.groupsIn(range).flatMap((own) =>
        one(this.descriptions.resolve(own, this.doc.lower.slice(own.first, own.last))),
      );
    }
    const choices: Choice[] = [];
    for (const mention of named) {
      const member = this.cast.titled(mention);
      if (!member) continue;
      if (mention.name.kind === 'organisation' && this.sourceNames.isBeside(mention, range)) {
        const beside = spanOf(this.doc, range.first, mention.first - 1);
        this.cast.also(member, this.doc.text.slice(beside.start, beside.end), beside);
      }
      choices.push({ member, confidence: SURE });
    }
    return choices;
  }

  /**
   * Whom the source of a statement within a quotation means: "I" is who is quoted, and nobody else there is.
   * @param inner where the quotation begins
   */
  resolveInner(source: readonly TextSpan[], outer: readonly Choice[], inner: number): Choice[] {
    const range = rangeOf(this.doc, source[0]!);
    const word = this.doc.lower[range.first]!;
    const alone = range.last - range.first === 1;
    if (alone && this.words.self.has(word))
      return outer.map(({ member, confidence }) => ({ member, confidence: Math.min(confidence, WITHIN) }));
    const gender = this.words.he.has(word) ? 'male' : this.words.she.has(word) ? 'female' : undefined;
    if (alone && gender) return one(this.person(range.first, gender, { outer, inner }));
    // "The mayor told us" may be anybody; only names are sure.
    if (this.sourceNames.in(range).length === 0) return [];
    return this.resolve(source).filter(({ member }) => outer.every((choice) => choice.member !== member));
  }

  /** "Traders and analysts in Oslo" are two groups, of which one may say more; what else a source has is one description. */
  private groupsIn(range: TokenRange): TokenRange[] {
    const { lower } = this.doc;
    const { first } = range;
    const whole = [range];
    let joint = first + 1;
    while (joint < range.last - 1 && !this.words.joints.has(lower[joint]!)) joint++;
    // Where they are is told of both, and is no part of what they are called.
    let last = joint;
    while (last < range.last && !this.words.prepositions.has(lower[last]!)) last++;
    if (last - first > LONGEST_GROUPS) return whole;
    const isGroup = (end: number) => kindOfHead(lower[end - 1]!, [], this.words) === 'group';
    if (joint >= last - 1 || !isGroup(joint) || !isGroup(last)) return whole;
    for (let token = first; token < last; token++) {
      const word = lower[token]!;
      const plain = !this.isMark(token) && !this.words.prepositions.has(word) && !this.words.relatives.has(word);
      if (!plain || (token > joint && this.words.joints.has(word))) return whole;
    }
    return [
      { first, last: joint },
      { first: joint + 1, last },
    ];
  }

  /** Without the words that lead up to a source ("by", "to") and the marks around it. */
  private bare({ first, last }: TokenRange): TokenRange {
    let from = first;
    let to = last;
    while (from < to && (this.words.leads.has(this.doc.lower[from]!) || this.isMark(from))) from++;
    // "Standard and Poor's" has one of its own.
    while (to > from && (this.isMark(to - 1) || (this.doc.flags[to - 1]! & F.CLITIC && !this.cast.endsAt(to, from))))
      to--;
    return { first: from, last: to };
  }

  private isMark(token: number): boolean {
    return (this.doc.flags[token]! & F.PUNCTUATION) !== 0;
  }

  /** A person or several meant by a pronoun; null where nobody fits, undefined where the word is no pronoun. */
  private pronoun(word: string, length: number, range: TokenRange, replies: boolean): Choice | null | undefined {
    const { he, she, they, subjects } = this.words;
    const gender: Gender | undefined = he.has(word) ? 'male' : she.has(word) ? 'female' : undefined;
    const alone = length === 1 || this.doc.lower[range.first + 1]!.startsWith("'");
    // "He Kang" is a name.
    const named = !alone && (this.doc.flags[range.first + 1]! & F.CAPITAL) !== 0;
    if (gender && (alone || subjects.has(word)) && !named) {
      const choice = (replies && this.replier(range.first, gender)) || this.person(range.first, gender);
      if (choice) this.alias(choice.member, range.first, gender);
      return choice ?? null;
    }
    if (they.has(word) && alone) {
      const { speaker } = this.salience;
      const member = speaker && speaker.voice.kind !== 'person' ? speaker : undefined;
      if (member) this.alias(member, range.first);
      return member ? { member, confidence: THEY } : null;
    }
    return undefined;
  }

  private replier(token: number, gender: Gender): Choice | undefined {
    const member = this.salience.hearer(token);
    const own = member && this.cast.introduced(member).gender;
    return member && (own === undefined || own === gender) ? { member, confidence: WITHIN } : undefined;
  }

  private alias(member: Member, token: number, gender?: Gender): void {
    const span = spanOf(this.doc, token, token + 1);
    this.cast.also(member, this.doc.text.slice(span.start, span.end), span);
    if (gender) this.cast.introduced(member).gender ??= gender;
  }

  /** @param within the quotation that the pronoun stands in, and who is quoted there */
  private person(
    token: number,
    gender: Gender,
    within?: { outer: readonly Choice[]; inner: number },
  ): Choice | undefined {
    const fits = (member: Member) => {
      const { gender: own, head, thing } = this.cast.introduced(member);
      const { kind } = member.voice;
      if (within?.outer.some((choice) => choice.member === member)) return undefined;
      // A spokesman or a voter who spoke is "he" as much as somebody with a name is; "the lawsuit" is not.
      if (kind !== 'person' && kind !== 'unnamed') return undefined;
      if (thing && own === undefined && !isRole(head ?? '', this.words.names)) return undefined;
      if (own !== undefined && own !== gender) return undefined;
      if (own === undefined && this.words.strictGender) return undefined;
      if (own === gender) return GENDER_BONUS;
      // What is neither a name nor an office may be a paper or a company that no list has.
      return kind === 'unnamed' && !isRole(head ?? '', this.words.names) ? NO_PERSON : 0;
    };
    return this.salience.choose(token, fits, within?.inner);
  }

  /** "A: We pay more than that.", as a printed interview marks its answers. */
  private isAnswer({ first, last }: TokenRange): boolean {
    const { lower, flags } = this.doc;
    return (
      last - first === 1 &&
      (flags[first]! & F.PARAGRAPH_START) !== 0 &&
      this.words.answering.has(lower[first]!) &&
      lower[last] === ':'
    );
  }

  /** Who gives the answers of an interview: the one person whom the text is about where the first of them stands. */
  private interviewed(token: number): Choice | undefined {
    if (!this.interviewee) {
      const fits = ({ voice }: Member) => (voice.kind === 'person' ? 0 : undefined);
      this.interviewee = { choice: this.salience.choose(token, fits) };
    }
    return this.interviewee.choice;
  }

  /** The body that "it" means. */
  private body(token: number): Choice | undefined {
    const fits = ({ voice: { kind }, name }: Member) =>
      kind !== 'body' ? undefined : name?.kind === 'place' ? PLACE_AS_BODY : 0;
    const choice = this.salience.choose(token, fits);
    if (choice) this.alias(choice.member, token);
    return choice;
  }

  /** Whom a relative pronoun means: somebody named, else the description right before a comma: "most analysts, who forecast". */
  private relative(token: number): Choice[] {
    const member = this.antecedent(token);
    if (member) return sure(member);
    const { doc, words } = this;
    if (!words.names.who.has(doc.lower[token]!) || doc.lower[token - 1] !== ',') return [];
    const { first: start } = doc.sentences[doc.sentence[token]!]!;
    let first = token - 1;
    while (first > start && token - first <= DESCRIBED && doc.flags[first - 1]! & F.WORD) {
      first--;
      if (words.articles.has(doc.lower[first]!) || words.quantifiers.has(doc.lower[first]!)) {
        const range = { first, last: token - 1 };
        if (this.cast.mentionsIn(range).length > 0) return [];
        return one(this.descriptions.resolve(range, doc.lower.slice(first, token - 1)));
      }
    }
    return [];
  }

  /** "Smith, who said": whoever is named right before, and does not only say whose somebody is. */
  private antecedent(token: number): Member | undefined {
    // "Smith held a sign that read": for people only "who" may stand apart.
    const who = this.words.names.who.has(this.doc.lower[token]!);
    const apart = who ? ANTECEDENT : 1;
    // "Velm Bank, which said": the body right before.
    const before = this.cast.mentions[this.cast.from(token) - 1];
    if (!who && before?.last === token - 1 && this.doc.lower[token - 1] === ',' && before.name.kind === 'organisation')
      return this.salience.syntax.owns(before) ? undefined : this.cast.named(before.name);
    for (let i = this.cast.from(token) - 1; i >= 0; i--) {
      const mention = this.cast.mentions[i]!;
      if (token - mention.last > apart || this.doc.sentence[mention.first] !== this.doc.sentence[token])
        return undefined;
      if (mention.name.kind !== 'person') continue;
      return this.salience.syntax.owns(mention) ? undefined : this.cast.named(mention.name);
    }
    return undefined;
  }
}
