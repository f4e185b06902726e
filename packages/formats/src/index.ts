export { type Decoded, type DecodeHints, decode } from './encoding/decode.js';
export { DEFAULT_LIMITS, type Limits } from './limits.js';
export { readDocument } from './read-document.js';
export type * from './types.js';
