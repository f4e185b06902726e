import { isRole } from '../names/roles.js';
import { type Doc, flags as F, type TokenRange } from '../text/index.js';
import { WEIGHTS } from './salience-weights.js';
import type { VoiceWords } from './voice-words.js';

/** What the mention of a name is in its sentence: its subject, whose something is, what stands behind a preposition. */
export class MentionSyntax {
  private readonly doc: Doc;
  private readonly words: VoiceWords;

  constructor(doc: Doc, words: VoiceWords) {
    this.doc = doc;
    this.words = words;
  }

  /** "Sanders’ campaign": the name only says whose. */
  owns({ last }: TokenRange): boolean {
    const { lower, flags, size } = this.doc;
    return last < size && this.words.possessives.has(lower[last]!) && !(flags[last]! & F.SPACE_BEFORE);
  }

  /** "a spokesman for Hall", "an aide to Energy Secretary Hall": the name only says for whom. */
  depends(mention: TokenRange, first: number): boolean {
    let before = mention.first - 1;
    // A title or an article between them: "for Mr. Hall".
    if (
      before > first &&
      (this.doc.flags[before]! & F.ABBREVIATION || this.words.articles.has(this.doc.lower[before]!))
    )
      before--;
    if (before >= first && this.words.prepositions.has(this.doc.lower[before]!)) return true;
    return this.isOfficeOfAnother(mention.first - 1, first);
  }

  /** Whether the office before a name belongs to whom somebody else speaks for. "Bank of Velm Governor Hall" speaks himself. */
  private isOfficeOfAnother(office: number, first: number): boolean {
    const { lower, flags } = this.doc;
    if (office < first || !isRole(lower[office]!, this.words.names)) return false;
    let at = office - 1;
    while (
      at > first &&
      (flags[at]! & F.CAPITAL || this.words.qualifiers.has(lower[at]!) || this.words.articles.has(lower[at]!))
    )
      at--;
    if (at <= first || !this.words.prepositions.has(lower[at]!)) return false;
    const noun = at - 1;
    return !(flags[noun]! & F.CAPITAL) || (this.words.nounCapitals && isRole(lower[noun]!, this.words.names));
  }

  /** "The Hall campaign", "Hall supporters": the name only says of which kind. */
  private describes({ last }: TokenRange): boolean {
    const { words, doc } = this;
    const next = doc.lower[last] ?? '';
    if (doc.flags[last]! & F.CAPITAL || !doc.flags[last]) return false;
    return words.bodies.has(next) || words.groups.has(next) || isRole(next, words.names);
  }

  /** Whether a mention opens its sentence or clause, so that it is its subject as a rule. */
  isSubject(mention: TokenRange): boolean {
    const { lower, flags } = this.doc;
    const sentence = this.doc.sentences[this.doc.sentence[mention.first]!]!;
    if (this.owns(mention) || this.depends(mention, sentence.first)) return false;
    if (mention.first - sentence.first <= 3 && !this.isBehindVerb(mention, sentence)) return true;
    const before = lower[mention.first - 1]!;
    const next = lower[mention.last] ?? '';
    const clause = (flags[mention.first - 1]! & F.PUNCTUATION) !== 0 || this.words.clauseOpeners.has(before);
    return clause && (this.words.isFiniteVerb(next) || next === ',');
  }

  /** "Before he sentenced Hall, Judge Berg rose": what stands behind the verb of a clause that opens the sentence is not its subject. */
  private isBehindVerb({ first }: TokenRange, sentence: TokenRange): boolean {
    const { lower } = this.doc;
    if (!this.words.clauseOpeners.has(lower[sentence.first]!)) return false;
    for (let token = sentence.first + 1; token < first; token++)
      if (this.words.isFiniteVerb(lower[token]!)) return true;
    return false;
  }

  /** What a mention counts for being meant later, by its place in its sentence. */
  weightOf(mention: TokenRange): number {
    const { first } = this.doc.sentences[this.doc.sentence[mention.first]!]!;
    if (this.owns(mention) || this.describes(mention)) return WEIGHTS.owner;
    if (this.depends(mention, first)) return WEIGHTS.behindPreposition;
    return this.isSubject(mention) ? WEIGHTS.subject : 0;
  }
}
