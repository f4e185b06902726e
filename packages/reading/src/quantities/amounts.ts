import { DIGIT, SPACE_BEFORE } from '../text/flags.js';
import type { Doc } from '../text/index.js';
import type { QuantityWords } from './quantity-words.js';

export interface Amount {
  value: number;
  last: number;
  /** Written as one word with it: 1,900-mile. */
  unit?: string;
}

const DIGITS = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

/** Letters right behind the digits: 12.9bn, 10m; a unit or the end of a range: 1,900-mile, 30-60. */
const TAIL = /^((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(\+|\p{L}{1,3}|[-–].+)$/u;

/** Halves, quarters, eighths and what markets quote in: 1/2 to 63/64. */
const DENOMINATORS = new Set([2, 3, 4, 5, 8, 16, 32, 64]);

const isTight = ({ flags }: Doc, token: number) => token < flags.length && (flags[token]! & SPACE_BEFORE) === 0;

/** Whether a number stands right behind a stroke and another: the end of a fraction, or of 1986/87. */
export const isBehindStroke = (doc: Doc, token: number) =>
  token > 1 && doc.lower[token - 1] === '/' && isTight(doc, token) && (doc.flags[token - 2]! & DIGIT) !== 0;

/** Whether a token may begin a fraction: ½, 6½, or a number before a stroke. */
const mayBegin = ({ lower }: Doc, token: number) =>
  lower[token + 1] === '/' || (lower[token] ?? '').charCodeAt(lower[token]!.length - 1) > ASCII;

const ASCII = 127;

/** A fraction: 5/8, 4-1/2, ½, 6½. */
function fractionAt(doc: Doc, token: number): Amount | undefined {
  const lower = doc.lower[token]!;
  const sign = /^(\d*)([¼½¾⅓⅔⅛⅜⅝⅞])$/.exec(lower);
  if (sign) {
    const [over, under] = sign[2]!.normalize('NFKD').split('\u2044').map(Number);
    return { value: Number(sign[1]) + over! / under!, last: token + 1 };
  }
  if (doc.lower[token + 1] !== '/' || !isTight(doc, token + 1) || !isTight(doc, token + 2)) return undefined;
  const parts = /^(?:(\d+)-)?(\d+)$/.exec(lower);
  const under = Number(doc.lower[token + 2]);
  if (!parts || !DENOMINATORS.has(under) || Number(parts[2]) >= under) return undefined;
  return { value: Number(parts[1] ?? 0) + Number(parts[2]) / under, last: token + 3 };
}

/** A fraction, or a whole number and one: 5/8, 7 3/4. */
function mixedAt(doc: Doc, token: number): Amount | undefined {
  if (mayBegin(doc, token)) return fractionAt(doc, token);
  const next = token + 1;
  const follows = next < doc.size && (doc.flags[next]! & DIGIT) !== 0 && doc.sentence[next] === doc.sentence[token];
  if (!follows || !mayBegin(doc, next) || !/^\d{1,3}$/.test(doc.lower[token]!)) return undefined;
  const part = fractionAt(doc, next);
  return part && part.value < 1 ? { ...part, value: Number(doc.lower[token]) + part.value } : undefined;
}

/** A number in digits or words with its scale: 2,300; 1.5 million; two thousand; 12.9bn. */
export function amountAt(doc: Doc, token: number, words: QuantityWords): Amount | undefined {
  const lower = doc.lower[token]!;
  let value: number | undefined;
  let unit: string | undefined;
  let last = token + 1;
  const mixed = doc.flags[token]! & DIGIT ? mixedAt(doc, token) : undefined;
  if (mixed) ({ value, last } = mixed);
  else if (doc.flags[token]! & DIGIT) {
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

export function wordValue(lower: string, { numbers }: QuantityWords): number | undefined {
  const known = numbers.get(lower);
  if (known !== undefined || !lower.includes('-')) return known;
  const [tens, ones] = lower.split('-');
  const [high, low] = [numbers.get(tens ?? ''), numbers.get(ones ?? '')];
  return high !== undefined && low !== undefined && high >= 20 && low < 10 && lower === `${tens}-${ones}`
    ? high + low
    : undefined;
}
