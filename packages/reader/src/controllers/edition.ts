import { loadedEdition } from '../data/cache.js';
import { keys } from '../data/keys.js';
import { problemOf } from '../data/problem.js';
import { showFreshEdition } from '../data/stories.js';
import { editionRows } from '../edition/edition-rows.js';
import { questionMessages } from '../messages/en/questions.js';
import { refusalMessages } from '../messages/en/refusals.js';
import type { View } from '../view/view.js';
import type { Controller, Handler, ReaderContext } from './controller.js';
import { goToDay } from './go-to-day.js';
import { goTo } from './navigate.js';
import { rowHandlers, selectedRow, selectRow } from './rows.js';
import type { Question } from './shell.js';
import { selectedStoryHandlers } from './stories.js';

/** What asks for the day of an edition. */
export function findEditionQuestion(context: ReaderContext): Question {
  const { client, library } = context;
  return {
    id: 'find-day',
    title: questionMessages.goToDay,
    fields: [{ name: 'day', label: questionMessages.editionDay, prompt: questionMessages.day }],
    action: questionMessages.go,
    async submit({ day = '' }) {
      if (day.trim() === '') return undefined;
      try {
        const edition = await library.edition(day.trim());
        client.setQueryData(keys.edition(edition.day), edition);
        goToDay(context, edition.day);
        return undefined;
      } catch (error) {
        return problemOf(error).message;
      }
    },
  };
}

/** The front page of a day; its rows are Stories, and between them what is said in each. */
export function editionController(context: ReaderContext): Controller {
  const { client, shell } = context;
  const day = () => {
    const view: View = shell.view();
    return view.name === 'edition' ? view.day : undefined;
  };
  const shown = () => loadedEdition(client, day());
  const rows = () => editionRows(shown()?.stories ?? [], day());
  const ids = () => rows().flatMap(({ id, isStatement }) => (isStatement ? [] : id));
  const selected = () => {
    const all = rows();
    const id = selectedRow(
      context,
      all.map((row) => row.id),
    );
    return all.find((row) => row.id === id);
  };
  const story = () => selected()?.story.article.id;

  const stepStatement = (direction: 1 | -1) => () => {
    const all = rows();
    const at = all.findIndex(({ id }) => id === selected()?.id);
    const statements = [...all.entries()].filter(([, { isStatement }]) => isStatement);
    const found =
      direction > 0
        ? (statements.find(([row]) => row > at) ?? statements[0])
        : (statements.findLast(([row]) => row < at) ?? statements.at(-1));
    return selectRow(context, found?.[1].id);
  };
  const noStatement = () => (rows().some(({ isStatement }) => isStatement) ? undefined : refusalMessages.nobodyQuoted);

  const dayHandler = (command: 'day-before' | 'day-after', of: 'previous' | 'next', nothing: string): Handler => ({
    command,
    run: () => {
      const other = shown()?.[of];
      return other !== undefined && goToDay(context, other);
    },
    unavailable: () => (shown()?.[of] === undefined ? nothing : undefined),
  });

  const moves = rowHandlers(context, ids, story).map((handler): Handler => {
    if (handler.command !== 'first') return handler;
    return {
      ...handler,
      run: (key, count) => {
        showFreshEdition(client, day());
        return handler.run(key, count);
      },
    };
  });
  return [
    ...moves,
    ...selectedStoryHandlers(context, story, true),
    {
      command: 'open',
      run: () => {
        const row = selected();
        if (!row) return false;
        // What comes next in the article is told by it.
        context.change({ type: 'select', view: shell.view(), id: row.id });
        return goTo(context, row.view, 'push');
      },
    },
    {
      command: 'story',
      run: () => {
        const article = selected()?.story.article;
        return article !== undefined && goTo(context, { name: 'story', id: article.story ?? article.id }, 'push');
      },
    },
    { command: 'next-statement', run: stepStatement(1), unavailable: noStatement },
    { command: 'previous-statement', run: stepStatement(-1), unavailable: noStatement },
    dayHandler('day-before', 'previous', refusalMessages.oldestEdition),
    dayHandler('day-after', 'next', refusalMessages.newestEdition),
    { command: 'find-day', run: () => shell.ask(findEditionQuestion(context)) },
  ];
}
