export { damageOf } from './damage.js';
export { recogniseImport } from './exchange/recognise.js';
export { type AllowPrivate, isAllowEntry } from './fetch/allow-private.js';
export { type Fetched, type FetchOptions, fetchDocument, HttpClient } from './fetch/http-client.js';
export { type OpenOptions, openLibrary } from './open.js';
export type * from './types.js';
