import type { Language } from '../language.js';
import { germanComparing } from './comparing.js';
import { findGermanNames } from './find-names.js';
import { findStatements } from './find-statements.js';
import { germanRedline } from './redline.js';
import { germanText } from './sentence-words.js';
import { germanTimes } from './times.js';
import { germanVoices } from './voices.js';

/** German, so far as rules and tables go: direct speech with its speaker, names and times. */
export const german: Language = {
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
  times: germanTimes,
  *statements(doc) {
    yield;
    return findStatements(doc);
  },
  findNames: findGermanNames,
  places: () => import('./place-names.js').then(({ germanPlaces }) => germanPlaces),
  voices: germanVoices,
  redline: germanRedline,
  comparing: germanComparing,
};
