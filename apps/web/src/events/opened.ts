import { createStore } from '@dateline/reader';

/** How often the connection over which changes are heard came back since this page began: the server answers again then. */
export const reopened = createStore(0);

/** Counts up when the connection is first open: what came since the page was written, and before, was told to nobody. */
export const begun = createStore(0);
