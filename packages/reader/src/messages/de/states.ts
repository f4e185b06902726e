import type { stateMessages } from '../en/states.js';

export const states: typeof stateMessages = {
  label: { read: 'Gelesen', saved: 'Gemerkt', later: 'Für später', hidden: 'Ausgeblendet' },
  set: {
    read: 'Als gelesen markiert',
    saved: 'Gemerkt',
    later: 'Für später zurückgelegt',
    hidden: 'Ausgeblendet',
  },
  unset: {
    read: 'Als ungelesen markiert',
    saved: 'Nicht mehr gemerkt',
    later: 'Nicht mehr zurückgelegt',
    hidden: 'Wieder sichtbar',
  },
};
