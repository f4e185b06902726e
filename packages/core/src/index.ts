export * from './article.js';
export * from './base.js';
export * from './block.js';
export * from './mark.js';
export * from './parse.js';
export * from './span.js';
