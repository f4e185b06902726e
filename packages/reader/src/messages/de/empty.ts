import type { emptyMessages } from '../en/empty.js';
import { counted } from '../intl.js';

export const empty: typeof emptyMessages = {
  library: 'Ihre Bibliothek ist leer.',
  libraryHint:
    'Drücken Sie {add} und geben Sie die Adresse einer Nachrichtenseite, eines Feeds oder eines Artikels ein. Was Dateline liest, bleibt auf diesem Rechner.',
  add: 'Feed oder Seite hinzufügen',
  stillRead: (count) => `${counted(count, 'Artikel wird', 'Artikel werden')} noch gelesen.`,
  noVoice: 'Hier spricht niemand dieses Namens.',
  voices: 'Noch hat niemand gesprochen.',
  voicesHint: 'Dateline liest in jedem Artikel, wer was sagt.',
  noDocument: 'Kein Dokument dieses Namens wird hier erwähnt.',
  noPassage: 'Keine Stelle hat diese Wörter.',
  documents: 'Noch wird kein Dokument erwähnt.',
  documentsHint: 'Dateline liest in jedem Artikel, auf welche Gesetze, Beschlüsse und Berichte er sich stützt.',
  diary: 'Von kommenden Tagen ist noch nichts bekannt.',
  diaryFrom: 'Von diesen Tagen ist nichts bekannt.',
  diaryHint:
    'Hier steht Tag für Tag, was laut den Artikeln geschehen wird, und am Tag selbst, was daraus wurde. Vergangene Tage zeigt {earlier-days}, jeden anderen {find-day}.',
  editionToday: 'Heute ist noch nichts gekommen.',
  editionDay: 'Von diesem Tag gibt es keine Artikel.',
  editionHint: 'Den Tag davor zeigt {day-before}, jeden anderen {find-day}, alle Nachrichten {go-all}.',
  unread: 'Alles ist gelesen.',
  saved: 'Noch ist nichts gemerkt.',
  savedHint: 'Drücken Sie bei einem Artikel {save}, um ihn hier zu behalten.',
  later: 'Noch ist nichts zurückgelegt.',
  laterHint: 'Drücken Sie bei einem Artikel {later}, um ihn später zu lesen.',
  changed: 'Nichts, was Sie gelesen haben, wurde seither geändert.',
  hidden: 'Nichts ist ausgeblendet.',
  highlighted: 'Noch ist nichts markiert.',
  highlightedHint: {
    web: 'Wählen Sie Worte eines Artikels aus und drücken Sie {highlight}.',
    terminal: 'Wählen Sie mit {next-statement} eine Aussage eines Artikels und drücken Sie {highlight}.',
  },
  found: 'Nichts gefunden.',
  troubled: 'Kein Feed ist gestört.',
  feeds: 'Es gibt noch keine Feeds.',
  feedsHint: 'Mit {add} fügen Sie einen hinzu, mit {import} importieren Sie sie aus einer Datei.',
  document: 'Kein Artikel stützt sich mehr auf dieses Dokument.',
  story: 'Von diesem Thema ist kein Artikel mehr in der Bibliothek.',
  voice: 'Diese Stimme sagt in der Bibliothek nichts mehr.',
};
