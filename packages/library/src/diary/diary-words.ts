/** What a language tells the diary; lower case, as the tokenizer cuts words. Several words are parts of a phrase. */
export interface DiaryWords {
  /** Make sure that something is to come: will, is to, scheduled. */
  ahead: readonly string[];
  /** Say that it is not so, or only might have been: not, if, would have. */
  unreal: readonly string[];
  /** What would be taken for one of `unreal` and is none: not only. */
  real: readonly string[];
  /** Right before a day, make it the edge of a stretch or the name of something: since, ending, fiscal. */
  edges: ReadonlySet<string>;
  /** Right before a distant day, make it the end of a loan: due. */
  terms: ReadonlySet<string>;
  /** Say that a day was given up for another, which one of `until` stands before: postponed. */
  moved: ReadonlySet<string>;
  until: ReadonlySet<string>;
  /** Within a time, make it one that is over, whatever day it was taken for: past, last. */
  over: ReadonlySet<string>;
  /** Begin a clause that cannot stand alone: which, that, and. */
  joining: ReadonlySet<string>;
  /** Say nothing of what an event is. */
  empty: ReadonlySet<string>;
}

const words = (text: string) => text.split(/\s+/).filter(Boolean);
export const set = (text: string): ReadonlySet<string> => new Set(words(text));
/** Phrases apart by commas. */
export const phrases = (text: string): string[] =>
  text
    .split(',')
    .map((phrase) => phrase.trim())
    .filter(Boolean);
