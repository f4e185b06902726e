import type { StateName } from '@dateline/core';
import { area } from '../area.js';

/** What is said while something is swiped or pulled, and how that is set. */
export const touchMessages = area('touch', {
  next: 'Next story',
  previous: 'Story before',
  set: { read: 'Mark read', saved: 'Save', later: 'Read later', hidden: 'Hide' } satisfies Record<StateName, string>,
  unset: {
    read: 'Mark unread',
    saved: 'No longer save',
    later: 'Not for later',
    hidden: 'Show again',
  } satisfies Record<StateName, string>,
  pull: 'Pull to refresh',
  letGo: 'Let go to refresh',
  swipeRight: 'Swiping a row to the right',
  swipeLeft: 'Swiping a row to the left',
  swipes: { 'toggle-read': 'Read', save: 'Save', later: 'Later', hide: 'Hide', none: 'Nothing' },
});
