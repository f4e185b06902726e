import type { touchMessages } from '../en/touch.js';

export const touch: typeof touchMessages = {
  next: 'Nächster Artikel',
  previous: 'Artikel davor',
  set: { read: 'Gelesen', saved: 'Merken', later: 'Später lesen', hidden: 'Ausblenden' },
  unset: { read: 'Ungelesen', saved: 'Nicht mehr merken', later: 'Nicht für später', hidden: 'Wieder zeigen' },
  pull: 'Ziehen zum Aktualisieren',
  letGo: 'Loslassen zum Aktualisieren',
  swipeRight: 'Eine Zeile nach rechts wischen',
  swipeLeft: 'Eine Zeile nach links wischen',
  swipes: { 'toggle-read': 'Gelesen', save: 'Merken', later: 'Später', hide: 'Ausblenden', none: 'Nichts' },
};
