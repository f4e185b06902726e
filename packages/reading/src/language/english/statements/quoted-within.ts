import type { Attribution } from '../../../model/assemble.js';
import type { Quotation } from '../../../model/quotations.js';
import { type Doc, flags as F, type TokenRange } from '../../../text/index.js';
import { cueWords } from './cue-words.js';

const set = (words: string) => new Set(words.split(' '));

const SUBJECTS = set('he she they');
const DETERMINERS = set('the a an his her their one');
/** Say when or how often, between a subject and its verb. */
const BETWEEN = set('has had have also then later once reportedly');
const STOPS = set('. ! ? ; :');
/** The longest subject with what stands beside it, and the shortest quotation, in tokens. */
const SUBJECT = 12;
const SHORT = 4;

const isPlain = (lower: string) => {
  const word = cueWords.get(lower);
  return word?.plain === true && !word.noun;
};

/** The subject and the verb behind a quotation: "Ole Berg, 44, wrote". */
function speakerBehind({ lower, flags }: Doc, from: number, last: number): Omit<Attribution, 'content'> | undefined {
  const opens = (flags[from]! & F.CAPITAL) !== 0 || SUBJECTS.has(lower[from]!) || DETERMINERS.has(lower[from]!);
  if (!opens) return undefined;
  const end = Math.min(last, from + SUBJECT);
  for (let token = from + 1; token < end; token++) {
    const word = lower[token]!;
    if (STOPS.has(word) || flags[token]! & F.OPEN_QUOTE) return undefined;
    if (!isPlain(word) || flags[token]! & F.CAPITAL) continue;
    let subject = token;
    while (subject > from + 1 && (BETWEEN.has(lower[subject - 1]!) || lower[subject - 1] === ',')) subject--;
    return { source: [{ first: from, last: subject }], cue: [{ first: token, last: token + 1 }] };
  }
  return undefined;
}

function within(doc: Doc, { first, last }: TokenRange, quotations: readonly Quotation[]): Attribution | undefined {
  const own = quotations.find((one) => one.first === first);
  if (!own?.closed || own.last >= last - 2 || own.last - own.first < SHORT) return undefined;
  const told = speakerBehind(doc, own.last, last);
  return told && { ...told, content: [{ first: own.first, last: own.last }] };
}

/**
 * "“I will find you,” Ole Berg wrote to the mayor, according to the police": what the police tell begins with the words of Berg, who
 * wrote them.
 */
export function quotedWithin(
  doc: Doc,
  attributions: readonly Attribution[],
  quotations: readonly Quotation[],
): Attribution[] {
  const found: Attribution[] = [];
  for (const { cue, content } of attributions) {
    const [range, more] = content;
    const own = cue.length > 0 && range && !more && doc.flags[range.first]! & F.OPEN_QUOTE ? range : undefined;
    const inner = own && within(doc, own, quotations);
    if (inner) found.push(inner);
  }
  return found;
}
