import type { Voice } from '@dateline/core/reading';
import { isRole } from '../names/roles.js';
import { inCapitals } from '../names/runs.js';
import { type Doc, flags as F, plainText, spanOf, type TokenRange } from '../text/index.js';
import type { Choice } from './candidates.js';
import type { Cast, Member } from './cast.js';
import { documentOwner } from './document-owner.js';
import { followed } from './followed.js';
import { genderOf } from './gender.js';
import { coreOf, headOf, kindOfHead } from './heads.js';
import { isBodyNamed, mainBody } from './main-body.js';
import { hasWord, holderOf } from './office-holder.js';
import type { Salience } from './salience.js';
import type { VoiceWords } from './voice-words.js';

/** A source of more words than this has part of its sentence in it: it ends before a verb. */
const LONG = 6;
/** How many voices back "the report" may mean one. */
const LATELY = 60;
/** What it counts for somebody that the description names what they are. */
const HEAD_BONUS = 1.5;
const SURE = 0.98;
/** How sure it is that a description means whom a passage is about. */
const TOPIC = 0.75;
/** What it counts against somebody that the text gives them an office of another name. */
const OTHER_OFFICE = -1;
/** So sure it has to be of whom an epithet speaks that is nowhere said of anybody. */
const PLAIN = 0.85;
/** How sure it is that a description of an office means the one who holds it. */
const HOLDS = 0.9;

/** Finds whom a description without a name means: somebody known, or a voice of its own. */
export class Descriptions {
  private readonly doc: Doc;
  private readonly cast: Cast;
  private readonly words: VoiceWords;
  private readonly salience: Salience;

  constructor(doc: Doc, cast: Cast, words: VoiceWords, salience: Salience) {
    this.salience = salience;
    this.doc = doc;
    this.cast = cast;
    this.words = words;
  }

  resolve(range: TokenRange, phrase: readonly string[]): Choice | undefined {
    const { doc, cast } = this;
    const span = spanOf(doc, range.first, range.last);
    const text = plainText(doc, range.first, range.last);
    const acronym = range.last - range.first === 1 && (doc.flags[range.first]! & F.ALL_CAPITALS) !== 0;
    const named =
      cast.byForm(this.withoutArticle(text)) ?? cast.byForm(text) ?? (acronym ? cast.byInitials(text) : undefined);
    if (named) {
      cast.also(named, text, span);
      return { member: named, confidence: SURE };
    }
    const head = this.officeAt(range) ?? headOf(phrase, this.words);
    if (this.words.pointing.has(phrase[0]!)) {
      const known = this.known(head, phrase, range.first);
      if (known) {
        cast.also(known.member, text, span);
        return known;
      }
      if (phrase.length === 2 && this.words.anyBody.has(head) && isBodyNamed(this.cast, range.first))
        return mainBody(this.cast, this.salience.speaker, range.first);
    }
    if (this.isEpithet(head, phrase)) {
      const meant = this.epithet(head, range.first);
      if (meant) cast.also(meant.member, text, span);
      // One of those whom the text names is meant: no voice of its own where it is not plain who.
      if (meant || this.couldMean(head, range.first)) return meant;
    }
    const holder = holderOf(head, phrase, cast, this.words);
    if (holder) {
      cast.also(holder, text, span);
      return { member: holder, confidence: HOLDS };
    }
    const person = this.personAt(range);
    const own = person ?? this.headPhrase(range);
    const kind = person ? 'person' : this.kindOf(own, head, phrase);
    const { start, end } = spanOf(doc, own.first, own.last);
    const name = plainText(doc, own.first, own.last);
    const again = name === text ? undefined : cast.byForm(this.withoutArticle(name));
    if (again?.name) {
      cast.also(again, name, { start, end });
      return { member: again, confidence: SURE };
    }
    const alike = this.alike(phrase, own, head, kind);
    if (alike) {
      cast.also(alike, name, { start, end });
      return { member: alike, confidence: SURE };
    }
    const make = () => cast.described(this.withoutArticle(name), kind, head, span);
    const owner = this.words.followings.has(head) ? followed(doc, own, cast, this.words, this.salience) : undefined;
    const member = owner ? cast.following(owner, head, make) : make();
    if (owner) cast.also(member, this.withoutArticle(name), span);
    member.thing = kind === 'unnamed' && this.words.pointing.has(phrase[0]!);
    return { member, confidence: SURE };
  }

  /** "A Board of Trade official": the office behind the name of what it is of, which may have a preposition in it. */
  private officeAt({ first, last }: TokenRange): string | undefined {
    const { flags, lower } = this.doc;
    const named = last - first > 2 && flags[last - 2]! & F.CAPITAL && !(flags[last - 1]! & F.CAPITAL);
    return named && isRole(lower[last - 1]!, this.words.names) ? lower[last - 1] : undefined;
  }

