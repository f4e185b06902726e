/** The tables by which dated clauses and deadlines are told; lower case. */
export interface EventWords {
  /** Open a clause of their own behind a comma or inside a sentence: which, when, after, but. */
  clauseOpeners: ReadonlySet<string>;
  /** Open a clause about the noun before them, comma or not: who, which. */
  relatives: ReadonlySet<string>;
  /** Before a length, make it a term: within. */
  within: ReadonlySet<string>;
  /** Before a day, make it a deadline: by, until. */
  until: ReadonlySet<string>;
  /** Words of duty near a term: must, urged, required. */
  duties: ReadonlySet<string>;
  /** Of duty only before one of `dueBehind`: has to, has until, not has paid. */
  dutiesBefore: ReadonlySet<string>;
  dueBehind: ReadonlySet<string>;
  /** In a length, tell that it is over: in the last three months. */
  over: ReadonlySet<string>;
  /** "deadline of": the word itself says it. */
  deadlines: ReadonlySet<string>;
  /** The same behind a day: "the June 3 deadline". */
  deadlineHeads: ReadonlySet<string>;
  /** Words that make a deadline of the day behind them, in their order: no later than. */
  noLater: readonly string[];
  /** May stand between those words and the day: on, the. */
  beforeDay: ReadonlySet<string>;
  genitives: ReadonlySet<string>;
  /** Of `within` those that make a term without a word of duty. */
  surelyWithin: ReadonlySet<string>;
  /** Say that something is thought to happen, and so is not due: expected to end within two days. */
  expecting: ReadonlySet<string>;
  /** Join words as often as clauses: and, but; they open a clause before one of `resuming`. */
  joints: ReadonlySet<string>;
  resuming: ReadonlySet<string>;
  /** Before `until`, say that nothing is due: not until May. */
  negations: ReadonlySet<string>;
  /** Whether a word is a verb that a clause can be built on: met, burned. */
  isVerb(word: string): boolean;
  /** Verbs that a clause is built on: was, said, will. */
  finite: ReadonlySet<string>;
  /** How the participle ends that describes a noun before it: "a law adopted in March". */
  participle: RegExp | undefined;
  adverb: RegExp;
  articles: ReadonlySet<string>;
  /** May stand before a relative, and belong to its clause: at which. */
  leading: ReadonlySet<string>;
  /** A clause of two dates may be cut behind them: after, since. */
  prepositions: ReadonlySet<string>;
}
