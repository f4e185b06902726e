import type { listMessages } from '../en/list.js';
import { counted, form, number } from '../intl.js';

export const list: typeof listMessages = {
  news: 'die Nachrichten',
  markAllRead: 'Alle als gelesen markieren',
  confirmMarkAll: (count) => `${counted(count, 'Artikel', 'Artikel')} als gelesen markieren?`,
  fresh: (count) => counted(count, 'neuer Artikel', 'neue Artikel'),
  manyFresh: (count) => `Mehr als ${number(count)} neue Artikel`,
  untitled: 'Artikel ohne Überschrift',
  unread: 'Ungelesen',
  changed: 'Geändert, seit Sie ihn gelesen haben',
  wholeStory: 'Das ganze Thema',
  save: 'Merken',
  saveStory: (title) => `Merken: ${title}`,
  minutes: (count) => `${number(count)} Min.`,
  outlets: (count) => counted(count, 'Medium', 'Medien'),
  articles: (count) => counted(count, 'Artikel', 'Artikel'),
  unreadBehind: (count) => `${number(count)} ungelesen`,
  stillIndexed: (count) =>
    `Wortanfänge werden noch erfasst: Bisher ${form(count, { one: 'wurde', other: 'wurden' })} ${counted(count, 'Artikel', 'Artikel')} durchsucht.`,
  byRelevance: (count) => `Es gibt weitere Treffer: Nach Relevanz geordnet sind die neuesten ${number(count)}.`,
  sources: 'Quellen',
  savedSearches: 'Gespeicherte Suchen',
  failing: 'Gestört',
  whoSpeaks: 'Wer spricht',
  allVoices: 'Alle Stimmen',
};
