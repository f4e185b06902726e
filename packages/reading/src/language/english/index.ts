import type { Language } from '../language.js';
import { englishComparing } from './comparing.js';
import { englishDocuments } from './documents.js';
import { englishModel } from './english-model.js';
import { englishEvents } from './events.js';
import { loadEnglishPlaces } from './load-places.js';
import { englishNames } from './names.js';
import { englishQuantities } from './quantities.js';
import { englishRedline } from './redline.js';
import { statementSteps } from './statements/english-statements.js';
import { englishTelling } from './telling.js';
import { englishTimes } from './times/index.js';
import { englishVoices } from './voices.js';

export const english: Language = {
  ...englishTelling,
  times: englishTimes,
  model: englishModel,
  *statements(doc, labels) {
    return labels ? yield* statementSteps(doc, labels) : [];
  },
  names: englishNames,
  places: loadEnglishPlaces,
  voices: englishVoices,
  documents: englishDocuments,
  events: englishEvents,
  quantities: englishQuantities,
  redline: englishRedline,
  comparing: englishComparing,
  structure: { earlier: new Set(['earlier', 'previously', 'formerly', 'historically', 'originally', 'background']) },
};
