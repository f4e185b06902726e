import type { Name, TextSpan, Voice } from '@dateline/core/reading';
import { isRole } from '../names/roles.js';
import { type Doc, rangeOf, spanOf, type TokenRange, tokenText } from '../text/index.js';
import { cutPost, isKindOfBody, textOf, withoutStop } from './cut-post.js';
import { describe } from './describe.js';
import { type Gender, genderOf } from './gender.js';
import type { VoiceWords } from './voice-words.js';

/** A voice while it is put together. */
export interface Member {
  voice: Voice<TextSpan>;
  name?: Name<TextSpan>;
  gender?: Gender | undefined;
  /** The noun of a description, in lower case. */
  head?: string;
  /** Brought in with a definite article, as people hardly ever are who have no name: the lawsuit. */
  thing?: boolean;
  /** Where it spoke or was named last, as an offset. */
  last: number;
}

/** Where a name stands, as tokens. */
export interface NameMention extends TokenRange {
  name: Name<TextSpan>;
}

/** Behind "who heads" the body stands within so many tokens. */
const HEADED = 14;
/** The tokens of the longest name of a body. */
const LONGEST_BODY = 10;
/** Mentions of a name that are looked at for what it is. */
const LOOKED_AT = 12;

/** Everybody an article names, and those of them who speak. */
export class Cast {
  readonly members: Member[] = [];
  /** The mentions of people and bodies, in the order of the text. */
  readonly mentions: NameMention[];
  private readonly byName = new Map<Name<TextSpan>, Member>();
  private readonly byText = new Map<string, Member>();
  private readonly forms = new Map<string, Name<TextSpan>>();
  private shorter: Map<string, Name<TextSpan>> | undefined;
  private readonly ranges = new Map<Name<TextSpan>, NameMention[]>();

  private readonly doc: Doc;
  private readonly words: VoiceWords;

  constructor(doc: Doc, names: readonly Name<TextSpan>[], words: VoiceWords) {
    this.doc = doc;
    this.words = words;
    this.mentions = [];
    for (const name of names) {
      if (name.kind !== 'place')
        for (const form of [name.name, ...name.aliases]) this.forms.set(form.toLowerCase(), name);
      const ranges = name.mentions.map((span) => {
        const { first, last } = rangeOf(doc, span);
        return { name, first, last };
      });
      this.ranges.set(name, ranges);
      this.mentions.push(...ranges);
    }
    this.mentions.sort((a, b) => a.first - b.first || b.last - a.last);
  }

  /** The number of the first mention that starts at a token or later. */
  from(token: number): number {
    let low = 0;
    let high = this.mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.mentions[middle]!.first < token) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  mentionsIn({ first, last }: TokenRange): NameMention[] {
    const found: NameMention[] = [];
    for (let i = this.from(first); i < this.mentions.length && this.mentions[i]!.first < last; i++) {
      if (this.mentions[i]!.last <= last) found.push(this.mentions[i]!);
    }
    return found;
  }

  /** The voice of the person or body that is called so, however it is capitalised. */
  byForm(text: string): Member | undefined {
    const key = text.toLowerCase();
    const name = this.forms.get(key) ?? this.beginning(key);
    return name ? this.named(name) : this.byText.get(key);
  }

  /** "Commerce" for the Commerce Department, where no other body begins so. */
  private beginning(key: string): Name<TextSpan> | undefined {
    this.shorter ??= this.shorterForms();
    return this.shorter.get(key);
  }

  /** "Phoenix" for Phoenix Oil Co, where a place of that name speaks: the company is meant. */
  private companyOf({ name }: Name<TextSpan>): Name<TextSpan> | undefined {
    const body = this.beginning(name.toLowerCase());
    const end = body?.name.toLowerCase().split(' ').at(-1)?.replace(/\.$/, '');
    return end !== undefined && this.words.names.companyEnds.has(end) ? body : undefined;
  }

  /** The words that one body's forms alone begin with; "Trump" is no company of his where he is named. */
  private shorterForms(): Map<string, Name<TextSpan>> {
    const bodies = new Map<string, Name<TextSpan> | undefined>();
    const people = new Set<string>();
    for (const [form, name] of this.forms) {
      if (name.kind === 'person') for (const word of form.split(' ')) people.add(word);
      if (name.kind !== 'organisation') continue;
      for (let space = form.indexOf(' '); space >= 0; space = form.indexOf(' ', space + 1)) {
        const key = form.slice(0, space);
        const other = bodies.get(key);
        // "PHOENIX CANADA" is no second one beside Phoenix Canada Oil Co.
        const same =
          !bodies.has(key) || other === name || other?.name.toLowerCase().startsWith(name.name.toLowerCase());
        const fuller = other && name.name.toLowerCase().startsWith(other.name.toLowerCase());
        bodies.set(key, fuller ? name : same ? (other ?? name) : undefined);
      }
    }
    const shorter = new Map<string, Name<TextSpan>>();
    for (const [key, name] of bodies) if (name && !people.has(key)) shorter.set(key, name);
    return shorter;
  }

  /** The voice of somebody or something with a name. */
  named(name: Name<TextSpan>): Member {
    const known = this.byName.get(name);
    if (known) return known;
    const company = name.kind === 'place' ? this.companyOf(name) : undefined;
    if (company) return this.named(company);
    const voice: Voice<TextSpan> = {
      id: '',
      kind: name.kind === 'person' ? 'person' : 'body',
      name: name.name,
      aliases: [...name.aliases],
      mentions: [...name.mentions],
    };
    const member: Member = { voice, name, last: name.mentions[0]?.start ?? 0 };
    if (name.kind === 'person') this.introduce(member, name);
    this.byName.set(name, member);
    this.members.push(member);
    return member;
  }

