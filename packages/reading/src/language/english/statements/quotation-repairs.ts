// What is always so of quotations: where one ends, what stands beside it, and to whom its pieces belong.
import type { Attribution } from '../../../model/assemble.js';
import type { Quotation } from '../../../model/quotations.js';
import { type Doc, flags as F, type TokenRange } from '../../../text/index.js';
import { isPlain } from './cue-words.js';

const set = (words: string) => new Set(words.split(' '));

/** Say how often or when somebody said something. */
const TAILS = set('repeatedly again twice loudly before after when while during');
/** What ends a sentence. */
export const STOPPED = /^[.,?!…]$/;
const PARTICIPLE = /ing$/;

/** A clause ends with its paragraph: only what stands in quotation marks goes on in the next one. */
export function cutAtParagraph({ flags }: Doc, attribution: Attribution): void {
  const [first, ...more] = attribution.content;
  if (!first || more.length === 0) return;
  let end = first.last;
  const goesOn = (next: TokenRange): boolean => {
    for (let token = end; token <= next.first; token++)
      if (flags[token]! & F.PARAGRAPH_START) return (flags[next.first]! & F.OPEN_QUOTE) !== 0;
    return true;
  };
  const kept = [first];
  for (const next of more) {
    if (!goesOn(next)) break;
    kept.push(next);
    end = next.last;
  }
  attribution.content = kept;
}

/** The number of the quotation that begins at a token; -1 where none does. */
function quotationAt(quotations: readonly Quotation[], first: number): number {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotations[middle]!.first < first) low = middle + 1;
    else high = middle;
  }
  return quotations[low]?.first === first ? low : -1;
}

/** "“You tell me,” repeatedly, before he left": how often or when a whole quotation was said is no part of it. */
export function cutTail({ flags, lower }: Doc, attribution: Attribution, quotations: readonly Quotation[]): void {
  attribution.content = attribution.content.map((range) => {
    const quotation = quotations[quotationAt(quotations, range.first)];
    if (!quotation?.closed || quotation.last >= range.last || !STOPPED.test(lower[quotation.last - 2]!)) return range;
    if (!TAILS.has(lower[quotation.last]!)) return range;
    for (let token = quotation.last; token < range.last; token++) {
      if (flags[token]! & (F.OPEN_QUOTE | F.PARAGRAPH_START)) return range;
    }
    return { first: range.first, last: quotation.last };
  });
}

/** What is told in an earlier paragraph than a quotation and its cue is no part of what was said. */
export function dropEarlier({ flags, paragraph, paragraphTokens }: Doc, attribution: Attribution): void {
  const [cue] = attribution.cue;
  if (!cue) return;
  const isQuoted = (first: number, last: number) => flags.subarray(first, last).some((bits) => bits & F.OPEN_QUOTE);
  const own = paragraph[cue.first]!;
  const { first: start } = paragraphTokens[own]!;
  if (!attribution.content.some(({ last }) => last > start && isQuoted(start, last))) return;
  attribution.content = attribution.content.flatMap(({ first, last }) => {
    if (first >= start || isQuoted(first, Math.min(last, start))) return { first, last };
    return last > start ? { first: start, last } : [];
  });
}

/** "“We lost,” Berg said, speaking of the vote, “and that is that”": both pieces of the quotation belong to the verb of saying. */
export function giveBack(doc: Doc, before: Attribution | undefined, attribution: Attribution): void {
  const { lower, flags, sentence } = doc;
  const [cue] = attribution.cue;
  const said = before?.cue[0];
  const last = attribution.content.at(-1);
  if (!before || !cue || !said || !last || attribution.content.length < 2) return;
  if (
    !PARTICIPLE.test(lower[cue.first]!) ||
    isPlain(lower[cue.first]!) ||
    sentence[cue.first] !== sentence[said.last - 1]
  )
    return;
  if (!isPlain(lower[said.last - 1]!) || !before.content.some(({ first }) => flags[first]! & F.OPEN_QUOTE)) return;
  if (!(flags[last.first]! & F.OPEN_QUOTE)) return;
  before.content.push(last);
  attribution.content = attribution.content.slice(0, -1);
}

/** "“I never saw it.", "“Nor did she,” said Berg": a paragraph that opens a quotation and does not close it belongs to the one that does. */
export function withOpened(
  attribution: Attribution,
  before: Attribution | undefined,
  quotations: readonly Quotation[],
): void {
  const [range] = attribution.content;
  let number = range ? quotationAt(quotations, range.first) : -1;
  const taken = before?.content.at(-1)?.last ?? 0;
  while (number > 0 && quotations[number]!.continues) {
    const opened = quotations[number - 1]!;
    if (opened.closed || opened.first < taken) return;
    attribution.content = [{ first: opened.first, last: opened.last }, ...attribution.content];
    number--;
  }
}
