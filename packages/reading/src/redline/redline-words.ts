import type { NumberWords } from './numbers.js';

/** The words by which it is told what a change means; lower case, without accents. */
export interface RedlineWords {
  numbers: NumberWords;
  /** Words that deny: not, never, nobody. */
  negations: ReadonlySet<string>;
  /** How words end that deny: won't. */
  negationEnds: readonly string[];
  /** What turns a word into its opposite: legal, illegal. */
  negationPrefixes: readonly string[];
  /** Of the negations those that are a short form before a number: No. 5. */
  beforeNumbers: ReadonlySet<string>;
  /** How sentences begin that tell of the text and not of the news: updated, reporting by. */
  notices: readonly string[];
  /** Words that carry nothing by themselves; they may stand beside what was exchanged. */
  small: ReadonlySet<string>;
  /** What a word may end in otherwise and be another form: attack, attacks. */
  endings: ReadonlySet<string>;
  /** What makes a name an owner, with its apostrophe: 's. */
  possessives: readonly string[];
  /** Short forms in names, with what they stand for; others are told by their letters. */
  shortForms: ReadonlyMap<string, string>;
  /** Before a name and no part of it: Mr, President. */
  titles: ReadonlySet<string>;
  /** Every noun has a capital: only the Reading tells names. */
  nounCapitals: boolean;
}

/** A text in a language without tables: only numbers in digits, quotations and names that are alike are told. */
export const noWords: RedlineWords = {
  numbers: {
    words: new Map(),
    scales: new Map(),
    shortScales: new Map(),
    ordinals: new Map(),
    ordinalEnds: new Set(),
    loose: new Map(),
    parts: new Map(),
    alone: new Map(),
    units: new Map([['%', '%']]),
    currencies: new Map(),
    signs: new Map(),
    alike: new Map(),
    joints: new Set(),
    single: new Set(),
    decimal: '.',
  },
  negations: new Set(),
  negationEnds: [],
  negationPrefixes: [],
  beforeNumbers: new Set(),
  notices: [],
  small: new Set(),
  endings: new Set(),
  possessives: [],
  shortForms: new Map(),
  titles: new Set(),
  nounCapitals: false,
};
