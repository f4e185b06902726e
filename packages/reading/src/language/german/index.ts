import type { Language } from '../language.js';
import { germanComparing } from './comparing.js';
import { findGermanNames } from './find-names.js';
import { findStatements } from './find-statements.js';
import { loadGermanPlaces } from './load-places.js';
import { germanRedline } from './redline.js';
import { germanTelling } from './telling.js';
import { germanTimes } from './times.js';
import { germanVoices } from './voices.js';

/** German, so far as rules and tables go: direct speech with its speaker, names and times. */
export const german: Language = {
  ...germanTelling,
  times: germanTimes,
  *statements(doc) {
    yield;
    return findStatements(doc);
  },
  findNames: findGermanNames,
  places: loadGermanPlaces,
  voices: germanVoices,
  redline: germanRedline,
  comparing: germanComparing,
};
