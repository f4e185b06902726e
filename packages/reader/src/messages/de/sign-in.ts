import type { signInMessages } from '../en/sign-in.js';

export const signIn: typeof signInMessages = {
  title: 'Anmelden - Dateline',
  heading: 'Diese Bibliothek ist für ihre eigenen Geräte da.',
  how: 'Lesen Sie den Code ein, den Dateline auf dem Rechner mit der Bibliothek zeigt, oder fügen Sie hier ein Token ein. Dieser Befehl macht eines:',
  command: 'dateline tokens NAME --add',
  token: 'Token',
  peopleHeading: 'Diese Bibliothek ist für ihre eigenen Leute da.',
  peopleHow: 'Melden Sie sich mit Ihrem Namen und Ihrem Passwort an. Wer ein Token hat, lässt den Namen leer.',
  name: 'Name',
  password: 'Passwort oder Token',
  go: 'Anmelden',
  noAnswer: 'Der Server antwortet nicht. Versuchen Sie es gleich noch einmal.',
};
