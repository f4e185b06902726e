import type { articleMessages } from '../en/article.js';
import { number } from '../intl.js';

export const article: typeof articleMessages = {
  name: 'den Artikel',
  acts: {
    speech: 'sagte',
    writing: 'schrieb',
    belief: 'glaubt',
    intention: 'beabsichtigt',
    expectation: 'erwartet',
    finding: 'fand heraus',
  },
  nobodyNamed: 'Ohne Namen',
  yourNote: 'Ihre Notiz',
  documentNumber: (number) => `Nr. ${number}`,
  notes: 'Randnotizen',
  untitled: 'Artikel ohne Überschrift',
  by: 'Von',
  firstSeen: 'zuerst gesehen',
  updated: 'aktualisiert',
  minutes: (count) => `${number(count)} Min. Lesezeit`,
  from: (host) => `von ${host}`,
  showPicture: 'Bild zeigen',
  openVideo: 'Film öffnen',
  openAudio: 'Ton öffnen',
};
