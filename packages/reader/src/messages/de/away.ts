import type { awayMessages } from '../en/away.js';
import { counted } from '../intl.js';

export const away: typeof awayMessages = {
  hint: 'Meldungen und Listen, die Sie hier geöffnet haben, können Sie weiter lesen. Was Sie markieren, wird erst behalten, wenn der Server wieder antwortet; das wird alle zwei Sekunden versucht.',
  place: 'Dazu wird der Server gebraucht; es erscheint, sobald er wieder antwortet.',
  offline: 'Ohne Server',
  onDevice: (stories) => `Sie lesen, was dieses Gerät aufbewahrt: ${counted(stories, 'Artikel', 'Artikel')}.`,
  waiting: (acts) => `${counted(acts, 'Änderung wartet', 'Änderungen warten')} darauf, gesendet zu werden.`,
  waitingForSignIn: (acts) => `${counted(acts, 'Änderung wartet', 'Änderungen warten')}, bis Sie sich anmelden.`,
  sent: (acts) => `${counted(acts, 'wartende Änderung wurde', 'wartende Änderungen wurden')} gesendet`,
  refused: (acts, why) =>
    `${counted(acts, 'wartende Änderung wurde', 'wartende Änderungen wurden')} nicht behalten: ${why}`,
};
