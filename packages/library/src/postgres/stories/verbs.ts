// Stories: the articles that tell of one event.
import type { Verbs } from '../verbs.js';
import { dayStories } from './day.js';
import { joinStories } from './join.js';
import { storyArticles } from './story.js';

export const stories: Verbs<'joinStories' | 'storyArticles' | 'dayStories'> = {
  joinStories: (sql, joins) => sql.transaction((tx) => joinStories(tx, joins)),
  storyArticles: (sql, person, id) => sql.snapshot((tx) => storyArticles(tx, person, id)),
  dayStories: (sql, person, from, to) => sql.snapshot((tx) => dayStories(tx, person, from, to)),
};
