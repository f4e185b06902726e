import type { settingsMessages } from '../en/settings.js';
import { counted } from '../intl.js';

export const settings: typeof settingsMessages = {
  title: 'Einstellungen',
  language: 'Sprache',
  asSystem: 'Wie das System',
  colours: 'Farben',
  text: 'Schrift',
  sizes: { smaller: 'Kleiner', normal: 'Normal', larger: 'Größer', largest: 'Am größten' },
  pictures: 'Bilder ohne Rückfrage zeigen',
  picturesMore: 'Dieser Server holt sie; andere erfahren nichts von Ihrem Browser.',
  keys: 'Befehle mit einzelnen Tasten',
  keysMore: 'Schalten Sie das aus, wenn Sie Ihrem Browser diktieren.',
  webhook: 'Webhook-Adresse',
  webhookMore: 'Eine Adresse, an die Sie einzelne Artikel und Stellen mit einem Befehl senden. Leer für keine.',
  webhookKept: (address) => (address ? 'Artikel lassen sich nun senden' : 'Es wird nichts mehr gesendet'),
  library: (stories, feeds) =>
    `${counted(stories, 'Artikel', 'Artikel')} und ${counted(feeds, 'Feed', 'Feeds')}, aufbewahrt in`,
};
