export { type OpenOptions, openLibrary } from './open.js';
export type { AllowPrivate } from './refresh/private.js';
export type * from './types.js';
