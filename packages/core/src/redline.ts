// What changed between two versions of a story, and what the change means. Types alone.
import type { Block, Span } from './types.js';

/** What a change means. A change of none of these kinds, such as another ordinary word, is in the words alone. */
export type RedlineKind =
  | 'quotation-added'
  | 'quotation-removed'
  | 'quotation-altered'
  | 'number-changed'
  | 'name-corrected'
  | 'negation'
  | 'headline'
  | 'deck'
  | 'section'
  | 'published'
  | 'media';

/** One thing that is meant otherwise in the later version. */
export interface RedlineChange {
  kind: RedlineKind;
  /** The words of the earlier version, absent for what was added; likewise of the later one. */
  before?: string;
  after?: string;
  /** Where these words stand, in each version; empty for fields that are no text, such as `published`. */
  beforeSpans: Span[];
  afterSpans: Span[];
  /** The number of the block of `Redline.blocks` that shows it; absent for fields that are no text. */
  block?: number;
}

/** A run of text that stayed, came or went. */
export interface RedlineRun {
  kind: 'same' | 'added' | 'removed';
  text: string;
  /** The number of the change of `Redline.changes` that it is a part of. */
  change?: number;
}

/** A stretch of the story: the headline, the deck, a block or a part of one. */
export interface RedlineBlock {
  /** A block that only stands elsewhere now is the same. */
  kind: 'same' | 'changed' | 'added' | 'removed';
  /** Where it stands, in the later version; in the earlier one for what was removed. */
  at: Span['at'];
  part?: number;
  type: 'headline' | 'deck' | Block['type'];
  runs: RedlineRun[];
}

/** How one version of a story became another. */
export interface Redline {
  /** Whether nothing is meant otherwise; words may differ all the same. */
  same: boolean;
  changes: RedlineChange[];
  /** The later version in its order, with what was removed in its place. */
  blocks: RedlineBlock[];
}

/** A version as `StoredArticle.versions` has it. */
export interface RedlineVersion {
  hash: string;
  seen: string;
}

/** How a story of a library changed. */
export interface StoryRedline extends Redline {
  id: string;
  from: RedlineVersion;
  to: RedlineVersion;
}
