import type { editionMessages } from '../en/edition.js';
import { counted } from '../intl.js';

export const edition: typeof editionMessages = {
  name: 'die Ausgabe',
  dayBefore: 'Der Tag davor',
  dayAfter: 'Der Tag danach',
  goToDay: 'Zu einem Tag gehen',
  anotherDay: 'Anderer Tag',
  articles: (count) => counted(count, 'Artikel', 'Artikel'),
  outlets: (named, more) => (more > 0 ? `${named} und ${counted(more, 'weiteres Medium', 'weitere Medien')}` : named),
  fresh: (count) => counted(count, 'neuer Artikel', 'neue Artikel'),
};
