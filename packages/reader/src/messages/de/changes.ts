import type { changesMessages } from '../en/changes.js';
import { counted } from '../intl.js';

export const changes: typeof changesMessages = {
  kinds: {
    headline: 'Überschrift',
    deck: 'Vorspann',
    section: 'Ressort',
    published: 'Tag der Veröffentlichung',
    media: 'Bilder',
    'number-changed': 'Zahl geändert',
    'name-corrected': 'Name berichtigt',
    negation: 'Verneinung',
    'quotation-added': 'Zitat hinzugekommen',
    'quotation-removed': 'Zitat weggefallen',
    'quotation-altered': 'Zitat geändert',
  },
  added: (what) => `${what} hinzugekommen`,
  removed: (what) => `${what} weggefallen`,
  changed: (what) => `${what} geändert`,
  same: (count) => `${counted(count, 'Absatz', 'Absätze')} wie zuvor`,
  oneVersion: 'Von diesem Artikel gibt es eine Fassung.',
  meantOtherwise: (count, when) =>
    `${counted(count, 'Stelle ist', 'Stellen sind')} anders gemeint als in der Fassung von ${when}.`,
  otherWords: (when) => `Nichts ist anders gemeint als in der Fassung von ${when}; nur einige Worte sind andere.`,
  saysTheSame: (when) => `Er sagt dasselbe wie die Fassung von ${when}.`,
  title: 'Was geändert wurde',
  name: 'die Änderungen',
  back: 'Zurück',
  openStory: 'Artikel öffnen',
  listTitle: 'Was anders gemeint ist',
  cut: 'Weggefallen',
  come: 'Hinzugekommen',
};
