import { createStore } from '@dateline/reader';

/** How often the connection over which changes are heard came back since this page began: the server answers again then. */
export const reopened = createStore(0);
