import type { Quantity, TextSpan, Time } from '@dateline/core/reading';
import { isCapital } from '../names/runs.js';
import { DIGIT, MARKUP, SENTENCE_START, SPACE_BEFORE, WORD } from '../text/flags.js';
import { columnFor, type Doc } from '../text/index.js';
import { amountAt, isBehindStroke, wordValue } from './amounts.js';
import type { QuantityWords } from './quantity-words.js';

/** A number, in words or with digits. */
const AMOUNT = 1;
/** The first word of the name of a currency. */
const CURRENCY = 2;
/** The code of a share, or the exchange before it. */
const LISTING = 4;

/** <HKLD.HK>: the code of a share and of its exchange. */
const LISTED = /^<[a-z\d]+(?:\.([a-z]{1,2}))?>$/;

/** What a form can be to a quantity. */
const kinds = columnFor((words: QuantityWords) => {
  const currencies = new Set([...words.currencies.keys()].map((name) => name.split(' ')[0]!));
  return (lower, flags) => {
    const word = flags & WORD && lower.length > 2 && lower.length < 18 && wordValue(lower, words) !== undefined;
    const listing = flags & MARKUP ? LISTED.test(lower) : lower.length > 2 && words.exchanges.has(lower);
    const amount = flags & MARKUP ? false : flags & DIGIT || word;
    return (amount ? AMOUNT : 0) | (currencies.has(lower) ? CURRENCY : 0) | (listing ? LISTING : 0);
  };
});

interface Unit {
  unit: string;
  last: number;
  /** Dollars of which nothing is said. */
  bare?: boolean;
  /** A plural that is in no table. */
  counted?: boolean;
}

/** What a number counts: a unit, a currency of two words, or the plural that follows. */
function unitAt(doc: Doc, token: number, words: QuantityWords): Unit | undefined {
  // The next line of a table has a unit of its own.
  if (token >= doc.size || doc.paragraph[token] !== doc.paragraph[token - 1]) return undefined;
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
  if (unit) return { unit, last: token + 1, ...(unit === words.usual ? { bare: true } : {}) };
  if (!(doc.flags[token]! & WORD) || !(doc.flags[token]! & SPACE_BEFORE)) return undefined;
  const counted = isCounted(doc, token, words)
    ? token
    : isAdjective(doc, token, words) && isCounted(doc, token + 1, words)
      ? token + 1
      : undefined;
  return counted === undefined
    ? undefined
    : { unit: doc.text.slice(doc.start[counted], doc.end[counted]), last: counted + 1, counted: true };
}

const isCounted = ({ lower }: Doc, token: number, { plurals, isPlural }: QuantityWords) =>
  plurals.has(lower[token] ?? '') || isPlural(lower[token] ?? '');

/** "100 powerful geysers": a word in small letters that may stand between a number and what it counts. */
function isAdjective(doc: Doc, token: number, { notCounted }: QuantityWords): boolean {
  if (doc.sentence[token + 1] !== doc.sentence[token]) return false;
  const small = (doc.flags[token]! & (WORD | DIGIT | SPACE_BEFORE)) === (WORD | SPACE_BEFORE);
  return small && doc.lower[token]!.length > 3 && !notCounted.has(doc.lower[token]!);
}

interface Sign {
  unit: string;
  first: number;
  bare?: boolean;
}

function signBefore(doc: Doc, token: number, words: QuantityWords): Sign | undefined {
  if (token === 0 || doc.paragraph[token - 1] !== doc.paragraph[token]) return undefined;
  const sign = words.signs.get(doc.lower[token - 1]!);
  if (!sign) return undefined;
  const letters =
    token > 1 && !(doc.flags[token - 1]! & SPACE_BEFORE) ? `${doc.lower[token - 2]}${doc.lower[token - 1]}` : '';
  const whole = words.signs.get(letters);
  return whole
    ? { unit: whole, first: token - 2 }
    : { unit: sign, first: token - 1, ...(doc.lower[token - 1] === '$' ? { bare: true } : {}) };
}

/** The money of the one exchange that a text names shares of, where it is another than the usual. */
class Listings {
  readonly #money = new Set<string>();
  readonly #words: QuantityWords;

  constructor(words: QuantityWords) {
    this.#words = words;
  }

  add({ lower, flags }: Doc, token: number): void {
    const own = lower[token]!;
    if (!(flags[token]! & MARKUP) && lower[token + 1] !== ':') return;
    const exchange = flags[token]! & MARKUP ? (LISTED.exec(own)?.[1] ?? '') : own;
    const money = this.#words.exchanges.get(exchange);
    if (money) this.#money.add(money);
  }

  get money(): string {
    return this.#money.size === 1 ? [...this.#money][0]! : this.#words.usual;
  }
}

/** "Channel 125 weekly viewers": a short number right behind a name is a part of it. */
function isInName(doc: Doc, token: number, timesEnd: number): boolean {
  const before = token - 1;
  if (before < 0 || !/^\d{2,3}$/.test(doc.lower[token]!) || doc.sentence[before] !== doc.sentence[token]) return false;
  return isCapital(doc, before) && !(doc.flags[before]! & SENTENCE_START) && timesEnd < doc.end[before]!;
}

/** A number without what multiplying binary fractions leaves of it: 1.1 million. */
const plain = (value: number) => (Number.isSafeInteger(value) ? value : Number(value.toPrecision(15)));

/** The numbers of a text that have a unit, in its order; parts of dates and lengths of time are left to the times. */
export function findQuantities(doc: Doc, times: readonly Time<TextSpan>[], words: QuantityWords): Quantity<TextSpan>[] {
  const quantities: Quantity<TextSpan>[] = [];
  const values = doc.lexicon.numbers(kinds(words));
  const listings = new Listings(words);
  const bare: Quantity<TextSpan>[] = [];
  let next = 0;
  for (let token = 0; token < doc.size; token++) {
    const kind = values[doc.form[token]!]!;
    if (kind & LISTING) listings.add(doc, token);
    if (!(kind & AMOUNT) || isBehindStroke(doc, token)) continue;
    const start = doc.start[token]!;
    while (next < times.length && times[next]!.span.end <= start) next++;
    if (next < times.length && times[next]!.span.start <= start) continue;
    const amount = amountAt(doc, token, words);
    if (!amount || !Number.isFinite(amount.value)) continue;
    const sign = signBefore(doc, token, words);
    const own: Unit | undefined = amount.unit === undefined ? undefined : { unit: amount.unit, last: amount.last };
    const behind = sign ? undefined : (own ?? unitAt(doc, amount.last, words));
    const unit = sign ?? behind;
    const last = behind?.last ?? amount.last;
    // "how one writes": one counts no plural.
    const notCounting =
      behind?.counted === true && (amount.value === 1 || isInName(doc, token, times[next - 1]?.span.end ?? 0));
    if (unit && !notCounting) {
      // A hundredth of the money before it: Canadian cents by their dollar.
      const cents = unit.unit !== '%' && words.hundredths.has(doc.lower[last - 1]!);
      const quantity = {
        span: { start: doc.start[sign?.first ?? token]!, end: doc.end[last - 1]! },
        value: cents ? amount.value / 100 : plain(amount.value),
        unit: unit.unit,
      };
      quantities.push(quantity);
      if (behind?.bare || sign?.bare) bare.push(quantity);
    }
    token = Math.max(token, last - 1);
  }
  for (const quantity of bare) quantity.unit = listings.money;
  return quantities;
}
