export { damageOf } from './damage.js';
export { type ImportKind, importKind } from './exchange/kind.js';
export { type AllowPrivate, isAllowEntry } from './fetch/allow-private.js';
export { type Fetched, type FetchOptions, fetchDocument, HttpClient } from './fetch/http-client.js';
export { type OpenOptions, openLibrary } from './open.js';
export type * from './types.js';
