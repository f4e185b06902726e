import type { Name, TextSpan, Voice } from '@dateline/core/reading';
import { type Doc, flags as F, rangeOf, type TokenRange, withoutStop } from '../text/index.js';
import { LONGEST_BODY } from './cut-post.js';
import { FullerNames } from './fuller-names.js';
import { type Gender, genderOf } from './gender.js';
import { Introduction } from './introduction.js';
import type { VoiceWords } from './voice-words.js';

/** A voice while it is put together. */
export interface Member {
  voice: Voice<TextSpan>;
  name?: Name<TextSpan>;
  /** Whether the text was asked for gender, role and organisation. */
  introduced?: boolean;
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

/** Everybody an article names, and those of them who speak. */
export class Cast {
  readonly members: Member[] = [];
  /** The mentions of people and bodies, in the order of the text. */
  readonly mentions: NameMention[];
  private readonly byName = new Map<Name<TextSpan>, Member>();
  private readonly followings = new Map<Member, Map<string, Member>>();
  private readonly byText = new Map<string, Member>();
  private readonly forms = new Map<string, Name<TextSpan>>();
  private shorter: Map<string, Name<TextSpan>> | undefined;
  private readonly ranges = new Map<Name<TextSpan>, NameMention[]>();

  private readonly doc: Doc;
  private readonly names: readonly Name<TextSpan>[];
  private readonly fuller: FullerNames;
  private readonly words: VoiceWords;
  private readonly introduction: Introduction;

  constructor(doc: Doc, names: readonly Name<TextSpan>[], words: VoiceWords) {
    this.doc = doc;
    this.words = words;
    this.introduction = new Introduction(doc, this, words);
    this.names = names;
    this.fuller = new FullerNames(names, words);
    this.mentions = [];
    for (const name of names) {
      if (name.kind !== 'place') {
        this.forms.set(name.name.toLowerCase(), name);
        for (const form of name.aliases) this.forms.set(form.toLowerCase(), name);
      }
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

  /** Where the name begins in the middle of which a token stands; the token where it stands in none. */
  startOfName(token: number): number {
    for (let i = this.from(token) - 1; i >= 0 && token - this.mentions[i]!.first < LONGEST_BODY; i--) {
      const { first, last, name } = this.mentions[i]!;
      if (last > token && name.kind === 'organisation') return this.hasMark(first, token) ? token : first;
    }
    return token;
  }

  /** The other people of the text who have the same family name. */
  namesakes(name: Name<TextSpan>): Name<TextSpan>[] {
    const family = ({ name: full }: Name<TextSpan>) => full.toLowerCase().split(' ').at(-1);
    return this.names.filter(
      (other) => other.kind === 'person' && other.name !== name.name && family(other) === family(name),
    );
  }

  /** The person whom a name with a title means: Mrs. Hall is not Peter Hall. Undefined where that is not plain. */
  titled({ name, first, last }: NameMention): Member | undefined {
    const gender = last - first === 1 ? genderOf(this.words, this.doc.lower[first - 1] ?? '') : undefined;
    const own = this.named(name);
    if (!gender || this.introduced(own).gender === gender) return own;
    const others = this.namesakes(name);
    if (others.length === 0) return own;
    const all = [own, ...others.map((other) => this.named(other))];
    const fit = all.filter((member) => this.introduced(member).gender === gender);
    if (fit.length > 0) return fit.length === 1 ? fit[0] : undefined;
    const unknown = all.filter((member) => member.gender === undefined);
    return unknown.length === 1 ? unknown[0] : undefined;
  }

  private hasMark(first: number, last: number): boolean {
    for (let token = first; token < last; token++) if (this.doc.flags[token]! & F.PUNCTUATION) return true;
    return false;
  }

  /** Whether a name that begins at a token or later ends at another one. */
  endsAt(end: number, first: number): boolean {
    return this.mentionsIn({ first, last: end }).some(({ last }) => last === end);
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

  /** The one body whose words begin with the letters of an acronym: WHO, which no table of names takes for one. */
  byInitials(acronym: string): Member | undefined {
    const letters = ({ name }: Name<TextSpan>) => (name.match(/(?<![\p{L}'’.])\p{Lu}/gu) ?? []).join('');
    const found = this.names.filter((name) => name.kind === 'organisation' && letters(name) === acronym);
    return found.length === 1 ? this.named(found[0]!) : undefined;
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
    const { companyEnds, firmHeads } = this.words.names;
    return end !== undefined && (companyEnds.has(end) || firmHeads.has(end)) ? body : undefined;
  }

  /** A person or body that the text names more fully elsewhere. */
  private fullerOf(name: Name<TextSpan>): Name<TextSpan> | undefined {
    if (name.kind === 'person') {
      const person = this.fuller.person(name);
      const titled = ({ first }: TokenRange) =>
        this.words.names.titles.has(withoutStop(this.doc.lower[first - 1] ?? ''));
      if (person || this.ranges.get(name)!.some(titled)) return person;
    }
    const fuller = this.fuller.body(name);
    return fuller && this.byName.get(fuller)?.name !== name ? fuller : undefined;
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
    const fuller = name.kind === 'place' ? this.companyOf(name) : this.fullerOf(name);
    if (fuller) {
      const member = this.named(fuller);
      this.byName.set(name, member);
      for (const span of name.mentions) this.also(member, name.name, span);
      return member;
    }
    const voice: Voice<TextSpan> = {
      id: '',
      kind: name.kind === 'person' ? 'person' : 'body',
      name: name.name,
      aliases: [...name.aliases],
      mentions: [...name.mentions],
    };
    const member: Member = { voice, name, last: name.mentions[0]?.start ?? 0 };
    this.byName.set(name, member);
    this.members.push(member);
    return member;
  }

  /** The same member with gender, role and organisation, as the text gives them beside the name. */
  introduced(member: Member): Member {
    const { name, introduced } = member;
    if (introduced || name?.kind !== 'person') return member;
    member.introduced = true;
    this.introduction.introduce(member, name, this.ranges.get(name)!);
    return member;
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

  /** Those who work for somebody, by whatever words: "Hall's campaign" and "his campaign" are one. */
  following(owner: Member, head: string, make: () => Member): Member {
    const own = this.followings.get(owner) ?? new Map<string, Member>();
    this.followings.set(owner, own);
    const member = own.get(head) ?? make();
    own.set(head, member);
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
