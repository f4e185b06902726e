import { germanText } from './sentence-words.js';

/** By what a text is told to be in German, and how it is cut. */
export const germanTelling = {
  tag: 'de',
  small: new Set(
    'der die und das ist nicht mit von den ein eine auf für sich auch dem des im zu es er sie wird nach bei aus hat'.split(
      ' ',
    ),
  ),
  telling: [
    new Set('am zum zur vom sind wurde werden haben sagte über noch nur wie dass ich wir einen einem einer'.split(' ')),
  ],
  text: germanText,
};
