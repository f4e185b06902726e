import type { triageMessages } from '../en/triage.js';
import { counted } from '../intl.js';

export const triage: typeof triageMessages = {
  paletteHint: 'Ein Befehl, eine Quelle, ein Ordner, eine Suche oder eine Stimme',
  nothingCalled: (typed) => `Nichts heißt hier ${typed}.`,
  kinds: { command: 'Befehl', feed: 'Quelle', folder: 'Ordner', search: 'Gespeicherte Suche', voice: 'Stimme' },
  picked: (count) => `${counted(count, 'Artikel', 'Artikel')} ausgewählt`,
  pickStory: (title) => `Auswählen: ${title}`,
  letGo: 'Auswahl aufheben',
  short: {
    'toggle-read': 'Gelesen',
    save: 'Merken',
    later: 'Später',
    hide: 'Ausblenden',
    tag: 'Schlagwort',
    'keep-unread': 'Ungelesen lassen',
  },
  more: 'Mehr',
  moreFor: (title) => `Mehr zu: ${title}`,
  unreadOnly: 'Nur ungelesene',
  oldestFirst: 'Älteste zuerst',
  density: 'Listen',
  densities: { roomy: 'Weit', short: 'Kurz', dense: 'Dicht' },
  readOnScroll: 'Als gelesen markieren, woran vorbeigeblättert wurde',
  readOnScrollMore: 'In Listen, und mit der Bibliothek gespeichert. z macht es rückgängig.',
  rules: 'Regeln',
  newRule: 'Neue Regel',
  noRules:
    'Noch keine Regel. Eine Regel blendet Artikel beim Eintreffen aus, markiert, merkt oder verschlagwortet sie; eine Stummschaltung endet an einem Tag.',
  pause: 'Anhalten',
  goOn: 'Fortsetzen',
  paused: 'angehalten',
  edit: 'Bearbeiten',
  remove: 'Entfernen',
};
