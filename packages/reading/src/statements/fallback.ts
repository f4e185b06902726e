import { CONTENT_AFTER, CONTENT_BEFORE, CUE, OUT, SOURCE_AFTER, SOURCE_BEFORE } from '../model/labels.js';
import { TAG } from '../model/tagger.js';
import { type Doc, flags as F, type TokenRange } from '../text/index.js';
import type { Seen } from './features.js';

/** Verbs that hardly ever do anything but attribute. */
const STRONG = new Set(
  (
    'said says told tells added wrote announced explained argued insisted warned noted stressed claimed stated tweeted ' +
    'asserted acknowledged concluded reiterated testified contended alleged complained emphasized recalled replied'
  ).split(' '),
);
/** Words that may stand between a source and its verb, or between the verb and what ends the sentence. */
const BETWEEN = new Set(
  'also later earlier has had have then once repeatedly recently previously himself herself'.split(' '),
);
const ENDS_SOURCE = new Set('in on at during after before as when while who which for to by late early'.split(' '));
/** A tail longer than this is no mere "said on Thursday at a meeting". */
const TAIL = 14;
const SOURCE_REACH = 28;

/** The sentences that plain copy attributes and the trained labels give no content, by the few forms that leave no doubt. */
export class Fallback {
  private readonly doc: Doc;
  private readonly seen: Seen;
  private readonly labels: Uint8Array;

  constructor(seen: Seen, labels: Uint8Array) {
    this.doc = seen.doc;
    this.seen = seen;
    this.labels = labels;
  }

  /** Adds labels where none stand in a sentence with a verb of saying. */
  apply(): void {
    for (const { first, last } of this.doc.sentences) {
      if (last - first < 6 || !this.withoutContent(first, last)) continue;
      for (let token = first + 1; token < last - 1; token++) {
        if (this.doc.lower[token] === 'expected' && this.expected(token, first, last)) break;
        if (!STRONG.has(this.doc.lower[token]!) || this.seen.layout.quotation[token]! >= 0) continue;
        if (this.seen.tags[token] !== TAG.VERB) continue;
        if (this.tail(token, first, last) || this.clause(token, first, last)) break;
      }
    }
  }

  private withoutContent(first: number, last: number): boolean {
    for (let token = first; token < last; token++) {
      const label = this.labels[token]! & ~1;
      if (label === CONTENT_BEFORE || label === CONTENT_AFTER) return false;
    }
    return true;
  }

  private isComma(token: number): boolean {
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

  private commaBefore(token: number, first: number): number {
    for (let at = token - 1; at > first && token - at < SOURCE_REACH; at--) {
      if (this.isComma(at) && this.seen.layout.quotation[at]! < 0) return at;
      if (this.doc.flags[at]! & F.CLOSE_QUOTE) return at;
    }
    return -1;
  }

  /** Where the words that name the source begin, given where they end; -1 where that is unclear. */
  private sourceStart(end: number, first: number): number {
    if (!this.isComma(end - 1)) return this.commaBefore(end, first) + 1 || first;
    // "the deputy chief of the department, Valentina Kazakova, said": two parts between commas.
    const inner = this.commaBefore(end - 1, first);
    if (inner < 0) return first;
    const outer = this.commaBefore(inner, first);
    return outer < 0 ? first : outer + 1;
  }

  private verbEnd(token: number): number {
    let end = token;
    while (end > 0 && BETWEEN.has(this.doc.lower[end - 1]!)) end--;
    return end;
  }

  /** "The port is open, the ministry said on Friday." and "..., said Anna Berg." */
  private tail(cue: number, first: number, last: number): boolean {
    const end = this.endOf(last);
    if (end - cue > TAIL) return false;
    for (let token = cue + 1; token < end; token++) {
      const word = this.doc.lower[token]!;
      if (word === 'that' || word === 'whether' || word === ':' || this.seen.layout.quotation[token]! >= 0)
        return false;
    }
    if (this.isComma(cue - 1) && cue + 1 < end && !ENDS_SOURCE.has(this.doc.lower[cue + 1]!)) {
      if (cue - 1 - first < 3 || !this.inverted(cue, end)) return false;
      return this.write(
        { first, last: cue - 1 },
        CONTENT_BEFORE,
        cue,
        cue + 1,
        this.sourceBehind(cue + 1, end),
        SOURCE_AFTER,
      );
    }
    const verb = this.verbEnd(cue);
    const start = this.sourceStart(verb, first);
    if (start - 1 - first < 3 || verb - start < 1 || verb - start > SOURCE_REACH) return false;
    const next = this.doc.lower[cue + 1]!;
    const told = /^t(?:old|ells)$/.test(this.doc.lower[cue]!);
    if (cue + 1 < end && !told && !ENDS_SOURCE.has(next) && this.seen.tags[cue + 1] !== TAG.PROPN) return false;
    return this.write(
      { first, last: start - 1 },
      CONTENT_BEFORE,
      verb,
      cue + 1,
      { first: start, last: verb },
      SOURCE_BEFORE,
    );
  }

  /** ", said" with a name or an article behind it. */
  private inverted(cue: number, end: number): boolean {
    const next = cue + 1;
    return next < end && ((this.doc.flags[next]! & F.CAPITAL) !== 0 || this.seen.tags[next] === TAG.DET);
  }

  private sourceBehind(first: number, end: number): TokenRange {
    let last = first + 1;
    while (last < end && !ENDS_SOURCE.has(this.doc.lower[last]!)) last++;
    return { first, last };
  }

  /** "The ministry said that the port was open", "told reporters that". */
  private clause(cue: number, first: number, last: number): boolean {
    const end = this.endOf(last);
    let that = cue + 1;
    while (that < end && that - cue < 9 && this.doc.lower[that] !== 'that' && !this.isComma(that)) that++;
    const found = that < end && this.doc.lower[that] === 'that';
    if (!found || end - that < 4) return false;
    const verb = this.verbEnd(cue);
    const start = this.sourceStart(verb, first);
    if (verb - start < 1 || verb - start > SOURCE_REACH || this.seen.layout.quotation[start]! >= 0) return false;
    for (let token = start; token < verb; token++)
      if (this.seen.tags[token] === TAG.VERB && token > start + 1) return false;
    return this.write(
      { first: that, last: end },
      CONTENT_AFTER,
      verb,
      cue + 1,
      { first: start, last: verb },
      SOURCE_BEFORE,
    );
  }

  /** "The ship is expected to arrive on Tuesday.": nobody is named who expects it. */
  private expected(cue: number, first: number, last: number): boolean {
    const end = this.endOf(last);
    const be = cue - 1;
    if (!/^(?:is|are|was|were)$/.test(this.doc.lower[be]!) || this.doc.lower[cue + 1] !== 'to') return false;
    if (be - first < 1 || be - first > SOURCE_REACH || end - cue < 3 || this.seen.layout.quotation[cue]! >= 0)
      return false;
    const comma = this.commaBefore(be, first);
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
  ): boolean {
    // What the model saw of this sentence gives way.
    const { first, last } = this.doc.sentences[this.doc.sentence[cueFirst]!]!;
    this.labels.fill(OUT, first, last);
    this.put(content, contentLabel);
    this.put(source, sourceLabel);
    this.put({ first: cueFirst, last: cueLast }, CUE);
    return true;
  }
}
