import type { StateName } from '@dateline/core';
import { area } from '../area.js';

/** The states of an article: their labels, and what was done. */
export const stateMessages = area('states', {
  label: { read: 'Read', saved: 'Saved', later: 'Read later', hidden: 'Hidden' } satisfies Record<StateName, string>,
  set: {
    read: 'Marked read',
    saved: 'Saved',
    later: 'Put aside for later',
    hidden: 'Hidden',
  } satisfies Record<StateName, string>,
  unset: {
    read: 'Marked unread',
    saved: 'No longer saved',
    later: 'No longer put aside',
    hidden: 'Shown again',
  } satisfies Record<StateName, string>,
});