  /** "the Velm businessman": what somebody is by whom a story goes on to call them. */
  private isEpithet(head: string, phrase: readonly string[]): boolean {
    const { words } = this;
    if (!words.definite.has(phrase[0]!) || !words.epithets.has(head)) return false;
    // "the nominee for the election", but "the president of the bank" is somebody of whom it tells more.
    const own = phrase.slice(0, phrase.lastIndexOf(head) + 1);
    const more = phrase.length > own.length && !words.standings.has(head);
    return (
      own.length <= LONG && !more && !own.some((word) => words.possessives.has(word) || words.prepositions.has(word))
    );
  }

  /** Whom an epithet means: who spoke twice just before, else whom the passage is about by far. */
  private epithet(head: string, token: number): Choice | undefined {
    const member = this.salience.topic(token);
    if (member && this.fitsHead(member, head)) return { member, confidence: TOPIC };
    const choice = this.salience.choose(token, (one) => {
      if (!this.fitsHead(one, head)) return undefined;
      const { role } = one.voice;
      return role === undefined || this.words.standings.has(head) || hasWord(role, head) ? 0 : OTHER_OFFICE;
    });
    return choice && choice.confidence >= PLAIN
      ? { ...choice, confidence: Math.min(TOPIC, choice.confidence) }
      : undefined;
  }

  private fitsHead(member: Member, head: string): boolean {
    const { voice, gender: own } = this.cast.introduced(member);
    const gender = genderOf(this.words, head);
    return voice.kind === 'person' && !(gender && own && gender !== own);
  }

  /** Whether anybody is named before whom an epithet may mean. */
  private couldMean(head: string, token: number): boolean {
    const { cast } = this;
    for (let i = cast.from(token) - 1; i >= 0; i--) {
      const { name } = cast.mentions[i]!;
      if (name.kind === 'person' && this.fitsHead(cast.named(name), head)) return true;
    }
    return false;
  }

  /** The voice that the same words brought in before, but for how many they are: "some analysts" are "analysts". */
  private alike(phrase: readonly string[], own: TokenRange, head: string, kind: Voice['kind']): Member | undefined {
    if (kind !== 'group' && kind !== 'unnamed') return undefined;
    const core = coreOf(phrase.slice(0, own.last - own.first).join(' '), this.words);
    const { members } = this.cast;
    for (let i = Math.max(0, members.length - LATELY); i < members.length; i++) {
      const one = members[i]!;
      if (one.head === head && one.voice.kind === kind && coreOf(one.voice.name, this.words) === core) return one;
    }
    return undefined;
  }

  /** What a description stands for; what is written as a name is a body. */
  private kindOf(own: TokenRange, head: string, phrase: readonly string[]): Voice['kind'] {
    const kind = kindOfHead(head, phrase, this.words);
    if (kind !== 'unnamed' && kind !== 'group') return kind;
    const { flags, lower } = this.doc;
    const office = isRole(head, this.words.names);
    const company = !office && this.words.names.companyEnds.has(lower[own.last - 1]!.replace(/\.$/, ''));
    const several = this.words.plural.test(head) || phrase.some((word) => this.words.groups.has(word));
    const capitals =
      !this.words.nounCapitals && own.last - own.first > 1 && this.isAllCapital(own) && !office && !several;
    // "according to Gallup": one word with a capital that no sentence begins with is a name, and of a person it would be known.
    const acronym =
      own.last - own.first === 1 &&
      (flags[own.first]! & F.ALL_CAPITALS ||
        (!this.words.nounCapitals &&
          !office &&
          !several &&
          this.isAllCapital(own) &&
          !(flags[own.first]! & F.SENTENCE_START)));
    return company || ((capitals || acronym) && !this.isHeadline(own)) ? 'body' : kind;
  }

  private isAllCapital({ first, last }: TokenRange): boolean {
    for (let token = first; token < last; token++) if (!(this.doc.flags[token]! & F.CAPITAL)) return false;
    return true;
  }

  private isHeadline({ first }: TokenRange): boolean {
    const sentence = this.doc.sentences[this.doc.sentence[first]!]!;
    return inCapitals(this.doc, sentence.first, sentence.last, this.words.names);
  }

  /** "Lourdes Prat in Girona": the two or three capitalised words at the head of a phrase that no list of names has. */
  private personAt({ first, last }: TokenRange): TokenRange | undefined {
    let end = first;
    while (end < last && this.isAllCapital({ first: end, last: end + 1 })) end++;
    const closed = end === last || this.words.afterName.has(this.doc.lower[end]!) || this.doc.lower[end] === ',';
    const own = { first, last: end };
    return closed && this.isName(own) ? own : this.behindOffice({ first, last });
  }

