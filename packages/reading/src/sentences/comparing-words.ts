/** The words by which sentences of several articles are compared; lower case, without accents. */
export interface ComparingWords {
  /** Words that tell nothing of what a sentence says, beside those that all texts are full of: said, also, people. */
  small: ReadonlySet<string>;
  /** How words may end, the longest first; words that differ in that alone are forms of one. */
  endings: readonly string[];
  /** Words that stand for another one, by their forms without an ending: irregular forms, and what news calls one thing. */
  same: ReadonlyMap<string, string>;
  /** How words begin, without an ending, that say what became of a thing: reject, resign. One of them alone is news. */
  turns: readonly string[];
  /** How words begin that tell how somebody takes the news: reject, welcome. */
  reactions: readonly string[];
}
