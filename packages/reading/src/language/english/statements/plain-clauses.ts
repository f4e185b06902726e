import type { Attribution } from '../../../model/assemble.js';
import type { Quotation } from '../../../model/quotations.js';
import { type Column, type Doc, flags as F, type TokenRange } from '../../../text/index.js';
import { englishVoices } from '../voices.js';
import { HEARERS, heardUntil } from './hearers.js';
import {
  ASIDE,
  BEHIND,
  BETWEEN,
  CLAUSE,
  CONNECTORS,
  DAYS,
  DETERMINERS,
  NEAR,
  NO_CLAUSE,
  NO_SUBJECT,
  OFFICE,
  OPENERS,
  PARENTHETICAL,
  PHRASES,
  PLURAL,
  REST,
  SHORT,
  SOURCE,
  SUBJECT,
  SUBJECTS,
  TAIL,
  TOLD_WHOM,
  WHEN,
} from './plain-clause-words.js';

const ENDS = 1;
const OPENS = 2;
const verbs: Column = (lower) => (TAIL.has(lower) ? ENDS : 0) | (CLAUSE.has(lower) ? OPENS : 0);

const isVerb = (lower: string) => englishVoices.isFiniteVerb(lower);

/** Finds what sentences of a plain form attribute by verbs that nothing was made of. */
class PlainClauses {
  private readonly doc: Doc;
  /** 1 for what is content already, 2 for a quotation, 3 for a cue. */
  private readonly taken: Uint8Array;

  constructor(doc: Doc, attributions: readonly Attribution[], quotations: readonly Quotation[]) {
    this.doc = doc;
    this.taken = new Uint8Array(doc.size);
    for (const { content } of attributions) for (const { first, last } of content) this.taken.fill(1, first, last);
    for (const { first, last } of quotations) this.taken.fill(2, first, last);
    for (const { cue } of attributions) for (const { first, last } of cue) this.taken.fill(3, first, last);
  }

  find(): Attribution[] {
    const { form, lexicon, sentences } = this.doc;
    const verbOf = lexicon.numbers(verbs);
    const found: Attribution[] = [];
    for (const { first, last } of sentences) {
      for (let token = first + 1; token < last; token++) {
        const verb = verbOf[form[token]!]!;
        if (verb === 0 || this.taken[token] !== 0) continue;
        const end = this.endOf(last);
        const one =
          (verb & ENDS && (this.aside(token, first, end) ?? this.tail(token, first, end))) ||
          (verb & OPENS && this.clause(token, first, end)) ||
          undefined;
        if (one) {
          found.push(one);
          break;
        }
      }
    }
    return found;
  }

  /** The end of a sentence without its full stop. */
  private endOf(last: number): number {
    let end = last;
    while (end > 0 && /^[.!?]+$/.test(this.doc.lower[end - 1]!)) end--;
    return end;
  }

  private isMark(token: number): boolean {
    return this.doc.lower[token] === ',';
  }

  private hasVerb(first: number, last: number): boolean {
    for (let token = first; token < last; token++) if (isVerb(this.doc.lower[token]!)) return true;
    return false;
  }

