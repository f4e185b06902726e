/**
 * How one version of a story became another, alone: no weights and no places are loaded, and nothing that reads.
 * @module @dateline/reading/redline
 */
export { type ReadVersion, redline } from './redline/redline.js';
