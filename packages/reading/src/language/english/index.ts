import { englishModel } from '../../statements/index.js';
import { findTimes } from '../../times/find-times.js';
import type { Language } from '../language.js';
import { englishDocuments } from './documents.js';
import { englishEvents } from './events.js';
import { englishNames } from './names.js';
import { englishQuantities } from './quantities.js';

export const english: Language = {
  tag: 'en',
  small: new Set(['the', 'of', 'and', 'to', 'that', 'for', 'with', 'from', 'this', 'are', 'by', 'it', 'which', 'not']),
  times: findTimes,
  statements: englishModel,
  names: englishNames,
  documents: englishDocuments,
  events: englishEvents,
  quantities: englishQuantities,
  structure: { earlier: new Set(['earlier', 'previously', 'formerly', 'historically', 'originally', 'background']) },
};
