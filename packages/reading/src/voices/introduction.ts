import type { Name, TextSpan } from '@dateline/core/reading';
import { isRole } from '../names/roles.js';
import { type Doc, plainText, type TokenRange, tokenText, withoutStop } from '../text/index.js';
import type { Cast, Member } from './cast.js';
import { cutPost, isKindOfBody, LONGEST_BODY } from './cut-post.js';
import { describe } from './describe.js';
import { type Gender, genderOf } from './gender.js';
import type { VoiceWords } from './voice-words.js';

/** Behind "who heads" the body stands within so many tokens. */
const HEADED = 14;
/** Mentions of a name that are looked at for what it is. */
const LOOKED_AT = 12;

/** Tells what a person is, for whom, and whether a woman or a man, by what stands beside the name. */
export class Introduction {
  private readonly doc: Doc;
  private readonly cast: Cast;
  private readonly words: VoiceWords;

  constructor(doc: Doc, cast: Cast, words: VoiceWords) {
    this.doc = doc;
    this.cast = cast;
    this.words = words;
  }

  /** Role and organisation where the text gives them first, and the title where it gives nothing better. */
  introduce(member: Member, named: Name<TextSpan>, mentions: readonly TokenRange[]): void {
    const { doc, words } = this;
    const { name } = named;
    // "Mrs. Hall" is Ada Hall, where Peter Hall is named first.
    const shared = this.cast.namesakes(named).length > 0;
    let title = '';
    /** What stands before the whole name: a title before the surname alone may be a namesake's. */
    let whole = '';
    let office: string | undefined;
    for (let number = 0; number < mentions.length && number < LOOKED_AT; number++) {
      const mention = mentions[number]!;
      const before = mention.first - 1;
      // "her husband, NAME"
      const kin = before > 0 && doc.lower[before] === ',' && words.names.kin.has(doc.lower[before - 1]!);
      const surname = shared && mention.last - mention.first === 1;
      if (before >= 0 && !surname) title ||= doc.lower[kin ? before - 1 : before]!;
      if (before >= 0 && mention.last - mention.first > 1) whole ||= doc.lower[before]!;
      if (before >= 0 && words.officeTitles.has(withoutStop(doc.lower[before]!))) office ??= tokenText(doc, before);
      // Behind the name alone a later mention tells more.
      if (!member.voice.role || (!member.voice.organisation && doc.lower[mention.last] === ',')) {
        const range = describe(doc, mention, words);
        if (range) this.post(member, range, mention);
      }
      member.voice.organisation ??=
        this.organisationBeside(mention) ?? this.organisationHeaded(mention) ?? this.organisationOwning(mention);
    }
    if (!member.voice.role && office) member.voice.role = office;
    // A surname alone says nothing: Omar and Clinton are given names as well.
    const space = name.indexOf(' ');
    const given = space < 0 ? undefined : genderOf(words, name.slice(0, space));
    const first = given && this.isGainsaid(given, mentions) ? undefined : given;
    // "Peter Lund’s daughter": what she is stands last.
    const role = member.voice.role?.split(' ').reverse().join(' ');
    member.gender = genderOf(words, whole) ?? first ?? genderOf(words, title, role);
  }

  /** Whether a text that names one person alone has only pronouns for another gender: its Robin is a man. */
  private isGainsaid(gender: Gender, mentions: readonly TokenRange[]): boolean {
    const own = (token: number) => mentions.some(({ first }) => first === token);
    if (this.cast.mentions.some(({ name, first }) => name.kind === 'person' && !own(first))) return false;
    const pronouns = this.pronounsOf();
    return pronouns.size > 0 && !pronouns.has(gender);
  }

  private pronounsOf(): Set<Gender> {
    const { he, she, strictGender } = this.words;
    const found = new Set<Gender>();
    if (strictGender) return found;
    for (const word of this.doc.lower) {
      if (he.has(word)) found.add('male');
      else if (she.has(word)) found.add('female');
      if (found.size === 2) break;
    }
    return found;
  }

  /** Takes the words of an office apart: what it is, and for which body. A later office tells the body alone. */
  private post(member: Member, range: TokenRange, mention: TokenRange): void {
    const { doc } = this;
    const { matters } = this.words.names;
    const bodies = this.cast
      .mentionsIn(range)
      .filter(
        ({ name: { kind }, first, last }) =>
          kind === 'organisation' && !(last - first === 1 && matters.has(doc.lower[first]!)) && !this.isWork(first),
      );
    const { role, organisation } = cutPost(doc, range, bodies, this.words, (kind, token, end) =>
      this.isNamed(kind, token, end),
    );
    const first = !member.voice.role;
    if (first) member.voice.role = plainText(doc, this.startOfOffice(role), this.endOfOffice(role));
    if (organisation && this.isPerson(organisation)) return;
    const known =
      organisation && bodies.find((body) => body.first <= organisation.first && body.last >= organisation.last);
    // "the Governor of the Bank of Greece" may have been found as one name.
    const office = known && known.first < organisation.first && isRole(doc.lower[known.first]!, this.words.names);
    if (known && !office) member.voice.organisation = known.name.name;
    else if (organisation) member.voice.organisation = plainText(doc, organisation.first, organisation.last);
    // "Washington Post reporter Ben Terris", "chairman of the council, Ada Brown"
    if (!first) return;
    const inside = bodies.find(({ first }) => this.isAt(first)) ?? bodies.find(({ first }) => !this.isSentTo(first));
    if (!member.voice.organisation && inside && inside.first !== mention.first)
      member.voice.organisation = inside.name.name;
    member.voice.organisation ??= this.bracketedBehind(range) ?? this.ownerBefore(range);
  }

