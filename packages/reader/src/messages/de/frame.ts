import type { frameMessages } from '../en/frame.js';
import { number } from '../intl.js';

export const frame: typeof frameMessages = {
  skip: 'Zu den Nachrichten springen',
  add: 'Hinzufügen',
  addTitle: 'Feed oder Seite hinzufügen',
  appearance: 'Darstellung',
  settings: 'Einstellungen',
  keys: 'Tasten',
  findAnything: 'Alles finden',
  findAnythingTitle: 'Alles finden (Strg K)',
  search: 'Suchen',
  searchLibrary: 'Die Bibliothek durchsuchen',
  refresh: 'Aktualisieren',
  asking: 'Fragt ab',
  refreshed: (done, total, added) => `${number(done)} von ${number(total)}${added > 0 ? `, ${number(added)} neu` : ''}`,
  undo: 'Rückgängig',
  close: 'Schließen',
  fetching: (what) => `Holt ${what} …`,
  noPicture: 'Das Bild war nicht zu bekommen.',
  tryAgain: 'Noch einmal versuchen',
  tryNow: 'Jetzt versuchen',
};
