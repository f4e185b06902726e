export { type Doc, makeDoc, spanOf, type TokenRange, tokenAt, tokenText } from './doc.js';
export * as flags from './flags.js';
