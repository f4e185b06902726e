import type { SaidStatement } from '@dateline/core/library';
import { statementPosition } from '../article/pointers.js';
import { loadedStatements, loadedVoices } from '../data/loaded-views.js';
import { refusalMessages } from '../messages/en/refusals.js';
import type { Controller, ReaderContext } from './controller.js';
import { goTo } from './navigate.js';
import { rowHandlers, selectedRow } from './rows.js';
import { storyRowHandlers } from './story-rows.js';

/** Everybody who speaks in the library. */
export function voicesController(context: ReaderContext): Controller {
  const { client, shell } = context;
  const ids = () => {
    const view = shell.view();
    return loadedVoices(client, (view.name === 'voices' && view.query) || '').map(({ id }) => id);
  };
  return [
    ...rowHandlers(context, ids),
    {
      command: 'open',
      run: () => {
        const id = selectedRow(context, ids());
        return id !== undefined && goTo(context, { name: 'voice', id }, 'push');
      },
    },
  ];
}

/** The id of a statement's row among those of a voice. */
export function statementRowId({ article, content }: Pick<SaidStatement, 'article' | 'content'>): string {
  return `${article.id} ${statementPosition({ content })}`;
}

/** One voice; its rows are its statements. */
export function voiceController(context: ReaderContext): Controller {
  const { client, shell, change } = context;
  const items = () => {
    const view = shell.view();
    return loadedStatements(client, view.name === 'voice' ? view.id : '');
  };
  const rows = () =>
    items().map((item) => ({
      id: statementRowId(item),
      article: item.article,
      view: { name: 'article', id: item.article.id, at: statementPosition(item) } as const,
    }));
  const selected = () => {
    const id = selectedRow(
      context,
      rows().map((row) => row.id),
    );
    return items().find((item) => statementRowId(item) === id);
  };
  return [
    ...storyRowHandlers(context, rows, refusalMessages.noUnreadOfVoice),
    {
      command: 'repeats',
      run: () => change({ type: 'unfold', id: statementRowId(selected()!) }),
      unavailable: () => {
        const item = selected();
        if (!item) return refusalMessages.selectStatement;
        return item.repeats.length > 0 ? undefined : refusalMessages.noRepeats;
      },
    },
  ];
}
