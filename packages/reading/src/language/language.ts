import type { Name, ReadingPart, Statement, TextSpan } from '@dateline/core/reading';
import type { DocumentWords } from '../documents/document-words.js';
import type { EventWords } from '../events/event-words.js';
import type { Gazetteer, PlaceNames } from '../gazetteer/gazetteer.js';
import type { Model } from '../model/model.js';
import type { NameWords } from '../names/name-words.js';
import type { QuantityWords } from '../quantities/quantity-words.js';
import type { RedlineWords } from '../redline/redline-words.js';
import type { ComparingWords } from '../sentences/comparing-words.js';
import type { Steps } from '../steps.js';
import type { StructureWords } from '../structure/structure.js';
import type { Doc, TextWords } from '../text/index.js';
import type { TimeGrammar } from '../times/find-times.js';
import type { VoiceWords } from '../voices/voice-words.js';

/** Finds the statements of a text, in the order of their content, without their voices, given the labels of its tokens where there is a model; step by step. */
export type StatementFinder = (doc: Doc, labels: Uint8Array | undefined) => Steps<Statement<TextSpan>[]>;

/** All that the Reading knows of one language. What a language has no tables for, its Readings lack. */
export interface Language {
  /** BCP 47. */
  tag: string;
  /** Small words that every text of the language is full of, and other languages have not. */
  small: ReadonlySet<string>;
  /** Other words that tell the language where a text is short. */
  telling: readonly ReadonlySet<string>[];
  text: TextWords;
  times?: () => TimeGrammar;
  /** The trained model that labels tokens; loaded when first asked for. */
  model?: () => Promise<Model>;
  statements?: StatementFinder;
  /** Names are told by these where there is no model. */
  names?: NameWords;
  /** Finds names where those tables do not do, as in a language in which every noun has a capital. */
  findNames?: (doc: Doc, gazetteer: Gazetteer) => Name<TextSpan>[];
  /** What the language calls countries and regions. */
  places?: () => Promise<PlaceNames>;
  voices?: VoiceWords;
  documents?: DocumentWords;
  events?: EventWords;
  quantities?: QuantityWords;
  structure?: StructureWords;
  /** By which it is told what an edit means. */
  redline?: RedlineWords;
  /** By which sentences of several articles are compared. */
  comparing?: ComparingWords;
}

const parts = ['statements', 'voices', 'times', 'events', 'names', 'documents', 'quantities', 'structure'] as const;

/** The parts of a Reading that a language has no tables for; all of them where there is no language. */
export function lackedBy(language: Language | undefined): ReadingPart[] {
  return parts.filter((part) => !language?.[part] && !(part === 'names' && language?.findNames));
}
