export { type OpenOptions, openLibrary } from './open.js';
export { type Fetched, type FetchOptions, fetchDocument } from './refresh/fetch.js';
export type { AllowPrivate } from './refresh/private.js';
export type * from './types.js';
