import { CONTENT_AFTER, CONTENT_BEFORE, CUE, OUT, SOURCE_AFTER, SOURCE_BEFORE } from '../../../model/labels.js';
import { quotedTokens } from '../../../model/quotations.js';
import { type Column, type Doc, flags as F, type TokenRange } from '../../../text/index.js';

const set = (words: string) => new Set(words.split(' '));

/** Verbs that hardly ever do anything but attribute. */
const STRONG = set(
  'said says told tells added wrote announced explained argued insisted warned noted stressed claimed stated tweeted ' +
    'asserted acknowledged concluded reiterated testified contended alleged complained emphasized recalled replied',
);
/** Words that may stand between a source and its verb. */
/** The same at the end of a sentence, behind a comma and before their subject: “..., say officials”. */
const PRESENT = set('say warn insist argue claim');
const BETWEEN = set('also later earlier has had have then once repeatedly recently previously himself herself');
const ENDS_SOURCE = set('in on at during after before as when while who which for to by late early');
const DETERMINERS = set('the a an this that these those his her its their our my your one another');
const SUBJECTS = set('he she they it we i');
const BE = set('is are was were');
/** A tail longer than this is no mere "said on Thursday at a meeting". */
const TAIL = 14;
/** The longest source, in tokens. */
const SOURCE = 28;
/** Fewer tokens than this are no sentence that attributes. */
const SHORT = 6;

/** Participles of what is expected, by whomever. */
const FORESEEN = set('expected forecast estimated projected predicted');

const EXPECTED = 1;
const ATTRIBUTES = 2;
const ENDS = 3;
/** What a form says that it may attribute. */
const verbs: Column = (lower) =>
  FORESEEN.has(lower) ? EXPECTED : STRONG.has(lower) ? ATTRIBUTES : PRESENT.has(lower) ? ENDS : 0;

/**
 * Labels sentences that attribute by the few forms that leave no doubt, where the learned labels give none: agency copy
 * is plainer than what they were learned from.
 */
export function labelPlainForms(doc: Doc, labels: Uint8Array): void {
  new PlainForms(doc, labels).apply();
}

class PlainForms {
  private readonly doc: Doc;
  private readonly labels: Uint8Array;
  private readonly quoted: Uint8Array;

  constructor(doc: Doc, labels: Uint8Array) {
    this.doc = doc;
    this.labels = labels;
    this.quoted = quotedTokens(doc);
  }

  apply(): void {
    const { form, lexicon, sentences } = this.doc;
    const verbOf = lexicon.numbers(verbs);
    for (const { first, last } of sentences) {
      if (last - first < SHORT) continue;
      const content = this.has(first, last, CONTENT_BEFORE, CONTENT_AFTER);
      if (content && this.has(first, last, SOURCE_BEFORE, SOURCE_AFTER)) continue;
      for (let token = first + 1; token < last - 1; token++) {
        const verb = verbOf[form[token]!]!;
        if (verb === 0 || this.quoted[token] || (content && !this.swallows(token, first))) continue;
        const found =
          verb === EXPECTED
            ? this.expected(token, first, last)
            : verb === ENDS
              ? this.isMark(token - 1) && this.tail(token, first, last)
              : this.tail(token, first, last) || this.clause(token, first, last) || this.toldClause(token, first, last);
        if (found) break;
      }
    }
  }

  /** Whether a token of a range belongs to one of two parts. */
  private has(first: number, last: number, one: number, other: number): boolean {
    for (let token = first; token < last; token++) {
      const part = this.labels[token]! & ~1;
      if (part === one || part === other) return true;
    }
    return false;
  }

  /** Whether a cue stands right behind content, which then took the source for its end. */
  private swallows(cue: number, first: number): boolean {
    if ((this.labels[cue]! & ~1) !== CUE) return false;
    let before = this.verbStart(cue) - 1;
    if (this.isMark(before)) before--;
    return before > first && this.isContent(before) && !this.quoted[before];
  }

  private isContent(token: number): boolean {
    const part = this.labels[token]! & ~1;
    return part === CONTENT_BEFORE || part === CONTENT_AFTER;
  }

  /** A comma, or the mark that closes a quotation. */
  private isMark(token: number): boolean {
    return this.doc.lower[token] === ',' || (this.doc.flags[token]! & F.CLOSE_QUOTE) !== 0;
  }

  /** The end of the sentence without its full stop. */
  private endOf(last: number): number {
    let end = last;
    while (end > 0 && /^[.!?]+$/.test(this.doc.lower[end - 1]!)) end--;
    return end;
  }

  private put({ first, last }: TokenRange, label: number): void {
    this.labels[first] = label;
    this.labels.fill(label + 1, first + 1, last);
  }

  private markBefore(token: number, first: number): number {
    for (let at = token - 1; at > first && token - at < SOURCE; at--) {
      if (this.doc.flags[at]! & F.CLOSE_QUOTE || (this.isMark(at) && !this.quoted[at])) return at;
    }
    return -1;
  }

  /** Where the words that name the source begin, given where they end. */
  private sourceStart(end: number, first: number): number {
    if (!this.isMark(end - 1)) {
      const mark = this.markBefore(end, first);
      // "the deputy chief of the department, Valentina Kazakova said": a name behind an office belongs to it.
      const office = mark < 0 || !this.isName(mark + 1, end) ? -1 : this.markBefore(mark, first);
      return office >= 0 && DETERMINERS.has(this.doc.lower[office + 1]!) ? office + 1 : mark + 1 || first;
    }
    // "the deputy chief of the department, Valentina Kazakova, said": two parts between commas.
    const inner = this.markBefore(end - 1, first);
    if (inner < 0) return first;
    const outer = this.markBefore(inner, first);
    return outer < 0 ? first : outer + 1;
  }

