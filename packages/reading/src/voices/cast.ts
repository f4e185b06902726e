import type { Name, TextSpan, Voice } from '@dateline/core/reading';
import { type Doc, rangeOf, type TokenRange } from '../text/index.js';
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
  private readonly byText = new Map<string, Member>();

  private readonly doc: Doc;
  private readonly words: VoiceWords;

  constructor(doc: Doc, names: readonly Name<TextSpan>[], words: VoiceWords) {
    this.doc = doc;
    this.words = words;
    this.mentions = [];
    for (const name of names) {
      for (const span of name.mentions) {
        const { first, last } = rangeOf(doc, span);
        this.mentions.push({ name, first, last });
      }
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

  /** The voice of somebody or something with a name. */
  named(name: Name<TextSpan>): Member {
    const known = this.byName.get(name);
    if (known) return known;
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

  /** Role and organisation where the text gives them first. */
  private introduce(member: Member, name: Name<TextSpan>): void {
    let title = '';
    for (const span of name.mentions.slice(0, 12)) {
      const mention = rangeOf(this.doc, span);
      if (mention.first > 0) title ||= this.doc.lower[mention.first - 1]!;
      const { role, range } = describe(this.doc, mention, this.words);
      if (!role || !range) continue;
      member.voice.role = role;
      const bodies = this.mentionsIn(range).filter(({ name: { kind } }) => kind === 'organisation');
      // vice president of Advanced Programs at Blue Lake
      const organisation = bodies.find(({ first }) => this.isAt(first)) ?? bodies[0];
      if (organisation) member.voice.organisation = organisation.name.name;
      break;
    }
    member.gender = genderOf(this.words, title, name.name.split(' ')[0], member.voice.role);
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
