import { type Doc, flags as F, type TokenRange } from '../text/index.js';
import type { Cast, NameMention } from './cast.js';
import type { Salience } from './salience.js';
import type { VoiceWords } from './voice-words.js';

/** Between two who speak together stand at most so many tokens: ", along with Washington Post reporter". */
const COMPANY = 8;

const isTitleAt = ({ flags, lower }: Doc, token: number, { names }: VoiceWords): boolean =>
  (flags[token]! & F.ABBREVIATION) !== 0 || names.titles.has(lower[token]!);

/** Tells which of the names in the words of a source speak. */
export class SourceNames {
  private readonly doc: Doc;
  private readonly cast: Cast;
  private readonly words: VoiceWords;
  private readonly salience: Salience;

  constructor(doc: Doc, cast: Cast, words: VoiceWords, salience: Salience) {
    this.doc = doc;
    this.cast = cast;
    this.words = words;
    this.salience = salience;
  }

  /**
   * The names a source is about: not one that only says whose, nor one that stands before a plain noun. Several where they are
   * joined: "Cummings and Conyers", "Fields, along with Terris".
   */
  in({ first, last: end }: TokenRange): NameMention[] {
    const last = this.endBefore(first, end);
    const inside = this.cast.mentionsIn({ first, last });
    if (inside.length === 0) return inside;
    // "Senator Berg questioned the banker Hall on Tuesday": more of the sentence than its subject.
    const subject = inside.find(({ first: start, last: end }) => this.isSubjectOf(start, end, { first, last }));
    if (subject) return [subject];
    const people = inside.filter(
      (mention) =>
        mention.name.kind === 'person' &&
        !this.salience.syntax.owns(mention) &&
        !this.modifies(mention, last) &&
        !this.depends(mention, first),
    );
    if (people.length > 0) return this.withEarlier(this.joined(people));
    // "Another automaker, General Motors", but not "a Treasury spokesman".
    const indefinite = this.words.indefinite.has(this.doc.lower[first]!);
    const bodies = inside.filter(
      (mention) =>
        mention.name.kind !== 'person' &&
        !this.salience.syntax.owns(mention) &&
        !this.modifies(mention, last) &&
        (mention.name.kind === 'organisation' || mention.last === last) &&
        (!indefinite || this.doc.lower[mention.first - 1] === ','),
    );
    const own = inside.find(
      (mention) => mention.name.kind === 'organisation' && this.isItsKind(mention, { first, last }),
    );
    if (own) return [own];
    const head = bodies.find(
      (mention) =>
        indefinite ||
        this.before(mention, first) <= 1 ||
        (mention.last === last && this.words.possessives.has(this.doc.lower[mention.first - 1]!)) ||
        this.isBeside(mention, { first, last }) ||
        this.isApposed(mention, { first, last }),
    );
    return head ? this.joined(bodies.slice(bodies.indexOf(head))) : [];
  }

  /** "a tape that Sheriff Hall released": where the clause begins that only says which one, of a source that names nobody before it. */
  private endBefore(first: number, last: number): number {
    const { lower } = this.doc;
    for (let token = first + 2; token < last; token++) {
      if (!this.words.relatives.has(lower[token]!) || this.isMark(token - 1)) continue;
      const owners = this.cast.mentionsIn({ first, last: token });
      return owners.every(
        (mention) => this.salience.syntax.owns(mention) || this.salience.syntax.depends(mention, first),
      )
        ? token
        : last;
    }
    return last;
  }

  /** The words of a source before a name; agency copy has the names of some bodies between angle brackets. */
  private before(mention: TokenRange, first: number): number {
    return mention.first - first - (this.doc.lower[mention.first - 1] === '<' ? 1 : 0);
  }

  /** Whether a name opens a source, behind titles and offices, and a verb stands behind it in the source. */
  private isSubjectOf(start: number, end: number, { first, last }: TokenRange): boolean {
    const { doc, words } = this;
    if (
      end + 1 >= last ||
      doc.flags[end]! & (F.CAPITAL | F.PUNCTUATION | F.CLITIC) ||
      !words.isFiniteVerb(doc.lower[end]!)
    )
      return false;
    if (words.roleStops.has(doc.lower[end]!) && words.clauseOpeners.has(doc.lower[end]!)) return false;
    return !doc.lower
      .slice(first, start)
      .some(
        (word, at) =>
          this.isMark(first + at) ||
          words.prepositions.has(word) ||
          words.possessives.has(word) ||
          words.joints.has(word),
      );
  }

  /** The first of some names, and those that "and" or a comma before one more joins to it. */
  private joined(mentions: readonly NameMention[]): NameMention[] {
    const [head, ...others] = mentions;
    const all = [head!];
    for (const mention of others) {
      const before = all.at(-1)!;
      if (mention.name === before.name || mention.first < before.last) continue;
      const between = this.doc.lower.slice(before.last, mention.first);
      const join = between.findIndex((word) => this.words.joints.has(word) || this.words.companions.has(word));
      const list = between.length === 1 && between[0] === ',' && others.at(-1) !== mention;
      // "Fields, along with Washington Post reporter Terris": an office may stand between, another clause may not.
      const plain = join >= 0 && join <= 1 && between.length - join <= 6 && !between.slice(join + 1).includes(',');
      if (plain || list) all.push(mention);
      else break;
    }
    return all;
  }

