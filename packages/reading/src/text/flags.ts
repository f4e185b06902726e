/** What is known of a token without looking further; bits of `Doc.flags`. */

/** Begins with a capital letter. */
export const CAPITAL = 1;
/** Two letters or more, all of them capitals. */
export const ALL_CAPITALS = 2;
/** Holds a letter. */
export const WORD = 4;
/** Holds a digit. */
export const DIGIT = 8;
/** Neither letter nor digit. */
export const PUNCTUATION = 16;
/** White space, or nothing at all, stands before it. */
export const SPACE_BEFORE = 32;
export const SENTENCE_START = 64;
export const PARAGRAPH_START = 128;
/** Double quotation mark that opens or closes; single ones stand out only with the text around them. */
export const OPEN_QUOTE = 256;
export const CLOSE_QUOTE = 512;
/** Ends with a full stop that belongs to it: Mr., U.S., p.m. */
export const ABBREVIATION = 1024;
/** The tail of a word: 's, n't, 're. */
export const CLITIC = 2048;
/** A tag, an address or a handle. */
export const MARKUP = 4096;
