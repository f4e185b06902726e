import type { queryMessages } from '../en/queries.js';

export const queries: typeof queryMessages = {
  'grain harvest': 'Artikel mit beiden Wörtern',
  '"grain harvest"': 'die Wörter nebeneinander',
  'harv*': 'Wörter, die so beginnen',
  '-wheat': 'Artikel ohne das Wort; steht auch vor jeder anderen Form',
  'wheat OR barley': 'eines von beiden; Klammern fassen zusammen: (wheat OR barley) export',
  'headline:treaty': 'Wörter in der Überschrift; deck: und body: ebenso',
  'source:gazette': 'Artikel eines Herausgebers',
  'by:"Ada Stone"': 'Artikel einer Verfasserin oder eines Verfassers',
  'voice:minister': 'Artikel, in denen jemand dieses Namens oder Amtes spricht',
  'said:"no deportation"': 'Artikel, in denen jemand diese Worte sagt; mit voice: beides in einer Aussage',
  'place:geneva': 'Artikel, die von einem Ort kommen oder ihn nennen',
  'document:resolution': 'Artikel, die sich auf ein Dokument stützen',
  'day:2026-12-01':
    'Artikel über ein Ereignis an einem Tag, in einem Monat oder Jahr; auch tomorrow, today, yesterday, 7d',
  'quantity:"40 tonnes"': 'Artikel, die eine Menge nennen; die Einheit oder das Gemessene genügt',
  'section:sport': 'Artikel eines Ressorts; topic: und lang: ebenso',
  'tag:budget': 'Artikel, denen Sie ein Schlagwort gaben',
  'in:world': 'Artikel der Feeds in einem Ordner',
  'is:unread': 'ebenso is:read, is:saved, is:unsaved, is:later, is:hidden, is:highlighted',
  'is:kept': 'Artikel, die Sie ungelesen lassen, so oft sie auch geöffnet werden',
  'is:changed': 'Artikel, die etwas anderes sagen als beim Lesen; is:unchanged die übrigen',
  'after:2024-03': 'an oder nach einem Tag, Monat oder Jahr; auch today, yesterday, 7d, 2w, 3m, 1y',
  'before:2024-03-15': 'vor einem Tag; on: findet die eines Tages, Monats oder Jahres',
  'on:2024-03-01..2024-03-15': 'von einem Tag bis zu einem anderen, beide eingeschlossen; day: ebenso',
};
