import { area } from '../area.js';

/** The page of a server that does not know who comes. */
export const signInMessages = area('signIn', {
  title: 'Sign in - Dateline',
  heading: 'This library is open to its own devices.',
  how: 'Scan the code that Dateline shows on the machine where the library is, or paste a token here. This makes one:',
  command: 'dateline tokens NAME --add',
  token: 'Token',
  peopleHeading: 'This library is open to its own people.',
  peopleHow: 'Sign in with your name and your password. Who has a token leaves the name empty.',
  name: 'Name',
  password: 'Password or token',
  go: 'Sign in',
  noAnswer: 'The server does not answer. Try again in a moment.',
});
