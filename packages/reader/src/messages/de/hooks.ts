import type { hookMessages } from '../en/hooks.js';
import { counted } from '../intl.js';

export const hooks: typeof hookMessages = {
  title: 'Hooks',
  more: 'Adressen, die von selbst gesendet bekommen, was sich ändert: als signierte Nachrichten der Reihe nach, von dem Programm, das die Feeds dieser Bibliothek abruft.',
  none: 'Es gibt keine Hooks.',
  add: 'Hook hinzufügen',
  addAction: 'Hinzufügen',
  address: 'Adresse',
  noAddress: 'Geben Sie eine Adresse ein, die mit https:// beginnt.',
  kinds: {
    article: 'Neue Artikel und Fassungen',
    state: 'Was gelesen, gesichert und vorgemerkt wird',
    reading: 'Was aus Artikeln herausgelesen wurde',
    story: 'Meldungen mehrerer Quellen',
    highlight: 'Stellen und Notizen',
    feed: 'Änderungen an Feeds',
  },
  noKind: 'Wählen Sie mindestens eine Art von Änderung.',
  query: 'Nur von Artikeln, die diese Suche findet, falls gewünscht',
  only: (query) => `Nur ${query}`,
  failing: (failures, next, problem) =>
    `${counted(failures, 'Versuch', 'Versuche')} nacheinander fehlgeschlagen, der nächste ${next}. ${problem}`,
  ended: (day, problem) => `Seit ${day} wird nichts gesendet. ${problem}`,
  fine: 'Kein Problem.',
  ping: 'Anklopfen',
  pinging: 'Wird gesendet',
  pinged: 'Der Hook hat die Nachricht angenommen.',
  remove: 'Entfernen',
  confirmRemove: (address) => `Den Hook an ${address} entfernen? Er hört dann von nichts mehr.`,
  removed: (address) => `Der Hook an ${address} ist entfernt`,
  secret: (address) =>
    `Das Geheimnis, mit dem signiert wird, was ${address} bekommt. Es wird nur dieses eine Mal gezeigt: Bewahren Sie es jetzt auf.`,
  secretLabel: 'Geheimnis',
  copy: 'Kopieren',
  copied: 'Kopiert',
};
