import type { wellKnownMessages } from '../en/well-known.js';

export const wellKnown: typeof wellKnownMessages = {
  title: 'Bekannte Feeds',
  choose: 'Bekannte Feeds wählen',
  follow: 'Abonnieren',
  names: 'Bekannte Feeds, mit Namen und durch Kommas getrennt, oder alle',
  all: 'alle',
  noneCalled: (name) => `Keiner davon heißt ${name}.`,
  chooseOne: 'Wählen Sie mindestens einen davon.',
  subjects: { world: 'Weltnachrichten', science: 'Wissenschaft', technology: 'Technik' },
};
