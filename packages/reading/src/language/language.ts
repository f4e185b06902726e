import type { TextSpan, Time } from '@dateline/core/reading';
import type { DocumentWords } from '../documents/words.js';
import type { EventWords } from '../events/words.js';
import type { Model } from '../model/model.js';
import type { NameWords } from '../names/words.js';
import type { QuantityWords } from '../quantities/words.js';
import type { StructureWords } from '../structure/structure.js';
import type { Doc } from '../text/index.js';

/** All that the Reading knows of one language; another language is another one of these. */
export interface Language {
  /** BCP 47. */
  tag: string;
  /** Small words that every text of the language is full of, and other languages have not. */
  small: ReadonlySet<string>;
  /** Time expressions of a text, resolved against a day (ISO 8601) where one is known. */
  times(doc: Doc, anchor: string | undefined): Time<TextSpan>[];
  /** The trained model that finds statements; loaded when first asked for. */
  statements(): Promise<Model>;
  names: NameWords;
  documents: DocumentWords;
  events: EventWords;
  quantities: QuantityWords;
  structure: StructureWords;
}
