import type { voicesMessages } from '../en/voices.js';
import { counted } from '../intl.js';

export const voices: typeof voicesMessages = {
  voice: 'die Stimme',
  voices: 'die Stimmen',
  document: 'das Dokument',
  documents: 'die Dokumente',
  counts: (statements, stories) =>
    `${counted(statements, 'Aussage', 'Aussagen')} in ${counted(stories, 'Artikel', 'Artikeln')}`,
  stories: (count) => counted(count, 'Artikel', 'Artikel'),
  outletsToo: 'Medien, die es auch melden',
  untitled: 'Artikel ohne Überschrift',
  before: 'Zuvor zum selben Gegenstand',
  beforeThen: (where) => `Zuvor, ${where}`,
  changed: 'Geändert, seit Sie ihn gelesen haben',
  unread: 'Ungelesen',
};
