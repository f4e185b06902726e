import { isRole } from '../names/roles.js';
import { inCapitals } from '../names/runs.js';
import { type Doc, flags as F, spanOf, type TokenRange, tokenAt } from '../text/index.js';
import type { Cast, Member } from './cast.js';
import { headOf, kindOfHead } from './heads.js';
import type { VoiceWords } from './voice-words.js';

/** A source of more words than this has part of its sentence in it: it ends before a verb. */
const LONG = 6;
/** How many voices back "the report" may mean one. */
const LATELY = 60;
const wordsOf = (text: string) => text.toLowerCase().split(/[\s’']+/);

/** Finds whom a description without a name means: somebody known, or a voice of its own. */
export class Descriptions {
  private readonly doc: Doc;
  private readonly cast: Cast;
  private readonly words: VoiceWords;

  constructor(doc: Doc, cast: Cast, words: VoiceWords) {
    this.doc = doc;
    this.cast = cast;
    this.words = words;
  }

  resolve(range: TokenRange, words: readonly string[]): Member | undefined {
    const { doc, cast } = this;
    const span = spanOf(doc, range.first, range.last);
    const head = headOf(words, this.words);
    const definite = this.words.pointing.has(words[0]!);
    if (definite && words.length <= 4) {
      const known = this.earlier(head, words, span.start);
      if (known) {
        cast.also(known, doc.text.slice(span.start, span.end), span);
        return known;
      }
    }
    const own = this.headPhrase(range);
    const kind = this.isName(own) ? 'person' : kindOfHead(head, words, this.words);
    const { start, end } = spanOf(doc, own.first, own.last);
    const name = doc.text.slice(start, end).replace(/\s+/g, ' ');
    return cast.described(this.withoutArticle(name), kind, head, span);
  }

  /** "the deputy chief", but "The New York Times". */
  private withoutArticle(name: string): string {
    const [article, rest] = /^(\S+)\s+(\p{Ll}.*)$/su.exec(name)?.slice(1) ?? [];
    return article !== undefined && rest !== undefined && this.words.definite.has(article.toLowerCase()) ? rest : name;
  }

  /** A description without the clause that only adds to it: "the carmaker, which ...", "one source when asked". */
  private headPhrase({ first, last }: TokenRange): TokenRange {
    const { lower } = this.doc;
    const { adds, isVerb, articles, joints } = this.words;
    const long = last - first > LONG;
    let end = first + 1;
    while (end < last && !adds.has(lower[end]!) && !(long && end > first + 1 && isVerb(lower[end]!))) end++;
    const loose = (token: number) =>
      (this.doc.flags[token]! & F.PUNCTUATION) !== 0 || articles.has(lower[token]!) || joints.has(lower[token]!);
    while (end > first + 1 && loose(end - 1)) end--;
    return { first, last: end };
  }

  /** Two or three capitalised words that no list of names has; in a headline every word has a capital. */
  private isName({ first, last }: TokenRange): boolean {
    if (last - first > 3 || last - first < 2 || this.words.articles.has(this.doc.lower[first]!)) return false;
    const sentence = this.doc.sentences[this.doc.sentence[first]!]!;
    if (inCapitals(this.doc, sentence.first, sentence.last, this.words.names)) return false;
    for (let token = first; token < last; token++) {
      if (!(this.doc.flags[token]! & F.CAPITAL) || this.doc.flags[token]! & F.ALL_CAPITALS) return false;
    }
    const end = this.doc.lower[last - 1]!;
    return !this.words.bodies.has(end) && !end.endsWith(this.words.names.plural);
  }

  /** "the spokesman", "the ministry", "the report": the last voice or name that the head noun describes. */
  private earlier(head: string, words: readonly string[], before: number): Member | undefined {
    const { cast } = this;
    const says = (text: string | undefined) => text !== undefined && wordsOf(text).includes(head);
    if (this.words.bodies.has(head)) {
      for (let i = cast.from(tokenAt(this.doc, before)) - 1; i >= 0; i--) {
        const { name } = cast.mentions[i]!;
        if (name.kind === 'organisation' && says(name.name)) return cast.named(name);
      }
    }
    const role = isRole(head, this.words.names);
    let best: Member | undefined;
    for (const member of cast.members.slice(-LATELY)) {
      const { kind, role: own, name, aliases } = member.voice;
      // "one legal expert" and "a group of doctors" are "the expert" and "the group" from then on.
      const described = member.head === head && words.slice(1, -1).every((word) => wordsOf(name).includes(word));
      const fits = kind === 'person' ? role && says(own) : described || (kind === 'body' && aliases.some(says));
      if (fits && member.last <= before && (!best || member.last >= best.last)) best = member;
    }
    return best;
  }
}
