import type { Quantity, TextSpan, Time } from '@dateline/core/reading';
import { isCapital } from '../names/runs.js';
import { DIGIT, SPACE_BEFORE, WORD } from '../text/flags.js';
import { columnFor, type Doc } from '../text/index.js';
import type { QuantityWords } from './quantity-words.js';

interface Amount {
  value: number;
  last: number;
  /** Written as one word with it: 1,900-mile. */
  unit?: string;
}

const DIGITS = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

/** Letters right behind the digits: 12.9bn, 10m; a unit or the end of a range: 1,900-mile, 30-60. */
const TAIL = /^((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(\+|\p{L}{1,3}|[-–].+)$/u;

/** A number in digits or words with its scale: 2,300; 1.5 million; two thousand; 12.9bn. */
function amountAt(doc: Doc, token: number, words: QuantityWords): Amount | undefined {
  const lower = doc.lower[token]!;
  let value: number | undefined;
  let unit: string | undefined;
  let last = token + 1;
  if (doc.flags[token]! & DIGIT) {
    const [, digits = lower, tail = ''] = TAIL.exec(lower) ?? [];
    const scale = words.shortScales.get(tail);
    unit = words.units.get(tail.slice(1));
    const ends =
      tail === '' || tail === '+' || scale !== undefined || unit !== undefined || /^[-–]\d[\d.,]*$/.test(tail);
    value = ends && DIGITS.test(digits) ? Number(digits.replaceAll(',', '')) * (scale ?? 1) : undefined;
  } else if (lower.length > 2 && lower.length < 18) value = wordValue(lower, words);
  if (value === undefined) return undefined;
  while (last < doc.size && doc.paragraph[last] === doc.paragraph[token]) {
    const scale = words.scales.get(doc.lower[last]!);
    if (scale === undefined) break;
    value *= scale;
    last++;
  }
  return { value, last, ...(unit ? { unit } : {}) };
}

function wordValue(lower: string, { numbers }: QuantityWords): number | undefined {
  const known = numbers.get(lower);
  if (known !== undefined || !lower.includes('-')) return known;
  const [tens, ones] = lower.split('-');
  const [high, low] = [numbers.get(tens ?? ''), numbers.get(ones ?? '')];
  return high !== undefined && low !== undefined && high >= 20 && low < 10 && lower === `${tens}-${ones}`
    ? high + low
    : undefined;
}

/** A number, in words or with digits. */
const AMOUNT = 1;
/** The first word of the name of a currency. */
const CURRENCY = 2;

/** What a form can be to a quantity. */
const kinds = columnFor((words: QuantityWords) => {
  const currencies = new Set([...words.currencies.keys()].map((name) => name.split(' ')[0]!));
  return (lower, flags) => {
    const word = flags & WORD && lower.length > 2 && lower.length < 18 && wordValue(lower, words) !== undefined;
    return (flags & DIGIT || word ? AMOUNT : 0) | (currencies.has(lower) ? CURRENCY : 0);
  };
});

/** What a number counts: a unit, a currency of two words, or the plural that follows. */
function unitAt(doc: Doc, token: number, words: QuantityWords): { unit: string; last: number } | undefined {
  if (token >= doc.size) return undefined;
  const own = doc.lower[token]!;
  const opens = (doc.lexicon.numbers(kinds(words))[doc.form[token]!]! & CURRENCY) !== 0;
  for (let length = 3; opens && length > 1; length--) {
    const joined = doc.lower.slice(token, token + length).join(' ');
    const currency = words.currencies.get(joined);
    if (currency && doc.sentence[token + length - 1] === doc.sentence[token])
      return { unit: currency, last: token + length };
  }
  // two thousand North Koreans: a people of two words
  const joint = token + 1;
  if (
    joint < doc.size &&
    isCapital(doc, token) &&
    isCapital(doc, joint) &&
    words.isPlural(doc.lower[joint]!) &&
    doc.sentence[joint] === doc.sentence[token]
  ) {
    return { unit: doc.text.slice(doc.start[token], doc.end[joint]), last: joint + 1 };
  }
  const unit = words.units.get(own);
  if (unit) return { unit, last: token + 1 };
  if (!(doc.flags[token]! & WORD) || !(doc.flags[token]! & SPACE_BEFORE)) return undefined;
  const counted = isCounted(doc, token, words)
    ? token
    : isAdjective(doc, token, words) && isCounted(doc, token + 1, words)
      ? token + 1
      : undefined;
  return counted === undefined
    ? undefined
    : { unit: doc.text.slice(doc.start[counted], doc.end[counted]), last: counted + 1 };
}

const isCounted = ({ lower }: Doc, token: number, { plurals, isPlural }: QuantityWords) =>
  plurals.has(lower[token] ?? '') || isPlural(lower[token] ?? '');

/** "100 powerful geysers": a word in small letters that may stand between a number and what it counts. */
function isAdjective(doc: Doc, token: number, { notCounted }: QuantityWords): boolean {
  if (doc.sentence[token + 1] !== doc.sentence[token]) return false;
  const small = (doc.flags[token]! & (WORD | DIGIT | SPACE_BEFORE)) === (WORD | SPACE_BEFORE);
  return small && doc.lower[token]!.length > 3 && !notCounted.has(doc.lower[token]!);
}

function signBefore(doc: Doc, token: number, words: QuantityWords): { unit: string; first: number } | undefined {
  if (token === 0 || doc.paragraph[token - 1] !== doc.paragraph[token]) return undefined;
  const sign = words.signs.get(doc.lower[token - 1]!);
  if (!sign) return undefined;
  const letters =
    token > 1 && !(doc.flags[token - 1]! & SPACE_BEFORE) ? `${doc.lower[token - 2]}${doc.lower[token - 1]}` : '';
  const whole = words.signs.get(letters);
  return whole ? { unit: whole, first: token - 2 } : { unit: sign, first: token - 1 };
}

/** A number without what multiplying binary fractions leaves of it: 1.1 million. */
const plain = (value: number) => (Number.isSafeInteger(value) ? value : Number(value.toPrecision(15)));

/** The numbers of a text that have a unit, in its order; parts of dates and lengths of time are left to the times. */
export function findQuantities(doc: Doc, times: readonly Time<TextSpan>[], words: QuantityWords): Quantity<TextSpan>[] {
  const quantities: Quantity<TextSpan>[] = [];
  const values = doc.lexicon.numbers(kinds(words));
  let next = 0;
  for (let token = 0; token < doc.size; token++) {
    if (!(values[doc.form[token]!]! & AMOUNT)) continue;
    const start = doc.start[token]!;
    while (next < times.length && times[next]!.span.end <= start) next++;
    if (next < times.length && times[next]!.span.start <= start) continue;
    const amount = amountAt(doc, token, words);
    if (!amount || !Number.isFinite(amount.value)) continue;
    const sign = signBefore(doc, token, words);
    const own = amount.unit === undefined ? undefined : { unit: amount.unit, last: amount.last };
    const behind = sign ? undefined : (own ?? unitAt(doc, amount.last, words));
    const unit = sign ?? behind;
    const last = behind?.last ?? amount.last;
    if (unit) {
      // A hundredth of the money before it: Canadian cents by their dollar.
      const cents = unit.unit !== '%' && words.hundredths.has(doc.lower[last - 1]!);
      quantities.push({
        span: { start: doc.start[sign?.first ?? token]!, end: doc.end[last - 1]! },
        value: cents ? amount.value / 100 : plain(amount.value),
        unit: unit.unit,
      });
    }
    token = Math.max(token, last - 1);
  }
  return quantities;
}
