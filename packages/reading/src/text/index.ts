export { type Doc, makeDoc, rangeOf, spanOf, type TokenRange, tokenAt, tokenText } from './doc.js';
export * as flags from './flags.js';
export { type Column, columnFor, type Lexicon } from './lexicon.js';
export { paragraphsOf } from './paragraphs.js';
export type { TextWords } from './text-words.js';
