/** The tables by which numbers are read whatever they count; lower case, without accents. */
export interface NumberWords {
  /** Zero to ninety. */
  words: ReadonlyMap<string, number>;
  /** Hundred, million: behind a number, apart from it. */
  scales: ReadonlyMap<string, number>;
  /** Right behind the digits: 12bn. */
  shortScales: ReadonlyMap<string, number>;
  ordinals: ReadonlyMap<string, number>;
  /** Right behind the digits of an ordinal: 21st. */
  ordinalEnds: ReadonlySet<string>;
  /** Numbers that are none a machine can count with: dozens, twice. */
  loose: ReadonlyMap<string, string>;
  /** Behind a number what it is divided by: two thirds. */
  parts: ReadonlyMap<string, number>;
  /** A part by itself, as it is divided by: half. */
  alone: ReadonlyMap<string, number>;
  units: ReadonlyMap<string, string>;
  /** Units of several words. */
  currencies: ReadonlyMap<string, string>;
  /** Before the digits: $, US$. */
  signs: ReadonlyMap<string, string>;
  /** Units that are written the same, under one name: pounds of money and of weight. */
  alike: ReadonlyMap<string, string>;
  /** Between the parts of a number: two hundred and five. */
  joints: ReadonlySet<string>;
  /** One before a scale: a million. */
  single: ReadonlySet<string>;
  decimal: '.' | ',';
}

/** A piece of a text that is compared: a run of letters or digits, or a sign. */
export interface Token {
  /** In one form: lower case, without accents, points and glyphs. */
  key: string;
  /** Half-open, UTF-16 code units of its piece. */
  start: number;
  end: number;
}

/** A number of several tokens. */
export interface Amount {
  /** In one form, however it was written. */
  value: string;
  unit?: string;
  /** What it may be as well: 100m are metres or millions. */
  or?: { value: string; unit: string };
  /** Tokens that it takes. */
  length: number;
}

/** Whether two amounts are the same, as far as is told: a unit may be left out, and a share be told in percent. */
export function sameAmount(a: Omit<Amount, 'length'>, b: Omit<Amount, 'length'>, { alike }: NumberWords): boolean {
  const formsOf = ({ value, unit, or }: Omit<Amount, 'length'>) => [{ value, unit }, ...(or ? [or] : [])];
  const name = (unit: string) => alike.get(unit) ?? unit;
  return formsOf(a).some((one) =>
    formsOf(b).some((other) => {
      if (one.unit === '%' && other.unit === undefined && isShare(other.value, one.value)) return true;
      if (other.unit === '%' && one.unit === undefined && isShare(one.value, other.value)) return true;
      if (one.value !== other.value) return false;
      return one.unit === undefined || other.unit === undefined || name(one.unit) === name(other.unit);
    }),
  );
}

/** Whether a fraction is so many in a hundred: three quarters and 75. */
const isShare = (fraction: string, percent: string) => Number(fraction) < 1 && text(Number(fraction) * 100) === percent;

const isDigits = (key: string) => key.charCodeAt(0) >= 48 && key.charCodeAt(0) <= 57;
/** The most words a unit has. */
const UNIT_WORDS = 3;

/** What fractions are divided by as a rule; other numbers around a stroke are none. */
const DENOMINATORS = new Set([2, 3, 4, 5, 8, 10]);

/** Digits as a number; as they stand where they are no number, such as 10:30. */
function digitsValue(digits: string, decimal: '.' | ','): number | string {
  const groups = decimal === '.' ? /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/ : /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
  const plain = decimal === '.' ? /^\d+(?:\.\d+)?$/ : /^\d+(?:,\d+)?$/;
  const [, over, under] = /^(\d+)[/\u2044](\d+)$/.exec(digits.normalize('NFKD')) ?? [];
  if (over !== undefined && DENOMINATORS.has(Number(under)) && Number(over) < Number(under))
    return Number(over) / Number(under);
  if (!groups.test(digits) && !plain.test(digits)) return digits;
  const bare = digits.replaceAll(decimal === '.' ? ',' : '.', '').replace(',', '.');
  return Number(bare);
}

const text = (value: number | string) =>
  typeof value === 'string' || Number.isSafeInteger(value) ? String(value) : String(Number(value.toPrecision(12)));

/** What a number is worth, and the token behind it. */
interface Value extends Pick<Amount, 'value' | 'or'> {
  next: number;
}

/** Reads numbers off the tokens of one piece. */
export class NumberReader {
  private readonly words: NumberWords;
  private readonly tokens: readonly Token[];

  constructor(words: NumberWords, tokens: readonly Token[]) {
    this.words = words;
    this.tokens = tokens;
  }