  /** "Velm Steel is growing, its president Ada Hall said": the first body of the sentence, where "its" stands before the office. */
  private ownerBefore({ first }: TokenRange): string | undefined {
    const { doc, cast } = this;
    if (!this.words.itsOwn.has(doc.lower[first - 1] ?? '')) return undefined;
    const { first: start } = doc.sentences[doc.sentence[first]!]!;
    const named = cast.mentionsIn({ first: start, last: first }).filter(({ name }) => name.kind === 'organisation');
    return new Set(named.map(({ name }) => name)).size === 1 ? named[0]!.name.name : undefined;
  }

  /** "Hall’s brother and fellow comedian": the comedian, what they are beside a relation. */
  private startOfOffice({ first, last }: TokenRange): number {
    const { lower } = this.doc;
    let joint = first + 1;
    while (joint < last - 1 && !this.words.joints.has(lower[joint]!)) joint++;
    if (joint >= last - 1 || !this.words.names.kin.has(lower[joint - 1]!)) return first;
    return this.words.alike.has(lower[joint + 1]!) && joint + 2 < last ? joint + 2 : joint + 1;
  }

  /** Without the words behind an office that open what is no part of it: "chief of staff during the". */
  private endOfOffice({ first, last }: TokenRange): number {
    const { articles, joints, prepositions, roleStops } = this.words;
    const loose = (word: string) =>
      articles.has(word) || joints.has(word) || prepositions.has(word) || roleStops.has(word);
    let end = last;
    while (end > first + 1 && loose(this.doc.lower[end - 1]!)) end--;
    return end;
  }

  /** "Velm’s spokesman": nobody is an organisation whom the text names. */
  private isPerson({ first, last }: TokenRange): boolean {
    return this.cast.byForm(plainText(this.doc, first, last))?.voice.kind === 'person';
  }

  /** "chief economist at the <Velm Bank Ltd>": agency copy has some names between angle brackets. */
  private bracketedBehind({ last }: TokenRange): string | undefined {
    const { lower } = this.doc;
    const { articles, ofBody, roleJoints } = this.words;
    let from = last;
    if (!ofBody.has(lower[from] ?? '') && !roleJoints.has(lower[from] ?? '')) return undefined;
    if (articles.has(lower[++from] ?? '')) from++;
    if (lower[from++] !== '<') return undefined;
    const next = this.cast.mentions[this.cast.from(from)];
    return next?.first === from && next.name.kind === 'organisation' ? next.name.name : undefined;
  }

  private isNamed(kind: Name<TextSpan>['kind'], token: number, end?: number): boolean {
    for (let i = this.cast.from(token); i < this.cast.mentions.length && this.cast.mentions[i]!.first === token; i++) {
      const { name, last } = this.cast.mentions[i]!;
      if (name.kind === kind && (end === undefined || last === end)) return true;
    }
    return false;
  }

  /** "Richard Adkerson of Arthur Andersen and Co": a body right behind a name. */
  private organisationBeside({ last }: TokenRange): string | undefined {
    const { lower } = this.doc;
    if (!this.words.ofBody.has(lower[last] ?? '')) return undefined;
    let from = this.words.articles.has(lower[last + 1] ?? '') ? last + 2 : last + 1;
    // "of brokers Hoare Govett"
    if (isKindOfBody(this.doc, from, this.words)) from++;
    const next = this.cast.mentions[this.cast.from(from)];
    return next?.first === from &&
      next.name.kind === 'organisation' &&
      !this.words.possessives.has(lower[next.last] ?? '')
      ? next.name.name
      : undefined;
  }

  /** "The Velm Post’s Anna Berg": the body that a person is named with. */
  private organisationOwning({ first }: TokenRange): string | undefined {
    if (!this.words.possessives.has(this.doc.lower[first - 1] ?? '')) return undefined;
    for (let i = this.cast.from(first) - 1; i >= 0 && first - this.cast.mentions[i]!.first < LONGEST_BODY; i--) {
      const { name, last } = this.cast.mentions[i]!;
      if (last === first - 1) return name.kind === 'organisation' ? name.name : undefined;
    }
    return undefined;
  }

  /** "Anna Berg, who heads the Velm Institute": the first body behind such a verb in the clause. */
  private organisationHeaded({ last }: TokenRange): string | undefined {
    const { lower, sentence } = this.doc;
    const verb = last + 2;
    if (lower[last] !== ',' || !this.words.names.who.has(lower[last + 1] ?? '')) return undefined;
    if (!this.words.heading.has(lower[verb] ?? '')) return undefined;
    let end = verb;
    while (end < verb + HEADED && sentence[end] === sentence[last] && lower[end] !== ',') end++;
    return this.cast.mentionsIn({ first: verb, last: end }).find(({ name }) => name.kind === 'organisation')?.name.name;
  }

  /** "ambassador to the United Nations" */
  private isSentTo(token: number): boolean {
    const { lower } = this.doc;
    const joint = this.words.articles.has(lower[token - 1] ?? '') ? token - 2 : token - 1;
    return this.words.forWhom.has(lower[joint] ?? '') && this.words.envoys.has(lower[joint - 1] ?? '');
  }

  /** "author of Unlikeable": a work, and nobody to work for. */
  private isWork(token: number): boolean {
    const { lower } = this.doc;
    return this.words.genitives.has(lower[token - 1] ?? '') && this.words.makers.has(lower[token - 2] ?? '');
  }

  private isAt(token: number): boolean {
    const { lower } = this.doc;
    const { workplaces, definite } = this.words;
    const before = definite.has(lower[token - 1] ?? '') ? token - 2 : token - 1;
    return workplaces.has(lower[before] ?? '');
  }
}
