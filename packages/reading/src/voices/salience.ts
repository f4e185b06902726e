import type { Statement, TextSpan } from '@dateline/core/reading';
import { type Doc, flags as F, rangeOf, type TokenRange } from '../text/index.js';
import { best, type Candidate, type Choice } from './candidates.js';
import type { Cast, Member, NameMention } from './cast.js';
import { MentionSyntax } from './mention-syntax.js';
import { MOST, WEIGHTS } from './salience-weights.js';
import type { VoiceWords } from './voice-words.js';

/** How far back, in tokens, a pronoun or "the company" looks for whom it means. */
const REACH = 400;

/** How sure it is that "both" are the two who spoke last, and how many paragraphs back they may have. */
const PAIR = 0.7;
const PAIR_REACH = 2;

/** What somebody counts for as who they are; undefined where they cannot be meant. */
type Fits = (member: Member) => number | undefined;

/** That somebody spoke. */
interface Spoken {
  member: Member;
  token: number;
  /** Whether it was a question. */
  asked: boolean;
  /** To whom it was said, where a name tells. */
  hearer: Member | undefined;
  /** Statements of the same one before it, without another between them. */
  streak: number;
}

/** Whose words a text gives, so far as it is read, and who is likely to be meant by a word that names nobody. */
export class Salience {
  private last: Spoken | undefined;
  /** Who spoke before that one. */
  private before: Spoken | undefined;
  /** The pieces of the statement whose speaker is looked for. */
  private own: readonly TokenRange[] = [];
  private ownQuotation = false;
  private readonly doc: Doc;
  private readonly cast: Cast;
  private readonly words: VoiceWords;
  readonly syntax: MentionSyntax;
  /** Whether each token is part of what somebody says: 1 reported, 2 quoted. */
  private readonly within: Uint8Array;
  /** What each mention of the cast counts by its place in its sentence; NaN where nobody has asked. */
  private readonly standings: Float64Array;

  constructor(doc: Doc, cast: Cast, words: VoiceWords, statements: readonly Statement<TextSpan>[]) {
    this.doc = doc;
    this.cast = cast;
    this.words = words;
    this.syntax = new MentionSyntax(doc, words);
    this.within = new Uint8Array(doc.size);
    this.standings = new Float64Array(cast.mentions.length).fill(Number.NaN);
    for (const { kind, content } of statements) {
      for (const span of content) {
        const { first, last } = rangeOf(doc, span);
        for (let token = first; token < last; token++) {
          this.within[token] = Math.max(this.within[token]!, kind === 'direct' ? 2 : 1);
        }
      }
    }
    let quoted = false;
    for (let token = 0; token < doc.size; token++) {
      const bits = doc.flags[token]!;
      if (bits & F.PARAGRAPH_START) quoted = false;
      if (bits & F.OPEN_QUOTE) quoted = true;
      if (quoted) this.within[token] = 2;
      if (bits & F.CLOSE_QUOTE) quoted = false;
    }
  }

  /** Who says something is not told by the names within it: what stands there counts for nobody, until the next statement. */
  passOver(content: readonly TokenRange[]): void {
    this.own = content;
    this.ownQuotation = content.every(({ first }) => this.within[first] === 2);
  }

  /** Remembers who spoke, for the pronouns that follow; who asked is not the one who answers. */
  spoke(member: Member, token: number, asked: boolean, hearer?: Member): void {
    const streak = this.last?.member === member ? this.last.streak + 1 : 0;
    if (streak === 0) this.before = this.last;
    this.last = { member, token, asked, hearer, streak };
  }

  /** To whom the last words were said, right before a token: who replies. */
  hearer(token: number): Member | undefined {
    const { last, doc } = this;
    return last && doc.paragraph[token]! - doc.paragraph[last.token]! <= 1 ? last.hearer : undefined;
  }

  /** Who spoke last. */
  get speaker(): Member | undefined {
    return this.last?.member;
  }

