/** What the words of a language say of where a sentence ends; all in lower case. */
export interface TextWords {
  /** Short forms that keep their full stop and are followed by more of the same sentence: Mr., vol. */
  beforeName: ReadonlySet<string>;
  /** Short forms that keep their full stop and may end a sentence, where they begin with a capital: Inc., Jan. */
  capitalShort: ReadonlySet<string>;
  /** Short forms that keep their full stop, whatever they begin with: etc. */
  anyShort: ReadonlySet<string>;
  /** Words that start a sentence far more often than they are a name. */
  starters: ReadonlySet<string>;
  /** How verbs of saying end, which go on behind a question: "Are we ready?" Smith asked. */
  saying: RegExp;
  /** Whether a full stop behind a number of two digits makes it an ordinal: am 3. Mai. */
  ordinalStop: boolean;
}