  /** "Hall, Berg and Lane" and "Hall, along with Lane": the names right before a source that the same list or "along with" holds. */
  private withEarlier(mentions: NameMention[]): NameMention[] {
    const { cast, doc, words } = this;
    const all = [...mentions];
    for (let i = cast.from(all[0]!.first) - 1; i >= 0; i--) {
      const before = cast.mentions[i]!;
      const next = all[0]!;
      if (before.last > next.first) continue;
      if (doc.sentence[before.first] !== doc.sentence[next.first]) break;
      if (before.name.kind !== 'person') continue;
      const between = doc.lower.slice(before.last, next.first);
      const list = all.length > 1 && between.length === 1 && between[0] === ',';
      const company =
        between.length <= COMPANY &&
        between.findIndex((word) => words.companions.has(word)) === (between[0] === ',' ? 1 : 0);
      if (!(list || company) || this.salience.syntax.depends(before, doc.sentences[doc.sentence[before.first]!]!.first))
        break;
      all.unshift(before);
    }
    // "said Hall, Berg and Lane" is one list, "to Hall, Berg and Lane said" two phrases: the list opens its clause.
    const [head] = all;
    const opens = head === mentions[0] || this.opensClause(head!.first);
    return opens ? all : mentions;
  }

  /** Whether nothing but a title or a mark stands between a token and the beginning of its sentence or clause. */
  private opensClause(token: number): boolean {
    const { doc, words } = this;
    let first = token;
    const { first: start } = doc.sentences[doc.sentence[token]!]!;
    while (first > start && isTitleAt(doc, first - 1, words)) first--;
    return (
      first === start || (doc.flags[first - 1]! & F.CLOSE_QUOTE) !== 0 || words.clauseOpeners.has(doc.lower[first - 1]!)
    );
  }

  /** "The group, Rail Workers United": the name says which one. */
  isBeside(mention: TokenRange, { first, last }: TokenRange): boolean {
    const { lower } = this.doc;
    if (mention.last !== last || !this.words.definite.has(lower[first]!) || lower[mention.first - 1] !== ',')
      return false;
    const own = lower.slice(first, mention.first - 1);
    return mention.first - first <= 4 && !own.some((word) => this.words.prepositions.has(word));
  }

  /** "The auto manufacturer Chrysler": what a body is stands before its name. */
  private isApposed(mention: TokenRange, { first, last }: TokenRange): boolean {
    const { lower } = this.doc;
    const bracket = lower[mention.first - 1] === '<' ? 1 : 0;
    if (mention.last !== last && !(bracket && lower[mention.last] === '>' && mention.last === last - 1)) return false;
    const before = lower.slice(first, mention.first - bracket);
    // "Sweden's second largest bank Velm": the noun before the name is what the body is.
    const kind = this.words.anyBody.has(before.at(-1) ?? '');
    return !before.some(
      (word, at) =>
        this.isMark(first + at) || this.words.prepositions.has(word) || (!kind && this.words.possessives.has(word)),
    );
  }

  /** "The IFO economic research institute", "Velm's Harwick unit": plain words behind a name that say what kind of body it is. */
  private isItsKind(mention: TokenRange, { first, last }: TokenRange): boolean {
    const { flags, lower } = this.doc;
    const from = this.words.definite.has(lower[first]!) ? first + 1 : first;
    const owned = this.words.possessives.has(lower[mention.first - 1] ?? '');
    if ((mention.first !== from && !owned) || mention.last >= last || !this.words.itsKind.has(lower[last - 1]!))
      return false;
    for (let token = mention.last; token < last; token++) {
      if (flags[token]! & (F.CAPITAL | F.PUNCTUATION | F.CLITIC) || this.words.prepositions.has(lower[token]!))
        return false;
    }
    return true;
  }

  /** "a Trump spokesman", "House Republicans": more of the phrase follows without a mark. */
  private modifies({ last }: TokenRange, end: number): boolean {
    if (last >= end || this.isMark(last) || this.doc.lower[last]!.startsWith('<')) return false;
    // "Ada Hall a spokeswoman for the port"
    if (this.words.articles.has(this.doc.lower[last]!)) return false;
    return !this.words.afterName.has(this.doc.lower[last]!);
  }

  private depends(mention: TokenRange, first: number): boolean {
    const { lower } = this.doc;
    // "Fields, along with Terris" speak together.
    const companion = lower
      .slice(Math.max(first, mention.first - 6), mention.first)
      .some((word) => this.words.companions.has(word));
    return !companion && this.salience.syntax.depends(mention, first);
  }

  private isMark(token: number): boolean {
    return (this.doc.flags[token]! & F.PUNCTUATION) !== 0;
  }
}
