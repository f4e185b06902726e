/**
 * What a token is to an attribution. Content and source carry the side on which their cue stands, so that the labels
 * alone tell what belongs together; GAP is a word between the parts of one attribution.
 */
export const LABELS = [
  'OUT',
  'GAP',
  'CUE-B',
  'CUE-I',
  // The cue follows.
  'CONTENT>-B',
  'CONTENT>-I',
  'SOURCE>-B',
  'SOURCE>-I',
  // The cue came before.
  '<CONTENT-B',
  '<CONTENT-I',
  '<SOURCE-B',
  '<SOURCE-I',
] as const;

/** Labels of each head; that of names has some to spare. */
export const LABEL_COUNT = LABELS.length;
export const OUT = 0;
export const GAP = 1;
export const CUE = 2;
export const CONTENT_BEFORE = 4;
export const SOURCE_BEFORE = 6;
export const CONTENT_AFTER = 8;
export const SOURCE_AFTER = 10;

/** What a token is to a name: OUT, or a part of the name of somebody or something; OTHER has a name and is none of these. */
export const PERSON = 2;
export const ORGANISATION = 4;
export const PLACE = 6;
export const OTHER = 8;

/** The heads of the network: each gives labels of its own. */
export const HEADS = ['statements', 'names'] as const;
export const STATEMENTS = 0;
export const NAMES = 1;
/** Scores that a token has. */
export const SCORES = HEADS.length * LABEL_COUNT;

/** Begins a part. */
export const begins = (label: number) => label >= CUE && (label & 1) === 0;
/** Goes on with a part. */
export const goesOn = (label: number) => label > CUE && (label & 1) === 1;
/** A part may go on only behind itself. */
export const allowed = (from: number, to: number) => !goesOn(to) || from === to || from === to - 1;
