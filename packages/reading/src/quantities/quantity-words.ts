/** The tables by which numbers with units are read; lower case. */
export interface QuantityWords {
  numbers: ReadonlyMap<string, number>;
  scales: ReadonlyMap<string, number>;
  /** Written right behind the digits: 12.9bn. */
  shortScales: ReadonlyMap<string, number>;
  /** Words between a number and a plural that make it another's: of, and, that. */
  notCounted: ReadonlySet<string>;
  /** Unit words: percent -> %, dollars -> USD, kilometres -> km. */
  units: ReadonlyMap<string, string>;
  /** Where a share is listed, by the end of its code or the name before it: hk, asx -> the dollars that are paid there. */
  exchanges: ReadonlyMap<string, string>;
  /** The unit that words such as dollars have where nothing tells whose they are. */
  usual: string;
  /** Signs before a number: $ -> USD. */
  signs: ReadonlyMap<string, string>;
  /** Which dollars, pounds or francs: Canadian dollars -> CAD. */
  currencies: ReadonlyMap<string, string>;
  /** Words for people and things that are counted and have no plural in s: people, men. */
  plurals: ReadonlySet<string>;
  /** Whether a word is a plural of something that is counted. */
  isPlural(word: string): boolean;
  /** Units that are a hundredth of the money their words name: Canadian cents. */
  hundredths: ReadonlySet<string>;
}
