import type { headingMessages } from '../en/headings.js';

export const headings: typeof headingMessages = {
  in: 'Ordner',
  topic: 'Schlagwort',
  source: 'Quelle',
  section: 'Ressort',
  feed: 'Feed',
  search: 'Suche',
  savedSearch: 'Gespeicherte Suche',
  voice: 'Stimme',
  document: 'Dokument',
  story: 'Thema',
  changes: 'Was geändert wurde',
  unknown: 'Hier ist nichts',
  from: (day) => `Ab ${day}`,
};
