import type { storyMessages } from '../en/story.js';
import { counted, number } from '../intl.js';

export const story: typeof storyMessages = {
  name: 'das Thema',
  parts: {
    first: 'Erste Meldung',
    copy: 'Gleicher Text',
    update: 'Fortschreibung',
    reaction: 'Reaktion',
    document: 'Dokument',
    report: 'Bericht',
  },
  since: (things, articles) =>
    `${things === 0 ? 'Nichts Neues' : counted(things, 'Neuigkeit', 'Neuigkeiten')} in ${counted(articles, 'Artikel', 'Artikeln')} seit Ihrem letzten Besuch`,
  sameAgain: 'Noch einmal derselbe Text',
  sameIn: (count, outlets) => `Derselbe Text in ${counted(count, 'anderen Medium', 'anderen Medien')}: ${outlets}`,
  addsNothing: 'Fügt dem Bekannten nichts hinzu.',
  more: (count) => `und ${number(count)} weitere`,
  articles: (count) => counted(count, 'Artikel', 'Artikel'),
  articlesIn: (articles, outlets) =>
    `${counted(articles, 'Artikel', 'Artikel')} in ${counted(outlets, 'Medium', 'Medien')}`,
  outlets: (count) => counted(count, 'Medium', 'Medien'),
  stillRead: (count) => `${counted(count, 'Artikel wird', 'Artikel werden')} noch gelesen`,
  alsoInStories: (count) => `auch in ${counted(count, 'anderen Artikel', 'anderen Artikeln')}`,
  alsoIn: (outlets, more) => `auch in ${outlets}${more > 0 ? ` und ${number(more)} weiteren` : ''}`,
  untitled: 'Artikel ohne Überschrift',
  inPart: 'teilweise',
  quotedAlike: 'Gleich zitiert',
  documents: 'Dokumente',
  grew: 'Wie das Thema wuchs',
  whatItAdded: 'Was er hinzufügte',
  isNew: 'Neu',
  unread: 'Ungelesen',
  unreadMark: 'ungelesen',
  whole: 'Das ganze Thema',
  earlier: 'Früher',
  later: 'Später',
  earlierTitle: 'Früher in diesem Thema',
  laterTitle: 'Später in diesem Thema',
};
