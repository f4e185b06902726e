export type { Tables as NameTables } from './classify.js';
export { findNames, nameSteps } from './find-names.js';
export { locate } from './locate.js';
export { withPlace, withWithin } from './with-place.js';
export { placesWithin } from './within.js';
