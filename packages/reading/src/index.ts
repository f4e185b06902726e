/**
 * What a story says: an Article in, a Reading out. The types of a Reading are those of `@dateline/core/reading`.
 * @module @dateline/reading
 */
export type * from '@dateline/core/reading';
export { ENGINE } from './engine.js';
export type { Finder, LanguagePlug, PlugStatement, PlugText } from './plug/language-plug.js';
export { type ReadOptions, read, readText } from './read.js';
export { type ReadVersion, redline } from './redline/redline.js';
export { quotationsOf } from './sentences/quotations.js';
export { type Sentence, type SentenceWord, sentencesOf } from './sentences/sentences.js';
