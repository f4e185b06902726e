export { type Doc, docSteps, makeDoc, plainText, rangeOf, spanOf, type TokenRange, tokenAt, tokenText } from './doc.js';
export * as flags from './flags.js';
export { inOrder } from './in-order.js';
export { type Column, columnFor, type Lexicon } from './lexicon.js';
export { paragraphsOf } from './paragraphs.js';
export { withoutStop } from './short-forms.js';
export type { TextWords } from './text-words.js';
