import { englishNames } from './names.js';
import { englishQuantities } from './quantities.js';
import { englishText } from './sentence-words.js';
import { cueWords } from './statements/cue-words.js';
import { englishTimeWords } from './times/time-words.js';

const { common, small, articles } = englishNames;
const { units, scales } = englishQuantities;

/** By what a text is told to be in English, and how it is cut. */
export const englishTelling = {
  tag: 'en',
  small: new Set(['the', 'of', 'and', 'to', 'that', 'for', 'with', 'from', 'this', 'are', 'by', 'it', 'which', 'not']),
  telling: [
    common,
    small,
    articles,
    ...[cueWords, units, scales, englishTimeWords].map((words) => new Set(words.keys())),
  ],
  text: englishText,
};