  /** The two people who spoke last, a short while before a token: both. Nobody where it was one alone. */
  pair(token: number): Choice[] {
    const two = [this.before, this.last].filter((one) => one !== undefined);
    const lately = ({ member, token: spoke }: Spoken) =>
      member.voice.kind === 'person' && this.doc.paragraph[token]! - this.doc.paragraph[spoke]! <= PAIR_REACH;
    if (two.length < 2 || two[0]!.member === two[1]!.member || !two.every(lately)) return [];
    return two.map(({ member }) => ({ member, confidence: PAIR }));
  }

  /**
   * The person whom a passage is about at a token: spoke twice in a row, last in the same paragraph or the one before, and
   * nobody else was named since but in what is said.
   */
  topic(token: number): Member | undefined {
    const { doc, cast, last } = this;
    if (!last || last.streak === 0 || last.asked || last.member.voice.kind !== 'person') return undefined;
    if (doc.paragraph[token]! - doc.paragraph[last.token]! > 1) return undefined;
    for (let i = cast.from(last.token); i < cast.mentions.length && cast.mentions[i]!.first < token; i++) {
      const { name, first } = cast.mentions[i]!;
      if (name.kind === 'person' && this.within[first] === 0 && name !== last.member.name) return undefined;
    }
    return last.member;
  }

  /** Where the statement begins whose speaker stands behind it at a token: its own sentences are no distance. */
  private ownStart(token: number): number {
    const [own] = this.own;
    return own && own.first < token ? own.first : token;
  }

  private scoreOf(number: number, token: number): number {
    const { doc } = this;
    const mention = this.cast.mentions[number]!;
    const sentences = Math.max(0, doc.sentence[this.ownStart(token)]! - doc.sentence[mention.first]!);
    const paragraphs = doc.paragraph[token]! - doc.paragraph[mention.first]!;
    let score = WEIGHTS.sentence * Math.min(MOST, sentences) + WEIGHTS.paragraph * Math.min(MOST, paragraphs);
    if (sentences === 0) score += WEIGHTS.sameSentence;
    if (paragraphs === 0) score += WEIGHTS.sameParagraph;
    if (sentences === 0 && this.opensAsOwner(mention)) return score + WEIGHTS.subject;
    let standing = this.standings[number]!;
    if (Number.isNaN(standing)) {
      const within = this.within[mention.first]!;
      const said = within === 2 ? WEIGHTS.quoted : within === 1 ? WEIGHTS.reported : 0;
      standing = said + this.syntax.weightOf(mention);
      this.standings[number] = standing;
    }
    if (sentences <= 1 && standing === WEIGHTS.subject) score += WEIGHTS.subjectBefore;
    return score + standing;
  }

  /** "Trump's quarrel with the host, who he claims is unfair": whose it is that a sentence opens with goes on as "he". */
  private opensAsOwner(mention: TokenRange): boolean {
    const { first } = this.doc.sentences[this.doc.sentence[mention.first]!]!;
    return mention.first === first && this.within[first] === 0 && this.syntax.owns(mention);
  }

  /** "Cole, who he claims is unfair": a relative pronoun is another one than the subject behind it. */
  private isRelative(token: number): boolean {
    return this.words.relatives.has(this.doc.lower[token] ?? '');
  }

  private spokenScore(last: Spoken, token: number, superseded: boolean): number {
    const { doc } = this;
    if (last.asked) return WEIGHTS.asked;
    const paragraphs = doc.paragraph[token]! - doc.paragraph[last.token]!;
    const lately = superseded ? WEIGHTS.superseded : WEIGHTS.spoke;
    // A body goes on speaking behind what is told of others: "The company said" is whose statement the story gives.
    const near = last.member.voice.kind === 'body' ? 2 : 1;
    return (
      (paragraphs <= near ? lately : paragraphs <= 3 ? Math.min(lately, WEIGHTS.spokeEarlier) : 0) +
      WEIGHTS.paragraph * Math.min(MOST, paragraphs)
    );
  }

