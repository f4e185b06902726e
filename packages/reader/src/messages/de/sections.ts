import type { sectionMessages } from '../en/sections.js';

export const sections: typeof sectionMessages = {
  edition: 'Ausgabe',
  all: 'Alle Nachrichten',
  unread: 'Ungelesen',
  saved: 'Gemerkt',
  later: 'Später',
  highlighted: 'Markiert',
  changed: 'Geändert',
  voices: 'Stimmen',
  passages: 'Stellen',
  documents: 'Dokumente',
  diary: 'Kalender',
  feeds: 'Feeds',
  troubled: 'Gestörte Feeds',
  hidden: 'Ausgeblendet',
  list: 'Bereiche',
};
