import type { foundMessages } from '../en/found.js';

export const found: typeof foundMessages = {
  looking: 'Wird angesehen …',
  titles: { feed: 'Ein Feed', feeds: 'Eine Seite mit mehreren Feeds', story: 'Ein Artikel' },
  meanwhile: (name) => `Gefunden: ${name}. Zum Hinzufügen noch einmal übergeben.`,
  what: 'Was hinzugefügt wird',
  save: 'Den Artikel merken',
  follow: (feed) => `${feed} abonnieren`,
  open: (feed) => `${feed} öffnen, bereits abonniert`,
  drop: 'Ablegen, um zu sehen, was es ist',
  tooLong: 'Für einen Artikel ist es zu lang, und keine Datei, die importiert werden kann.',
  bookmarklet: 'Von jeder Seite hinzufügen',
  bookmarkletMore: 'Ziehen Sie das zu Ihren Lesezeichen: Auf einer Seite zeigt es, was davon hinzugefügt werden kann.',
  bookmarkletCopy: 'Oder ein Lesezeichen mit dieser Adresse anlegen:',
  bookmarkletName: 'Zu Dateline hinzufügen',
};
