import type { Language } from '../language.js';
import { englishComparing } from './comparing.js';
import { englishDocuments } from './documents.js';
import { englishModel } from './english-model.js';
import { englishEvents } from './events.js';
import { englishNames } from './names.js';
import { englishQuantities } from './quantities.js';
import { englishRedline } from './redline.js';
import { englishText } from './sentence-words.js';
import { cueWords } from './statements/cue-words.js';
import { statementSteps } from './statements/english-statements.js';
import { englishTimes } from './times/index.js';
import { englishTimeWords } from './times/time-words.js';
import { englishVoices } from './voices.js';

const { common, small, articles } = englishNames;
const { units, scales } = englishQuantities;

export const english: Language = {
  tag: 'en',
  small: new Set(['the', 'of', 'and', 'to', 'that', 'for', 'with', 'from', 'this', 'are', 'by', 'it', 'which', 'not']),
  telling: [
    common,
    small,
    articles,
    ...[cueWords, units, scales, englishTimeWords].map((words) => new Set(words.keys())),
  ],
  text: englishText,
  times: englishTimes,
  model: englishModel,
  *statements(doc, labels) {
    return labels ? yield* statementSteps(doc, labels) : [];
  },
  names: englishNames,
  places: () => import('./place-names.js').then(({ englishPlaces }) => englishPlaces),
  voices: englishVoices,
  documents: englishDocuments,
  events: englishEvents,
  quantities: englishQuantities,
  redline: englishRedline,
  comparing: englishComparing,
  structure: { earlier: new Set(['earlier', 'previously', 'formerly', 'historically', 'originally', 'background']) },
};
