export * from './article.js';
export * from './block.js';
export * from './errors.js';
export * from './mark.js';
export * from './span.js';
export * from './text.js';
export type * from './types.js';
