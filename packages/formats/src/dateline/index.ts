export type { WrittenDay } from './day.js';
export { type DatelineHelp, resolveDateline } from './resolve.js';
export { type SplitDateline, splitDateline, type WrittenDateline } from './split-dateline.js';
