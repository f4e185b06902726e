export type { Tables as NameTables } from './classify.js';
export { findNames } from './find-names.js';
export { locate } from './locate.js';
export { withPlace } from './with-place.js';
