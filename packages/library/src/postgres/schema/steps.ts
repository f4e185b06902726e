import { ARTICLES } from './articles.js';
import { FEEDS } from './feeds.js';
import { KEEPING } from './keeping.js';
import { LOG } from './log.js';
import { MONTHS } from './months.js';
import { PEOPLE } from './people.js';
import { SEARCHING } from './searching.js';
import { STATES } from './states.js';
import { STORIES } from './stories.js';
import { WORDS } from './words.js';

// Facts of the library as a whole, such as whether its first stories were loaded. None of them is written often.
const FACTS = 'create table facts(name text collate "C" primary key, value text not null);';

/** Step N takes a library of version N to N + 1. A step that was released is never changed. */
export const steps: readonly string[] = [
  [FACTS, PEOPLE, FEEDS, ARTICLES, STATES, KEEPING, WORDS, STORIES, LOG, MONTHS].join('\n'),
  SEARCHING,
];
