import type { Attribution } from '../../../model/assemble.js';
import type { Quotation } from '../../../model/quotations.js';
import { type Doc, flags as F, type TokenRange } from '../../../text/index.js';
import { englishVoices } from '../voices.js';

/** Quotations of fewer tokens may be titles or slogans. */
const SHORT = 6;
/** The longest name before a colon, in tokens. */
const NAME = 5;

/** "Ada Lund: “...”": the name before a colon and a quotation, which opens its sentence or stands behind a dash. */
function nameBefore({ flags, lower, sentence, sentences }: Doc, quotation: number): TokenRange | undefined {
  const colon = quotation - 1;
  if (lower[colon] !== ':') return undefined;
  const start = Math.max(sentences[sentence[colon]!]!.first, colon - NAME);
  let first = colon;
  while (first > start && flags[first - 1]! & F.CAPITAL && !(flags[first - 1]! & F.ALL_CAPITALS)) first--;
  const opens = first === sentences[sentence[colon]!]!.first || /^[—–―-]$/.test(lower[first - 1]!);
  return opens && colon - first >= 2 ? { first, last: colon } : undefined;
}

/** Whether a quotation says something: a sentence with a verb of its own. */
function isSentence({ flags, lower }: Doc, { first, last }: TokenRange): boolean {
  if (!(flags[first + 1]! & F.CAPITAL)) return false;
  for (let token = first + 1; token < last; token++) if (englishVoices.isFiniteVerb(lower[token]!)) return true;
  return false;
}

/** Quotations behind a name and a colon that belong to no attribution: "Ada Lund: “...”", as round-ups give what others write. */
export function namedQuotations(
  doc: Doc,
  attributions: readonly Attribution[],
  quotations: readonly Quotation[],
): Attribution[] {
  const taken = new Uint8Array(doc.size);
  for (const { source, cue, content } of attributions) {
    for (const { first, last } of [...source, ...cue, ...content]) taken.fill(1, first, last);
  }
  const isFree = ({ first, last }: TokenRange) => !taken.subarray(first, last).includes(1);
  const found: Attribution[] = [];
  for (const { first, last, closed } of quotations) {
    const own = { first, last };
    const name = closed && last - first >= SHORT ? nameBefore(doc, first) : undefined;
    if (name && isFree(name) && isFree(own) && isSentence(doc, own))
      found.push({ source: [name], cue: [{ first: first - 1, last: first }], content: [own] });
  }
  return found;
}