  /** "Marsh refused. “Never,” he said": whether a sentence that says nothing of its own is about another one since somebody spoke. */
  private isSuperseded({ member, token: spoke }: Spoken, token: number, fits: Fits): boolean {
    const { cast, doc } = this;
    for (let i = cast.from(token) - 1; i >= 0 && cast.mentions[i]!.first > spoke; i--) {
      const mention = cast.mentions[i]!;
      const since = doc.sentence[mention.first]! > doc.sentence[spoke]! && mention.last <= token;
      if (!since || mention.name.kind !== 'person' || this.within[mention.first] !== 0) continue;
      const other = cast.named(mention.name);
      if (other !== member && this.syntax.isSubject(mention) && fits(other) !== undefined) return true;
    }
    return false;
  }

  /**
   * Whether a mention stands in the statement whose speaker is looked for, and in its quotation if it is one. In reported speech a body
   * has its name as ever, "Velm Bank will close, it said", and in quoted words anybody may.
   */
  private isOfOwn({ name, first, last }: NameMention): boolean {
    if (!this.own.some((piece) => first >= piece.first && last <= piece.last)) return false;
    return this.ownQuotation || (name.kind === 'person' && this.within[first] !== 2);
  }

  /**
   * Who is named within the statement whose speaker is looked for: hardly anybody calls themselves by their name. Nor is "she" whose name stands right before: "Hall, she said, has never read it".
   */
  private spokenOf(token: number): Set<Member> {
    const { cast, doc } = this;
    const named = this.own.flatMap((piece) => cast.mentionsIn(piece)).filter((mention) => this.isOfOwn(mention));
    const before = doc.lower[token - 1] === ',' ? cast.mentions[cast.from(token) - 1] : undefined;
    if (before?.last === token - 1) named.push(before);
    return new Set(named.map(({ name }) => cast.named(name)));
  }

  /**
   * Who is meant at a token, among those named before it whom `fits` takes, and who spoke last; nobody where two are as
   * likely. What `fits` gives is added to the score of a member; undefined where it is none.
   * @param inner where the quotation begins that the token stands in: who is named there is meant as much as anybody, and
   * nobody because they spoke before
   */
  choose(token: number, fits: Fits, inner = this.doc.size): Choice | undefined {
    const { cast } = this;
    const spokenOf = this.spokenOf(token);
    const candidates = new Map<Member, Candidate>();
    for (let i = cast.from(token) - 1; i >= 0 && token - cast.mentions[i]!.first < REACH; i--) {
      const mention = cast.mentions[i]!;
      if (mention.last > token || this.isOfOwn(mention)) continue;
      if (mention.last >= token - 2 && this.isRelative(token - 1)) continue;
      const member = cast.named(mention.name);
      let candidate = candidates.get(member);
      if (!candidate) {
        candidate = { member, bonus: fits(member), score: Number.NEGATIVE_INFINITY, others: -1 };
        if (candidate.bonus !== undefined && spokenOf.has(member)) candidate.bonus += WEIGHTS.spokenOf;
        candidates.set(member, candidate);
      }
      if (candidate.bonus === undefined) continue;
      const told = mention.first >= inner && this.within[mention.first] === 2;
      const score = this.scoreOf(i, token) + candidate.bonus - (told ? WEIGHTS.quoted : 0);
      candidate.score = Math.max(candidate.score, score);
      candidate.others++;
    }
    for (const candidate of candidates.values()) candidate.score += WEIGHTS.mention * Math.min(3, candidate.others);
    // Behind what a report says, "he" is who spoke before it.
    const spoken = [this.last, this.before].find((one) => one && fits(one.member) !== undefined);
    if (spoken && inner === this.doc.size) {
      const { member } = spoken;
      const bonus = fits(member)! + (spokenOf.has(member) ? WEIGHTS.spokenOf : 0);
      const known = candidates.get(member);
      const candidate = known ?? { member, bonus, score: Number.NEGATIVE_INFINITY, others: 0 };
      candidates.set(member, candidate);
      candidate.bonus = bonus;
      const superseded = this.isSuperseded(spoken, token, fits);
      candidate.score = Math.max(candidate.score, bonus) + this.spokenScore(spoken, token, superseded);
    }
    return best(candidates.values());
  }
}
