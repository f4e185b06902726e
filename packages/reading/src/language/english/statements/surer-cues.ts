import { CONTENT_AFTER, CONTENT_BEFORE, CUE, GAP, OUT, SOURCE_AFTER, SOURCE_BEFORE } from '../../../model/labels.js';
import { quotedTokens } from '../../../model/quotations.js';
import { type Doc, flags as F, type TokenRange } from '../../../text/index.js';
import { englishVoices } from '../voices.js';
import { cueWords } from './cue-words.js';

const set = (words: string) => new Set(words.split(' '));

/** Verbs of saying that something stands between and what is said: told the council in March that. */
const SAYING = set('said told says tells announced wrote argued explained warned noted added stated insisted');
const BETWEEN = set('also later earlier has had have then once repeatedly recently previously');
const CONNECTORS = set('but and however meanwhile still yet so also moreover');
const DETERMINERS = set('the a an this that these those his her its their our my');
const AUXILIARIES = set('is are was were has have had will would could can may might must should');
/** Behind them a word is no verb; and words that are none behind a verb of saying. */
const NOUN_BEHIND = set('of in at for with by from on a an the his her its their');
const NOUNS = set('issue issues interview comment post');
const RELATIVES = set('who which that where whose');
const STOPS = set('who which that whose where when while because if what how why and but or');
/** What stands between a verb and its clause, and who is named by "according to", in tokens. */
const ASIDE = 20;
const NAMED = 24;
/** The longest subject before a verb, and the shortest content, in tokens. */
const SUBJECT = 14;
const SHORT = 3;
const ENDS = /^[.!?]+$/;

/** Mends labels whose cue is not the surest word of its sentence: said “in a statement”, or something behind "according to". */
class SurerCues {
  private readonly doc: Doc;
  private readonly labels: Uint8Array;
  private readonly quoted: Uint8Array;

  constructor(doc: Doc, labels: Uint8Array) {
    this.doc = doc;
    this.labels = labels;
    this.quoted = quotedTokens(doc);
  }

  apply(): void {
    const { lower, sentences } = this.doc;
    for (const sentence of sentences) {
      const { first, last } = sentence;
      for (let token = first; token + 2 < last; token++) {
        if (lower[token] === 'according' && lower[token + 1] === 'to') {
          this.according(token, sentence);
          break;
        }
        if (token > first && SAYING.has(lower[token]!) && this.said(token, sentence)) break;
      }
    }
  }

  private partOf(token: number): number {
    return this.labels[token]! & ~1;
  }

  private isContent(token: number): boolean {
    const part = this.partOf(token);
    return part === CONTENT_BEFORE || part === CONTENT_AFTER;
  }

  private isComma(token: number): boolean {
    return this.doc.lower[token] === ',';
  }

  private hasVerb(first: number, last: number): boolean {
    for (let token = first; token < last; token++) if (englishVoices.isFiniteVerb(this.doc.lower[token]!)) return true;
    return false;
  }

  private comma(from: number, end: number): number {
    let at = from;
    while (at < end && !(this.isComma(at) && !this.quoted[at])) at++;
    return at < end ? at : -1;
  }

  private endOf({ last }: TokenRange): number {
    let end = last;
    while (end > 0 && ENDS.test(this.doc.lower[end - 1]!)) end--;
    return end;
  }

  private put({ first, last }: TokenRange, label: number): void {
    this.labels.fill(label + 1, first, last);
    this.labels[first] = label;
  }

