import { DatelineError, periodAhead } from '@dateline/core';
import { earlierDay, loadedDiary } from '../data/loaded-views.js';
import { problemOf } from '../data/problem.js';
import { diaryRows } from '../diary/diary-rows.js';
import { questionMessages } from '../messages/en/questions.js';
import { refusalMessages } from '../messages/en/refusals.js';
import type { Controller, ReaderContext } from './controller.js';
import { goTo } from './navigate.js';
import { rowHandlers, selectedRow } from './rows.js';
import type { Question } from './shell.js';
import { selectedStoryHandlers } from './stories.js';

const fromOf = ({ shell }: ReaderContext) => {
  const view = shell.view();
  return view.name === 'diary' ? view.from : undefined;
};

/** Shows the diary from a day on; after another day of it, in its place. */
function showDay(context: ReaderContext, from: string): void {
  goTo(context, { name: 'diary', from }, fromOf(context) === undefined ? 'push' : 'replace');
}

/** Asks from which day on the diary is to be shown. */
export function findDayQuestion(context: ReaderContext): Question {
  return {
    id: 'find-day',
    title: questionMessages.goToDay,
    action: questionMessages.show,
    fields: [
      {
        name: 'day',
        label: questionMessages.dayMonthYear,
        prompt: questionMessages.day,
        initial: fromOf(context) ?? '',
      },
    ],
    async submit({ day = '' }) {
      // 7d would be the days before today.
      const days = /^\d+[dwmy]$/i.test(day) ? undefined : periodAhead(day, new Date());
      if (!days) return problemOf(new DatelineError('bad-day', { day: day || '(empty)' })).message;
      showDay(context, days.from);
      return undefined;
    },
  };
}

/** The diary: its rows are events, and beneath them the stories that tell them and what came of them. */
export function diaryController(context: ReaderContext): Controller {
  const { client, shell } = context;
  const rows = () => diaryRows(loadedDiary(client, fromOf(context)));
  const ids = () => rows().map(({ id }) => id);
  const selected = () => {
    const id = selectedRow(context, ids());
    return rows().find((row) => row.id === id);
  };
  const earlier = () => earlierDay(client, fromOf(context));
  return [
    ...rowHandlers(context, ids),
    ...selectedStoryHandlers(context, () => selected()?.article.id),
    {
      command: 'open',
      run: () => {
        const row = selected();
        return row !== undefined && goTo(context, row.view, 'push');
      },
    },
    {
      command: 'earlier-days',
      run: () => showDay(context, earlier()!),
      unavailable: () => (earlier() === undefined ? refusalMessages.noEarlierDay : undefined),
    },
    { command: 'find-day', run: () => shell.ask(findDayQuestion(context)) },
  ];
}
