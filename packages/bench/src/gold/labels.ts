import type { Anchor } from './anchor.js';
import type { SetName } from './story.js';

export type Act = 'speech' | 'writing' | 'belief' | 'intention' | 'expectation' | 'finding';
export type StatementKind = 'direct' | 'indirect' | 'mixed';
export type NameKind = 'person' | 'organisation' | 'place';

/** Whoever a statement belongs to; gold/voices/GUIDELINES.md says what the fields hold. */
export interface VoiceLabel {
  id: string;
  kind: 'person' | 'body' | 'described';
  name: string;
  /** Other right names. */
  also: string[];
  /** All right forms, the best first; empty where the text gives none. */
  roles: string[];
  /** The same for organisations; `none` among them says that giving none is right too. */
  organisations: string[];
}

export interface StatementLabel {
  kind: StatementKind;
  act: Act;
  /** Ids of voices. */
  voices: string[];
  content: Anchor[];
  /** Whether it is no mistake to leave it out. */
  optional?: true;
}

export interface NameLabel {
  kind: NameKind;
  name: string;
  /** Each stands for all its whole-word occurrences that are not within a longer form of the story. */
  forms: string[];
  /** Whether it is no mistake to leave it out. */
  optional?: true;
}

/** A piece of the text as it is written; `occurrence` counts from 1 and is there where the text stands more than once. */
export interface Piece {
  text: string;
  occurrence?: number;
}

export interface DocumentLabel extends Piece {
  /** Other forms of its name in the text. */
  also: string[];
  /** Whether it is no mistake to leave it out. */
  optional?: true;
}

export interface QuantityLabel extends Piece {
  value: number;
  /** The upper end of a range. */
  to?: number;
  unit: string;
}

/** A time expression with its TIMEX3 value; without one where it may be told or not, whatever its value. */
export interface TimeLabel extends Piece {
  value?: string;
}

/** The labels of one story, as one file of gold/voices holds them. */
export interface StoryLabels {
  set: SetName;
  id: string;
  split: 'tune' | 'held';
  voices: VoiceLabel[];
  statements: StatementLabel[];
  names: NameLabel[];
  documents: DocumentLabel[];
  quantities: QuantityLabel[];
  /** `part`: not all quantities are labelled, so that others are no mistakes. */
  quantitiesIn: 'all' | 'part';
  /** Only in German stories. */
  times?: TimeLabel[];
  /** The place of the dateline; only in German stories that have one. */
  dateline?: string;
}

/** A story of which the documents alone are labelled. */
export type DocumentLabels = Pick<StoryLabels, 'set' | 'id' | 'split' | 'documents'>;
