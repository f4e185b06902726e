// Dates, numbers and lists in the language of the interface. Making a formatter costs more than using it a hundred
// times, and a list asks for every row: each is made once.
let current = 'en-GB';

/** The BCP 47 tag for dates and numbers of the interface. */
export const locale = (): string => current;

export function setLocale(tag: string): void {
  current = tag;
}

type Maker<Options, Formatter> = new (locale: string, options: Options) => Formatter;

function kept<Options, Formatter>(Maker: Maker<Options, Formatter>): (options: Options) => Formatter {
  const made = new Map<string, Formatter>();
  return (options) => {
    const key = current + JSON.stringify(options);
    const found = made.get(key) ?? new Maker(current, options);
    made.set(key, found);
    return found;
  };
}

/** A formatter of dates in the language of the interface; the same one for the same options. */
export const dates = kept<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>(Intl.DateTimeFormat);
const numbers = kept<Intl.NumberFormatOptions, Intl.NumberFormat>(Intl.NumberFormat);
const rules = kept<Intl.PluralRulesOptions, Intl.PluralRules>(Intl.PluralRules);
const lists = kept<Intl.ListFormatOptions, Intl.ListFormat>(Intl.ListFormat);
const relative = kept<Intl.RelativeTimeFormatOptions, Intl.RelativeTimeFormat>(Intl.RelativeTimeFormat);

const regions = kept<Intl.DisplayNamesOptions, Intl.DisplayNames>(Intl.DisplayNames);

/** The name of a country or region by its code; undefined where it has none. */
export const regionName = (code: string): string | undefined => regions({ type: 'region', fallback: 'none' }).of(code);

/** A number as the language writes it: 12,000. */
export const number = (value: number, options: Intl.NumberFormatOptions = {}): string => numbers(options).format(value);

/** The forms of a word by CLDR's categories; a language has those that it needs. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** The form of a word that goes with a number. */
export const form = (count: number, forms: Forms): string => forms[rules({}).select(count)] ?? forms.other;

/** A number with its noun: `1 story`, `12,000 stories`. */
export const counted = (count: number, one: string, other: string): string =>
  `${number(count)} ${form(count, { one, other })}`;

/** Things in a row: `a, b and c`. */
export const listed = (items: readonly string[]): string => lists({}).format(items);

/** From now on, or ago when negative: `yesterday`, `12 min ago`. */
export const fromNow = (value: number, unit: Intl.RelativeTimeFormatUnit): string =>
  relative({ numeric: 'auto', style: 'short' }).format(value, unit);

/** With a capital, as a heading has it. */
export const capitalized = (text: string): string => text.charAt(0).toLocaleUpperCase(current) + text.slice(1);