  /** Role and organisation where the text gives them first, and the title where it gives nothing better. */
  private introduce(member: Member, name: Name<TextSpan>): void {
    const { doc, words } = this;
    let title = '';
    let office: string | undefined;
    for (const mention of this.ranges.get(name)!.slice(0, LOOKED_AT)) {
      const before = mention.first - 1;
      if (before >= 0) title ||= doc.lower[before]!;
      if (before >= 0 && words.officeTitles.has(withoutStop(doc.lower[before]!))) office ??= tokenText(doc, before);
      if (!member.voice.role) {
        const range = describe(doc, mention, words);
        if (range) this.post(member, range, mention);
      }
      member.voice.organisation ??=
        this.organisationBeside(mention) ?? this.organisationHeaded(mention) ?? this.organisationOwning(mention);
    }
    if (!member.voice.role && office) member.voice.role = office;
    // A surname alone says nothing: Omar and Clinton are given names as well.
    const [given, family] = name.name.split(' ');
    member.gender = genderOf(words, title, family === undefined ? undefined : given, member.voice.role);
  }

  /** Takes the words of an office apart: what it is, and for which body. */
  private post(member: Member, range: TokenRange, mention: TokenRange): void {
    const { doc } = this;
    const { matters } = this.words.names;
    const bodies = this.mentionsIn(range).filter(
      ({ name: { kind }, first, last }) =>
        kind === 'organisation' && !(last - first === 1 && matters.has(doc.lower[first]!)),
    );
    const { role, organisation } = cutPost(doc, range, bodies, this.words, (kind, token, end) =>
      this.isNamed(kind, token, end),
    );
    const { start, end } = spanOf(doc, role.first, role.last);
    member.voice.role = doc.text.slice(start, end).replace(/\s+/g, ' ');
    const known =
      organisation && bodies.find((body) => body.first <= organisation.first && body.last >= organisation.last);
    // "the Governor of the Bank of Greece" may have been found as one name.
    const office = known && known.first < organisation.first && isRole(doc.lower[known.first]!, this.words.names);
    if (known && !office) member.voice.organisation = known.name.name;
    else if (organisation) member.voice.organisation = textOf(doc, organisation);
    // "Washington Post reporter Ben Terris", "chairman of the council, Ada Brown"
    const inside = bodies.find(({ first }) => this.isAt(first)) ?? bodies.find(({ first }) => !this.isSentTo(first));
    if (!member.voice.organisation && inside && inside.first !== mention.first)
      member.voice.organisation = inside.name.name;
  }

  private isNamed(kind: Name<TextSpan>['kind'], token: number, end?: number): boolean {
    for (let i = this.from(token); i < this.mentions.length && this.mentions[i]!.first === token; i++) {
      const { name, last } = this.mentions[i]!;
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
    const next = this.mentions[this.from(from)];
    return next?.first === from &&
      next.name.kind === 'organisation' &&
      !this.words.possessives.has(lower[next.last] ?? '')
      ? next.name.name
      : undefined;
  }

  /** "The Velm Post’s Anna Berg": the body that a person is named with. */
  private organisationOwning({ first }: TokenRange): string | undefined {
    if (!this.words.possessives.has(this.doc.lower[first - 1] ?? '')) return undefined;
    for (let i = this.from(first) - 1; i >= 0 && first - this.mentions[i]!.first < LONGEST_BODY; i--) {
      const { name, last } = this.mentions[i]!;
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
    return this.mentionsIn({ first: verb, last: end }).find(({ name }) => name.kind === 'organisation')?.name.name;
  }

  /** "ambassador to the United Nations" */
  private isSentTo(token: number): boolean {
    const { lower } = this.doc;
    const joint = this.words.articles.has(lower[token - 1] ?? '') ? token - 2 : token - 1;
    return this.words.forWhom.has(lower[joint] ?? '') && this.words.envoys.has(lower[joint - 1] ?? '');
  }

  private isAt(token: number): boolean {
    const { lower } = this.doc;
    const { workplaces, definite } = this.words;
    const before = definite.has(lower[token - 1] ?? '') ? token - 2 : token - 1;
    return workplaces.has(lower[before] ?? '');
  }

  /** The voice of a description; the same words are the same voice. */
  described(text: string, kind: Voice['kind'], head: string, span: TextSpan): Member {
    const key = text.toLowerCase();
    const known = this.byText.get(key);
    if (known) {
      known.voice.mentions.push(span);
      return known;
    }
    const member: Member = {
      voice: { id: '', kind, name: text, aliases: [], mentions: [span] },
      head,
      last: span.start,
    };
    this.byText.set(key, member);
    // Somebody whom no list of names has goes by the surname later.
    const family = kind === 'person' ? key.split(' ').at(-1)! : key;
    if (!this.byText.has(family) && !this.forms.has(family)) this.byText.set(family, member);
    this.members.push(member);
    return member;
  }

  /** One more form that stands for a voice. */
  also(member: Member, text: string, span: TextSpan): void {
    const { voice } = member;
    const key = text.toLowerCase();
    if (text !== voice.name && !voice.aliases.some((form) => form.toLowerCase() === key)) voice.aliases.push(text);
    if (!voice.mentions.some(({ start, end }) => start < span.end && span.start < end)) voice.mentions.push(span);
  }
}
