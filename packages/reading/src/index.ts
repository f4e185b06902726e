export { ENGINE } from './engine.js';
export { read, readText } from './read.js';
export type * from './types.js';