  /** The number that begins at a token; undefined where none does. */
  at(first: number): Amount | undefined {
    const sign = this.signAt(first);
    const start = sign ? sign.next : first;
    const found = this.valueAt(start);
    if (!found) return undefined;
    const unit = sign ? { unit: sign.unit, next: found.next } : this.unitAt(found.next);
    const next = unit?.next ?? found.next;
    return {
      value: found.value,
      ...(unit && { unit: unit.unit }),
      ...(found.or && { or: found.or }),
      length: next - first,
    };
  }

  private key(at: number): string {
    return this.tokens[at]?.key ?? '';
  }

  private isTight(at: number): boolean {
    return this.tokens[at] !== undefined && this.tokens[at]!.start === this.tokens[at - 1]?.end;
  }

  private signAt(at: number): { unit: string; next: number } | undefined {
    const { signs } = this.words;
    const joined = this.isTight(at + 1) ? signs.get(this.key(at) + this.key(at + 1)) : undefined;
    if (joined !== undefined && isDigits(this.key(at + 2))) return { unit: joined, next: at + 2 };
    const unit = signs.get(this.key(at));
    return unit !== undefined && isDigits(this.key(at + 1)) ? { unit, next: at + 1 } : undefined;
  }

  private valueAt(at: number): Value | undefined {
    const { ordinals, loose, single, scales, parts, alone } = this.words;
    const key = this.key(at);
    if (key === '') return undefined;
    if (isDigits(key)) return this.digitsAt(at);
    const ordinal = ordinals.get(key);
    if (ordinal !== undefined) return { value: `o${ordinal}`, next: at + 1 };
    const vague = loose.get(key);
    if (vague !== undefined) return { value: vague, next: at + 1 };
    const part = alone.get(key);
    if (part !== undefined) return { value: text(1 / part), next: at + 1 };
    if (single.has(key)) {
      const divided = parts.get(this.key(at + 1));
      if (divided !== undefined) return { value: text(1 / divided), next: at + 2 };
      return scales.has(this.key(at + 1)) ? this.scaled(1, at + 1) : undefined;
    }
    const found = this.wordsAt(at);
    const divided = found && parts.get(this.key(found.next));
    return found && divided !== undefined
      ? { value: text(Number(found.value) / divided), next: found.next + 1 }
      : found;
  }

  private digitsAt(at: number): Value {
    const { shortScales, ordinalEnds, decimal, units } = this.words;
    const value = digitsValue(this.key(at), decimal);
    const next = at + 1;
    if (typeof value === 'string') return { value, next };
    if (this.isTight(next)) {
      if (ordinalEnds.has(this.key(next))) return { value: `o${value}`, next: next + 1 };
      const scale = shortScales.get(this.key(next));
      const unit = units.get(this.key(next));
      const or = unit === undefined ? {} : { or: { value: text(value), unit } };
      if (scale !== undefined) return { value: text(value * scale), next: next + 1, ...or };
    }
    return this.scaled(value, next);
  }

  private scaled(value: number, next: number): Value {
    let sum = value;
    let at = next;
    for (
      let scale = this.words.scales.get(this.key(at));
      scale !== undefined;
      scale = this.words.scales.get(this.key(at))
    ) {
      sum *= scale;
      at++;
    }
    return { value: text(sum), next: at };
  }

  /** A number in words: twenty-six, two hundred and five thousand. */
  private wordsAt(first: number): Value | undefined {
    const { words, scales, joints } = this.words;
    let total = 0;
    let part: number | undefined;
    let at = first;
    for (;;) {
      const key = this.key(at);
      const word = words.get(key);
      const scale = scales.get(key);
      if (word !== undefined && (part === undefined || fits(part, word))) part = (part ?? 0) + word;
      else if (scale !== undefined && part !== undefined) {
        if (scale >= 1000) {
          total += part * scale;
          part = undefined;
        } else part *= scale;
      } else if (part !== undefined && part >= 100 && joints.has(key) && (words.get(this.key(at + 1)) ?? 0) > 0) {
        // The word behind it is a part of the number.
      } else break;
      at++;
    }
    return at === first ? undefined : { value: text(total + (part ?? 0)), next: at };
  }

  private unitAt(at: number): { unit: string; next: number } | undefined {
    const { units, currencies } = this.words;
    for (let length = UNIT_WORDS; length > 1; length--) {
      const keys = Array.from({ length }, (_, n) => this.key(at + n));
      const unit = currencies.get(keys.join(' '));
      if (unit !== undefined) return { unit, next: at + length };
    }
    const unit = units.get(this.key(at));
    return unit === undefined ? undefined : { unit, next: at + 1 };
  }
}

/** Whether a number continues another: twenty-six, two hundred five. */
const fits = (before: number, word: number) =>
  before >= 100 ? before % 100 === 0 && word > 0 : before >= 20 && before % 10 === 0 && word > 0 && word < 10;