  /** Whether a stretch may be the subject of a verb: a name, a pronoun or a plain phrase. */
  private isSubject({ first, last }: TokenRange): boolean {
    const { flags, lower } = this.doc;
    const word = lower[first]!;
    if (last - first === 1 && SUBJECTS.has(word)) return true;
    if (last <= first || last - first > SUBJECT) return false;
    const isPlural = /[^s]s$/.test(word) && !isVerb(word) && last - first > 1;
    const isPhrase = DETERMINERS.has(word) || isPlural || /s$/.test(lower[last - 1]!);
    if (!(flags[first]! & F.CAPITAL) && !isPhrase) return false;
    for (let token = first; token < last; token++) {
      const bits = flags[token]!;
      if ((NO_SUBJECT.has(lower[token]!) && !this.joins(token, last)) || this.taken[token]! > 1) return false;
      if (bits & F.PUNCTUATION && !/^[.'’&<>()-]+$/.test(lower[token]!)) return false;
      if (token > first && isVerb(lower[token]!)) return false;
    }
    return !OPENERS.has(word);
  }

  /** "Lund and its two owners": whether a word joins another one to a subject that ends at a token. */
  private joins(token: number, last: number): boolean {
    const { flags, lower } = this.doc;
    if (lower[token] !== 'and' || token + 1 >= last) return false;
    return (
      (flags[token + 1]! & F.CAPITAL) !== 0 || DETERMINERS.has(lower[token + 1]!) || /[^s]s$/.test(lower[last - 1]!)
    );
  }

  /** "..., Lund told a news conference": whether nothing but whom it is told stands behind a verb. */
  private endsWithHearer(cue: number, end: number): boolean {
    const { flags, lower } = this.doc;
    const next = lower[cue + 1]!;
    if (lower[cue] !== 'told' || end - cue > TOLD_WHOM || lower.slice(cue, end).includes('that')) return false;
    return (flags[cue + 1]! & F.CAPITAL) !== 0 || DETERMINERS.has(next) || HEARERS.has(next);
  }

  private startOfVerb(token: number): number {
    let start = token;
    const { flags, lower } = this.doc;
    while (start > 0 && BETWEEN.has(lower[start - 1]!) && !(flags[start - 1]! & F.CAPITAL)) start--;
    return start;
  }

  /** The comma before a token in its sentence; -1 where there is none. */
  private commaBefore(token: number, first: number): number {
    for (let at = token - 1; at > first && token - at < SOURCE; at--) if (this.isMark(at)) return at;
    return -1;
  }

  /** The first comma behind which a name or a phrase begins; -1 where there is none before the verb. */
  private firstComma(first: number, verb: number): number {
    const { flags, lower } = this.doc;
    for (let at = first + 1; at < verb - 1; at++) {
      const opens = flags[at + 1]! & F.CAPITAL || DETERMINERS.has(lower[at + 1]!) || SUBJECTS.has(lower[at + 1]!);
      if (this.isMark(at) && opens && !/\d/.test(lower[at + 1]!)) return at;
    }
    return -1;
  }

  /** "On Friday, the bank said, it will close": what stands on both sides of a verb and its subject. */
  private aside(cue: number, first: number, end: number): Attribution | undefined {
    const verb = this.startOfVerb(cue);
    const comma = this.commaBefore(verb, first);
    if (comma < 0 || verb - comma > PARENTHETICAL || cue + 2 >= end || !this.isMark(cue + 1)) return undefined;
    const source = { first: comma + 1, last: verb };
    // "The mayor, a friend said, and the council" may be a list.
    if (!this.isSubject(source) || !this.hasVerb(cue + 2, end) || end - cue - 2 < SHORT) return undefined;
    return {
      source: [source],
      cue: [{ first: verb, last: cue + 1 }],
      content: [
        { first, last: comma },
        { first: cue + 2, last: end },
      ],
    };
  }

  /** "The port is open, the ministry said on Friday." and "..., said Anna Berg." */
  private tail(cue: number, first: number, end: number): Attribution | undefined {
    const { flags, lower } = this.doc;
    if (end - cue > REST) return undefined;
    const verb = this.startOfVerb(cue);
    const next = lower[cue + 1] ?? '';
    if (this.isMark(verb - 1) && cue + 1 < end && verb === cue) {
      const source = { first: cue + 1, last: this.behind(cue + 1, end) };
      const named = flags.subarray(cue + 1, Math.min(end, cue + OFFICE)).some((bits) => bits & F.CAPITAL);
      const isName = named || DETERMINERS.has(next);
      if (isName && !this.hasVerb(source.first, end)) return this.told({ first, last: cue - 1 }, source, cue, cue);
    }
    if (cue + 1 < end && !BEHIND.has(next) && !DAYS.has(next) && !this.endsWithHearer(cue, end)) return undefined;
    if (this.hasVerb(cue + 1, end) && lower[cue + 1] !== 'but') return undefined;
    const closed = this.isMark(verb - 1) ? verb - 1 : verb;
    let comma = this.commaBefore(closed, first);
    if (comma < 0) return undefined;
    // "..., Anna Berg, head of the port, said": the name before what stands beside it.
    if (closed < verb) {
      const outer = this.commaBefore(comma, first);
      if (outer > 0 && flags[outer + 1]! & F.CAPITAL) comma = outer;
    }
    const named = this.commaBefore(closed, first);
    const subject = { first: comma + 1, last: named > comma ? named : closed };
    if (!this.isSubject(subject)) return undefined;
    return this.told({ first, last: comma }, { first: comma + 1, last: closed }, verb, cue);
  }

  private told(content: TokenRange, source: TokenRange, verb: number, cue: number): Attribution | undefined {
    if (content.last - content.first < SHORT || !this.hasVerb(content.first + 1, content.last)) return undefined;
    return { source: [source], cue: [{ first: verb, last: cue + 1 }], content: [content] };
  }

  private behind(first: number, end: number): number {
    let last = first + 1;
    while (last < end && !BEHIND.has(this.doc.lower[last]!) && !DAYS.has(this.doc.lower[last]!)) last++;
    return last;
  }

  /** "Anna Berg, head of the port, told a meeting the quay would close": a subject that opens the sentence, and a clause. */
  private clause(cue: number, first: number, last: number): Attribution | undefined {
    const end = this.untilNextVerb(cue + 1, last);
    const { flags, lower } = this.doc;
    const verb = this.startOfVerb(cue);
    let start = first;
    if (CONNECTORS.has(lower[start]!)) start++;
    if (this.isMark(start)) start++;
    if (OPENERS.has(lower[start]!)) {
      const comma = this.firstComma(start, verb);
      if (comma < 0) return undefined;
      start = comma + 1;
    }
    const closed = this.isMark(verb - 1) ? verb - 1 : verb;
    let named = start;
    while (named < closed && !this.isMark(named)) named++;
    // What stands beside a name ends with a comma; a comma alone stands before no verb of its own subject.
    if (named < closed !== closed < verb) return undefined;
    if (!this.isSubject({ first: start, last: named }) || verb - start > SOURCE) return undefined;
    if (PLURAL.has(lower[cue]!) && !/[^s]s$/.test(lower[named - 1]!)) return undefined;
    const clause = lower[cue] === 'told' ? heardUntil(this.doc, cue + 1, end) : this.afterWhen(cue + 1, end);
    if (clause < 0 || end - clause < SHORT || NO_CLAUSE.has(lower[clause]!) || this.taken[clause]! > 1)
      return undefined;
    if (flags[clause]! & F.PUNCTUATION || !this.hasVerb(clause + 1, end)) return undefined;
    return {
      source: [{ first: start, last: closed }],
      cue: [{ first: verb, last: cue + 1 }],
      content: [{ first: clause, last: end }],
    };
  }

  /** "Berg said the quay was safe but added": where the next verb of the same subject ends what is said. */
  private untilNextVerb(first: number, end: number): number {
    const { lower } = this.doc;
    for (let token = first + SHORT; token < end; token++) {
      const isVerb = this.taken[token] === 3 ? this.taken[token - 1] !== 3 : TAIL.has(lower[token]!);
      if (!isVerb) continue;
      let join = token - 1;
      while (BETWEEN.has(lower[join]!)) join--;
      if (lower[join] === 'and' || lower[join] === 'but') return this.isMark(join - 1) ? join - 1 : join;
    }
    return end;
  }

  /** "Said in an interview with Norwire that": where the clause begins behind phrases that only tell when and where; 0 where it does not. */
  private thatBehind(token: number, end: number): number {
    const { flags, lower } = this.doc;
    if (!PHRASES.has(lower[token] ?? '') && !DAYS.has(lower[token] ?? '')) return 0;
    for (let at = token + 1; at < end && at - token < ASIDE; at++) {
      if (lower[at] === 'that') return at;
      if (flags[at]! & F.PUNCTUATION || isVerb(lower[at]!)) return 0;
    }
    return 0;
  }

  /** Behind "yesterday", "in a statement" and ", however," where a clause begins. */
  private afterWhen(token: number, end: number): number {
    const { lower } = this.doc;
    const that = this.thatBehind(token, end);
    if (that > 0) return that;
    let at = token;
    if (WHEN.has(lower[at] ?? '') || DAYS.has(lower[at] ?? '')) at++;
    if (NEAR.has(lower[at] ?? '') && at + 2 < end && SUBJECTS.has(lower[at + 2]!)) at += 2;
    if (lower[at] === 'in' && DETERMINERS.has(lower[at + 1] ?? '') && at + 3 < end) at += 3;
    return at;
  }
}

/** Whether a stretch is what another attribution holds already, not only holds it: “They said ministers agreed that it was late”. */
function isHeld({ content }: Attribution, attributions: readonly Attribution[]): boolean {
  const [range] = content;
  const size = content.reduce((sum, { first, last }) => sum + last - first, 0);
  return attributions.some(({ content: other, source }) => {
    const shared = other.reduce(
      (sum, { first, last }) => sum + Math.max(0, Math.min(last, content.at(-1)!.last) - Math.max(first, range!.first)),
      0,
    );
    return source.length > 0 && shared > size * MOSTLY && other[0]!.first <= range!.first + 1;
  });
}

/** A statement that holds so much of what another one says is that one. */
const MOSTLY = 0.75;

/**
 * Attributions of a plain form whose verb nothing was made of: “Rao told Reuters the launch could speed up the programme”. Agency copy is
 * full of them, and what the network learned from has few.
 */
export function plainClauses(
  doc: Doc,
  attributions: readonly Attribution[],
  quotations: readonly Quotation[],
): Attribution[] {
  return new PlainClauses(doc, attributions, quotations).find().filter((one) => !isHeld(one, attributions));
}
