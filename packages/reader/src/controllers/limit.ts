import { withQuery } from '../data/unread.js';
import { listMessages } from '../messages/en/list.js';
import { questionMessages } from '../messages/en/questions.js';
import type { ReaderContext } from './controller.js';
import { headlineQuery } from './find-in-list.js';
import { goTo } from './navigate.js';
import type { Question } from './shell.js';

/** Shows only the stories of a list whose headlines have what is typed, while it is typed. */
export function limitQuestion(context: ReaderContext, query: string): Question {
  const { shell } = context;
  let shown = query;
  const whole = () => {
    if (shown !== query) shell.back();
    shown = query;
  };
  const limit = (typed = '') => {
    const words = headlineQuery(typed);
    if (words === '') return whole();
    const next = withQuery(query, words);
    if (next === shown) return;
    goTo(context, { name: 'list', query: next }, shown === query ? 'push' : 'replace');
    shown = next;
  };
  return {
    id: 'limit',
    title: questionMessages.limit,
    fields: [{ name: 'words', label: listMessages.findWords, prompt: questionMessages.limit }],
    action: listMessages.find,
    typing: ({ words }) => limit(words),
    left: whole,
    submit: async ({ words }) => {
      limit(words);
      return undefined;
    },
  };
}
