/**
 * The Article: its schemas, its text and spans, its versions, the query language and the catalogue of errors.
 * @module @dateline/core
 */
export * from './article.js';
export * from './base.js';
export * from './block.js';
export * from './mark.js';
export * from './parse.js';
export * from './span.js';
