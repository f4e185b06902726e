import type { Article } from '@dateline/core';
import { findInText } from '../article/find-in-text.js';
import { listMessages } from '../messages/en/list.js';
import { questionMessages } from '../messages/en/questions.js';
import { foundIn } from '../view/state.js';
import type { Controller, ReaderContext } from './controller.js';
import type { Question } from './shell.js';

function findQuestion({ change }: ReaderContext, { id, ...article }: Article): Question {
  const find = (typed = '') => {
    const spans = findInText({ id, ...article }, typed);
    const isEmpty = typed.trim() === '';
    change({ type: 'found-in-text', found: isEmpty ? undefined : { article: id, typed: typed.trim(), spans, at: 0 } });
    return isEmpty || spans.length > 0;
  };
  return {
    id: 'find-in-text',
    title: questionMessages.findInText,
    fields: [{ name: 'words', label: questionMessages.findInText, prompt: questionMessages.findInText }],
    action: listMessages.find,
    typing: ({ words }) => void find(words),
    left: () => change({ type: 'found-in-text', found: undefined }),
    submit: async ({ words }) => (find(words) ? undefined : questionMessages.notInText),
  };
}

/** Finds words in the article that is shown; in a browser that is the browser's. */
export function findInTextController(context: ReaderContext, shown: () => Article | undefined): Controller {
  const { frontEnd, shell, state, change } = context;
  if (frontEnd !== 'terminal') return [];
  const found = () => foundIn(state.get(), shown()?.id);
  const ask = () => {
    const article = shown();
    return article !== undefined && shell.ask(findQuestion(context, article));
  };
  const step = (direction: 1 | -1) => () => {
    const last = found();
    if (!last) return;
    const { length } = last.spans;
    change({ type: 'found-in-text', found: { ...last, at: (last.at + direction + length) % length } });
  };
  const nothing = () => (found()?.spans.length ? undefined : questionMessages.findInTextFirst);
  return [
    { command: 'search', run: ask },
    { command: 'find-in-text', run: ask },
    { command: 'next-in-text', run: step(1), unavailable: nothing },
    { command: 'previous-in-text', run: step(-1), unavailable: nothing },
  ];
}
