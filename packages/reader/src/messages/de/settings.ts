import type { settingsMessages } from '../en/settings.js';
import { counted, number } from '../intl.js';

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
  offline: 'Offline lesen',
  offlineSizes: (megabytes) => (megabytes === 0 ? 'Nichts' : `${number(megabytes)} MB`),
  offlineMore:
    'Gesichertes und für später Vorgemerktes, dann das Neueste, mit Bildern, bis zu dieser Größe auf diesem Gerät.',
  offlineKept: (stories, megabytes) =>
    `${counted(stories, 'Artikel', 'Artikel')} auf diesem Gerät, ${number(megabytes, { maximumFractionDigits: 1 })} MB.`,
  offlineFull:
    'Dieses Gerät hat keinen Platz mehr. Zuerst wird behalten, was Sie tun, dann so viele Artikel, wie hineingehen.',
  offlineRemove: 'Alles von diesem Gerät entfernen',
  offlineLoses: (acts) =>
    `${counted(acts, 'Änderung ist', 'Änderungen sind')} noch nicht gesendet und ginge verloren. Trotzdem entfernen?`,
  offlineInsecure:
    'Offline lesen und Installieren gehen nur über HTTPS: Starten Sie den Server mit --tls-cert und --tls-key oder hinter einem Proxy mit Zertifikat.',
  offlineNone: 'Dieser Browser bewahrt nichts zum Lesen ohne Server auf; private Fenster tun das oft nicht.',
  signedInAs: (who) => `Angemeldet als ${who}.`,
  signOut: 'Abmelden',
  stillSignedIn: 'Der Server antwortet nicht; Sie sind noch angemeldet.',
  webhook: 'Webhook-Adresse',
  webhookMore: 'Eine Adresse, an die Sie einzelne Artikel und Stellen mit einem Befehl senden. Leer für keine.',
  webhookKept: (address) => (address ? 'Artikel lassen sich nun senden' : 'Es wird nichts mehr gesendet'),
  library: (stories, feeds) =>
    `${counted(stories, 'Artikel', 'Artikel')} und ${counted(feeds, 'Feed', 'Feeds')}, aufbewahrt in`,
};