  /** "former president Bill Hall": the given name and the surname that close a phrase behind an office. */
  private behindOffice({ first, last }: TokenRange): TokenRange | undefined {
    // "a lawyer for singer Nadia Hall" is the lawyer.
    if (this.doc.lower.slice(first, last).some((word) => this.words.prepositions.has(word))) return undefined;
    for (const start of [last - 3, last - 2]) {
      const own = { first: start, last };
      const given = start > first && this.words.names.givenNames.has(this.doc.lower[start]!);
      if (given && isRole(this.doc.lower[start - 1]!, this.words.names) && this.isName(own)) return own;
    }
    return undefined;
  }

  /** "the deputy chief", but "The New York Times". */
  private withoutArticle(name: string): string {
    const space = name.indexOf(' ');
    if (space < 0 || !this.words.definite.has(name.slice(0, space).toLowerCase())) return name;
    const rest = name.slice(space + 1);
    return /^\p{Ll}/u.test(rest) ? rest : name;
  }

  /** A description without the clause that only adds to it: "the carmaker, which ...", "one source when asked". */
  private headPhrase({ first, last }: TokenRange): TokenRange {
    const { lower } = this.doc;
    const { adds, isVerb, articles, joints, prepositions } = this.words;
    const long = last - first > LONG;
    let end = first + 1;
    while (
      end < last &&
      !adds.has(lower[end]!) &&
      !(long && end > first + 1 && isVerb(lower[end]!)) &&
      !this.isAside(end)
    )
      end++;
    const loose = (token: number) =>
      (this.doc.flags[token]! & F.PUNCTUATION) !== 0 ||
      [articles, joints, prepositions].some((some) => some.has(lower[token]!));
    while (end > first + 1 && loose(end - 1)) end--;
    return { first, last: end };
  }

  /** ", reacting to the report", ", last month", "<VELM.N>": what is no part of a description. */
  private isAside(token: number): boolean {
    const { flags, lower } = this.doc;
    if (lower[token]!.startsWith('<')) return true;
    const next = lower[token + 1] ?? '';
    const plain = lower[token] === ',' && !(flags[token + 1]! & (F.CAPITAL | F.DIGIT));
    return plain && !this.words.articles.has(next) && !this.words.owners.has(next) && !this.words.joints.has(next);
  }

  /** Two or three capitalised words that no list of names has; in a headline every word has a capital. */
  private isName({ first, last }: TokenRange): boolean {
    if (this.words.nounCapitals) return false;
    if (last - first > 3 || last - first < 2 || this.words.articles.has(this.doc.lower[first]!)) return false;
    if (this.isHeadline({ first, last })) return false;
    for (let token = first; token < last; token++) {
      if (!(this.doc.flags[token]! & F.CAPITAL) || this.doc.flags[token]! & F.ALL_CAPITALS) return false;
    }
    const end = this.doc.lower[last - 1]!;
    const { givenNames, plural } = this.words.names;
    return !this.words.bodies.has(end) && (!end.endsWith(plural) || givenNames.has(this.doc.lower[first]!));
  }

  /** "the spokesman", "the ministry", "the company": whom the head noun describes, among those named or heard before. */
  private known(head: string, phrase: readonly string[], token: number): Choice | undefined {
    const { cast, words } = this;
    const says = (text: string | undefined) => text !== undefined && hasWord(text, head);
    const isBody = words.bodies.has(head);
    const owner = words.anyBody.has(head) ? documentOwner(this.doc, token, cast, words) : undefined;
    if (owner) return { member: owner, confidence: TOPIC };
    const plain =
      phrase.length <= 2 || (phrase.length === 3 && !this.isAllCapital({ first: token + 1, last: token + 2 }));
    const role = isRole(head, words.names);
    const chosen = this.salience.choose(token, (member) => {
      const { kind, name, aliases } = member.voice;
      if (isBody) {
        // No town is "the company".
        if (kind !== 'body' || (member.name?.kind === 'place' && words.anyBody.has(head))) return undefined;
        if (says(name) || aliases.some(says)) return HEAD_BONUS;
        // "the company" and "the federal agency" are any body spoken of, "the ministry" none that is not called so.
        return words.anyBody.has(head) && plain ? 0 : undefined;
      }
      return kind === 'person' && role && says(cast.introduced(member).voice.role) ? HEAD_BONUS : undefined;
    });
    if (chosen) return chosen;
    if (phrase.length > 4) return undefined;
    let best: Member | undefined;
    for (let i = Math.max(0, cast.members.length - LATELY); i < cast.members.length; i++) {
      const member = cast.members[i]!;
      const { name, aliases, kind } = member.voice;
      // "one legal expert" and "a group of doctors" are "the expert" and "the group" from then on.
      const described = member.head === head && phrase.slice(1, -1).every((word) => hasWord(name, word));
      const fits = described || (kind === 'body' && aliases.some(says));
      if (fits && (!best || member.last >= best.last)) best = member;
    }
    return best && { member: best, confidence: SURE };
  }
}
