import type {
  DocumentReference,
  Event,
  Name,
  Quantity,
  ReadingPart,
  Statement,
  TextSpan,
  Time,
  Voice,
} from '@dateline/core/reading';

/** A text that a language plug is asked about. Offsets are UTF-16 code units of `text`, spans half-open. */
export interface PlugText {
  text: string;
  /** Where its paragraphs stand; of an Article also its headline and deck, each as one. */
  paragraphs: readonly TextSpan[];
  /** The day of filing, ISO 8601, from which relative times are counted; absent where it is not known. */
  anchor?: string;
}

/** A statement as a plug finds it. Who speaks is told from `source` and the names of the text, unless the plug says it. */
export interface PlugStatement extends Omit<Statement<TextSpan>, 'voices'> {
  /** Who says it, where the words of `source` do not name them, as a pronoun does not. */
  speaker?: Pick<Voice, 'name' | 'kind'> & Partial<Pick<Voice, 'role' | 'organisation'>>;
}

/** Finds one kind of thing in a text; spans are `{ start, end }` into it. */
export type Finder<T> = (text: PlugText) => readonly T[] | Promise<readonly T[]>;

/**
 * A language for `read` and `readText`, beside those that come with the package or in place of one of them. Every finder may
 * be absent: Readings in the language then say so in `lacks`. All spans lie in the text. Make it once, at the top of a module.
 */
export interface LanguagePlug {
  /** The first part of its BCP 47 tag in small letters, such as `nl`. */
  tag: string;
  /** Small words that every text of the language is full of, in small letters; a text is told to be in it by these. */
  small: ReadonlySet<string>;
  /** Other words that tell the language where a text is short, in small letters. */
  telling?: ReadonlySet<string>;
  /** What is said, in the order of the text. */
  statements?: Finder<PlugStatement>;
  /** People, organisations and places, each once with all its mentions. */
  names?: Finder<Name<TextSpan>>;
  /** Time expressions with TIMEX3 types and values, in the order of the text. */
  times?: Finder<Time<TextSpan>>;
  /** Dated clauses; `time` is the number of a time that `times` finds. */
  events?: Finder<Event<TextSpan>>;
  documents?: Finder<DocumentReference<TextSpan>>;
  quantities?: Finder<Quantity<TextSpan>>;
}

/** The finders of a plug. */
export const FINDERS = [
  'statements',
  'names',
  'times',
  'events',
  'documents',
  'quantities',
] as const satisfies readonly ReadingPart[];
