export { type Doc, makeDoc, rangeOf, spanOf, type TokenRange, tokenAt, tokenText } from './doc.js';
export * as flags from './flags.js';
export { Column, columnFor, type Lexicon } from './lexicon.js';