  /** "Berg told The Post in a statement that the quay is shut": the verb is the cue, and no noun behind it. */
  private said(verb: number, sentence: TokenRange): boolean {
    const { lower, flags } = this.doc;
    let cue = verb + 1;
    while (cue < sentence.last && this.labels[cue] === CUE + 1) cue++;
    for (; cue < sentence.last && this.partOf(cue) !== CUE; cue++) {
      const isMark = flags[cue]! & F.PUNCTUATION && !/^['’.-]$/.test(lower[cue]!);
      if (isMark || cue - verb > ASIDE || STOPS.has(lower[cue]!) || this.isContent(cue)) return false;
    }
    let content = cue + 1;
    while (content < sentence.last && this.labels[content] === CUE + 1) content++;
    if (lower[content] !== 'that' || this.labels[content] !== CONTENT_AFTER) return false;
    for (let token = cue; token < content; token++) {
      const word = cueWords.get(lower[token]!);
      const isVerb = (word && !word.noun) || englishVoices.isFiniteVerb(lower[token]!);
      // "two days of talks that", "its March issue that": nouns that are verbs elsewhere.
      if (isVerb && !NOUN_BEHIND.has(lower[token - 1]!) && !NOUNS.has(lower[token]!)) return false;
    }
    let start = verb;
    while (start > sentence.first && BETWEEN.has(lower[start - 1]!)) start--;
    const source = this.subject(start, sentence);
    if (!source) return false;
    this.labels.fill(OUT, source.first, content);
    this.put(source, SOURCE_BEFORE);
    this.put({ first: start, last: verb + 1 }, CUE);
    this.labels.fill(GAP, verb + 1, content);
    return true;
  }

  /** The subject that opens a sentence and ends before a token: a name and what is set beside it, or a plain phrase. */
  private subject(end: number, { first }: TokenRange): TokenRange | undefined {
    const { lower, flags } = this.doc;
    const start = CONNECTORS.has(lower[first]!) ? first + 1 : first;
    if (end <= start || end - start > 2 * SUBJECT) return undefined;
    const last = this.isComma(end - 1) ? end - 1 : end;
    const named = this.comma(start, last);
    // A comma alone stands before no verb of its own subject.
    if (named >= 0 !== last < end) return undefined;
    const until = named >= 0 ? named : last;
    if (until - start > SUBJECT || this.hasVerb(start + 1, until)) return undefined;
    for (let token = start; token < until; token++) {
      const isMark = flags[token]! & F.PUNCTUATION && !/^['’.&-]+$/.test(lower[token]!);
      if (isMark || (token > start && STOPS.has(lower[token]!) && lower[token] !== 'and')) return undefined;
    }
    return { first: start, last };
  }

  private according(cue: number, sentence: TokenRange): void {
    const end = this.endOf(sentence);
    let start = sentence.first;
    while (start < cue && (CONNECTORS.has(this.doc.lower[start]!) || this.isComma(start))) start++;
    const isCue = this.partOf(cue) === CUE;
    if (start === cue) this.front(cue, end, isCue);
    else if (this.isComma(cue - 1)) this.behind(cue, sentence, end, isCue);
  }

  /** "According to a report in the Leader, the mayor resigned": what stands behind the comma. */
  private front(cue: number, end: number, isCue: boolean): void {
    const { lower } = this.doc;
    let comma = this.comma(cue + 2, Math.min(end, cue + NAMED));
    if (comma < 0) return;
    const next = this.comma(comma + 1, Math.min(end, comma + NAMED));
    // "According to Berg, head of the port, the quay is shut": what is set beside a name.
    const isRelative = lower.slice(comma + 1, Math.max(next, 0)).some((word) => RELATIVES.has(word));
    const isPhrase = DETERMINERS.has(lower[comma + 1]!) && (isRelative || !this.hasVerb(comma + 1, next));
    if (next > 0 && isPhrase && this.hasVerb(next + 1, end)) comma = next;
    if ((isCue && this.isTold(cue + 2, comma, end)) || end - comma <= SHORT || !this.hasVerb(comma + 1, end)) return;
    this.put({ first: cue, last: cue + 2 }, CUE);
    this.put({ first: cue + 2, last: comma }, SOURCE_AFTER);
    this.labels[comma] = GAP;
    this.put({ first: comma + 1, last: end }, CONTENT_AFTER);
  }

  /** Whether content stands behind a comma, and neither content nor another cue before it. */
  private isTold(first: number, comma: number, end: number): boolean {
    for (let token = first; token < end; token++) {
      if (this.partOf(token) === CUE) return false;
      if (this.isContent(token)) return token > comma;
    }
    return false;
  }

  /** "Two boats sank, according to the port office" and "The fire, according to Berg, was put out": where nothing else is told. */
  private behind(cue: number, { first }: TokenRange, end: number, isCue: boolean): void {
    const comma = this.comma(cue + 2, Math.min(end, cue + NAMED));
    const goesOn = comma > 0 && this.hasVerb(comma + 1, end) && end - comma > SHORT;
    const isOpen = AUXILIARIES.has(this.doc.lower[cue - 2]!) || !this.hasVerb(first + 1, cue - 1);
    const isAside = goesOn && isOpen && cue - 1 - first <= SUBJECT;
    let told = 0;
    for (let token = first; token < end; token++) if (this.isContent(token)) told++;
    if (isCue ? !isAside || told > SHORT : told > 0 || (!isAside && !this.hasVerb(first + 1, cue - 1))) return;
    this.labels.fill(OUT, first, end);
    this.put({ first, last: cue - 1 }, CONTENT_BEFORE);
    this.labels[cue - 1] = GAP;
    this.put({ first: cue, last: cue + 2 }, CUE);
    const last = comma > 0 ? comma : end;
    this.put({ first: cue + 2, last }, SOURCE_AFTER);
    if (!isAside) return;
    this.labels[comma] = GAP;
    this.put({ first: comma + 1, last: end }, CONTENT_AFTER);
  }
}

/** Holds sentences to the cue that leaves no doubt, where the learned labels took another word for it. Changes the labels. */
export const surerCues = (doc: Doc, labels: Uint8Array): void => new SurerCues(doc, labels).apply();