  private isName(first: number, end: number): boolean {
    if (end - first > 4) return false;
    for (let token = first; token < end; token++) if (!(this.doc.flags[token]! & F.CAPITAL)) return false;
    return end > first;
  }

  private verbStart(token: number): number {
    let start = token;
    while (start > 0 && BETWEEN.has(this.doc.lower[start - 1]!)) start--;
    return start;
  }

  /** "The port is open, the ministry said on Friday." and "..., said Anna Berg." */
  private tail(cue: number, first: number, last: number): boolean {
    const { lower, flags } = this.doc;
    const end = this.endOf(last);
    if (end - cue > TAIL) return false;
    for (let token = cue + 1; token < end; token++) {
      const word = lower[token]!;
      if (word === 'that' || word === 'whether' || word === ':' || this.quoted[token]) return false;
    }
    const next = lower[cue + 1]!;
    if (this.isMark(cue - 1) && cue + 1 < end && !ENDS_SOURCE.has(next)) {
      // "..., say officials": one word alone needs no article.
      const alone = PRESENT.has(lower[cue]!) && cue + 2 === end;
      if (cue - 1 - first < 3 || !(flags[cue + 1]! & F.CAPITAL || DETERMINERS.has(next) || alone)) return false;
      return this.write(
        { first, last: cue - 1 },
        CONTENT_BEFORE,
        cue,
        cue + 1,
        this.behind(cue + 1, end),
        SOURCE_AFTER,
      );
    }
    const verb = this.verbStart(cue);
    const start = this.sourceStart(verb, first);
    if (start - 1 - first < 3 || verb - start < 1 || verb - start > SOURCE) return false;
    const told = lower[cue] === 'told' || lower[cue] === 'tells';
    if (cue + 1 < end && !told && !ENDS_SOURCE.has(next) && !(flags[cue + 1]! & F.CAPITAL)) return false;
    const source = { first: start, last: this.isMark(verb - 1) ? verb - 1 : verb };
    return this.write({ first, last: start - 1 }, CONTENT_BEFORE, verb, cue + 1, source, SOURCE_BEFORE);
  }

  private behind(first: number, end: number): TokenRange {
    let last = first + 1;
    while (last < end && !ENDS_SOURCE.has(this.doc.lower[last]!)) last++;
    return { first, last };
  }

  /** "The ministry said that the port was open", "told reporters that". */
  private clause(cue: number, first: number, last: number): boolean {
    const { lower } = this.doc;
    const end = this.endOf(last);
    let that = cue + 1;
    while (that < end && that - cue < 9 && lower[that] !== 'that' && !this.isMark(that)) that++;
    if (that >= end || lower[that] !== 'that' || end - that < 4) return false;
    const verb = this.verbStart(cue);
    const start = this.sourceStart(verb, first);
    if (verb - start < 1 || verb - start > SOURCE || this.quoted[start]) return false;
    for (let token = start + 2; token < verb; token++) if (STRONG.has(lower[token]!)) return false;
    const source = { first: start, last: verb };
    return this.write({ first: that, last: end }, CONTENT_AFTER, verb, cue + 1, source, SOURCE_BEFORE);
  }

  /** "The man told doctors he ate the meat": whoever is told, and then a pronoun that the clause begins with. */
  private toldClause(cue: number, first: number, last: number): boolean {
    const { lower, flags } = this.doc;
    const end = this.endOf(last);
    if (lower[cue] !== 'told' || this.isMark(cue - 1)) return false;
    let clause = cue + 2;
    while (clause < end && clause - cue < 6 && !SUBJECTS.has(lower[clause]!)) {
      if (flags[clause]! & F.PUNCTUATION) return false;
      clause++;
    }
    if (clause - cue >= 6 || end - clause < 4) return false;
    const verb = this.verbStart(cue);
    const start = this.sourceStart(verb, first);
    if (start !== first || verb - start < 1 || verb - start > SHORT || this.quoted[start]) return false;
    return this.write(
      { first: clause, last: end },
      CONTENT_AFTER,
      verb,
      cue + 1,
      { first: start, last: verb },
      SOURCE_BEFORE,
    );
  }

  /** "The ship is expected to arrive on Tuesday.": nobody is named who expects it. */
  private expected(cue: number, first: number, last: number): boolean {
    const { lower } = this.doc;
    const end = this.endOf(last);
    const be = cue - 1;
    if (!BE.has(lower[be]!) || lower[cue + 1] !== 'to') return false;
    if (be - first < 1 || be - first > SOURCE || end - cue < 3) return false;
    const comma = this.markBefore(be, first);
    this.labels.fill(OUT, first, last);
    this.put({ first: comma < 0 ? first : comma + 1, last: be }, CONTENT_BEFORE);
    this.put({ first: be, last: cue + 1 }, CUE);
    this.put({ first: cue + 1, last: end }, CONTENT_AFTER);
    return true;
  }

  private write(
    content: TokenRange,
    contentLabel: number,
    cueFirst: number,
    cueLast: number,
    source: TokenRange,
    sourceLabel: number,
  ): true {
    // What was read of this sentence gives way.
    const { first, last } = this.doc.sentences[this.doc.sentence[cueFirst]!]!;
    this.labels.fill(OUT, first, last);
    this.put(content, contentLabel);
    this.put(source, sourceLabel);
    this.put({ first: cueFirst, last: cueLast }, CUE);
    return true;
  }
}
