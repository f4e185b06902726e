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
  /** Numbers that are none a machine can count with: dozens, half. */
  loose: ReadonlyMap<string, string>;
  units: ReadonlyMap<string, string>;
  /** Units of several words. */
  currencies: ReadonlyMap<string, string>;
  /** Before the digits: $, US$. */
  signs: ReadonlyMap<string, string>;
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
  /** Tokens that it takes. */
  length: number;
}

const isDigits = (key: string) => key.charCodeAt(0) >= 48 && key.charCodeAt(0) <= 57;
/** The most words a unit has. */
const UNIT_WORDS = 3;

/** Digits as a number; as they stand where they are no number, such as 10:30 or 3/4. */
function digitsValue(digits: string, decimal: '.' | ','): number | string {
  const groups = decimal === '.' ? /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/ : /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
  const plain = decimal === '.' ? /^\d+(?:\.\d+)?$/ : /^\d+(?:,\d+)?$/;
  if (!groups.test(digits) && !plain.test(digits)) return digits;
  const bare = digits.replaceAll(decimal === '.' ? ',' : '.', '').replace(',', '.');
  return Number(bare);
}

const text = (value: number | string) =>
  typeof value === 'string' || Number.isSafeInteger(value) ? String(value) : String(Number(value.toPrecision(12)));

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
    return { value: found.value, ...(unit && { unit: unit.unit }), length: next - first };
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

  private valueAt(at: number): { value: string; next: number } | undefined {
    const { ordinals, loose, single, scales } = this.words;
    const key = this.key(at);
    if (key === '') return undefined;
    if (isDigits(key)) return this.digitsAt(at);
    const ordinal = ordinals.get(key);
    if (ordinal !== undefined) return { value: `o${ordinal}`, next: at + 1 };
    const vague = loose.get(key);
    if (vague !== undefined) return { value: vague, next: at + 1 };
    if (single.has(key)) return scales.has(this.key(at + 1)) ? this.scaled(1, at + 1) : undefined;
    return this.wordsAt(at);
  }

  private digitsAt(at: number): { value: string; next: number } {
    const { shortScales, ordinalEnds, decimal } = this.words;
    const value = digitsValue(this.key(at), decimal);
    const next = at + 1;
    if (typeof value === 'string') return { value, next };
    if (this.isTight(next)) {
      if (ordinalEnds.has(this.key(next))) return { value: `o${value}`, next: next + 1 };
      const scale = shortScales.get(this.key(next));
      if (scale !== undefined) return { value: text(value * scale), next: next + 1 };
    }
    return this.scaled(value, next);
  }

  private scaled(value: number, next: number): { value: string; next: number } {
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
  private wordsAt(first: number): { value: string; next: number } | undefined {
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
