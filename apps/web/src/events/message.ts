import type { Change } from '@dateline/core/library';

/** What all pages of a browser are told by the one that listens for them. */
export type Message = { changes: Change[] } | 'begun' | 'reopened' | 'broken';
