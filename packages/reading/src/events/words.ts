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
  /** "no later than", "deadline of": the word itself says it. */
  deadlines: ReadonlySet<string>;
}
