export { englishModel } from './english.js';
export { findStatements } from './find-statements.js';
