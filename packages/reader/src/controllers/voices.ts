import type { VoiceStatement } from '@dateline/core/library';
import { statementPosition } from '../article/pointers.js';
import { loadedStatements, loadedVoices } from '../data/cache.js';
import { stepUnread } from '../view/rows.js';
import type { Controller, ReaderContext } from './controller.js';
import { goTo } from './navigate.js';
import { rowHandlers, selectedRow, selectRow } from './rows.js';
import { selectedStoryHandlers } from './stories.js';

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
export function statementRowId({ article, statement }: Pick<VoiceStatement, 'article' | 'statement'>): string {
  return `${article.id} ${statementPosition(statement)}`;
}

/** One voice; its rows are its statements. */
export function voiceController(context: ReaderContext): Controller {
  const { client, shell, say } = context;
  const items = () => {
    const view = shell.view();
    return loadedStatements(client, view.name === 'voice' ? view.id : '');
  };
  const ids = () => items().map(statementRowId);
  const selected = () => {
    const id = selectedRow(context, ids());
    return items().find((item) => statementRowId(item) === id);
  };
  const open = (item: VoiceStatement | undefined) => {
    if (!item) return false;
    const view = { name: 'article', id: item.article.id, at: statementPosition(item.statement) } as const;
    return goTo(context, view, 'push');
  };
  /** The statements as rows for `stepUnread`, and the number of the selected one. */
  const reading = () => {
    const rows = items().map((item) => ({ id: statementRowId(item), read: item.article.read }));
    return { rows, at: rows.findIndex(({ id }) => id === selectedRow(context, ids())) };
  };
  const unreadRow = (direction: 1 | -1) => () => {
    const { rows, at } = reading();
    const found = stepUnread(rows, at, direction);
    if (found !== undefined) return selectRow(context, found);
    return say(direction > 0 ? 'There is no unread story further down.' : 'There is no unread story further up.');
  };
  const nextUnread = () => {
    const { rows, at } = reading();
    const found = stepUnread(rows, at - (at < 0 ? 0 : 1), 1) ?? stepUnread(rows, -1, 1);
    if (found === undefined) return say('This voice speaks in no unread story.');
    selectRow(context, found);
    return open(items().find((item) => statementRowId(item) === found));
  };
  return [
    ...rowHandlers(context, ids),
    ...selectedStoryHandlers(context, () => selected()?.article.id),
    { command: 'open', run: () => open(selected()) },
    { command: 'next-unread-row', run: unreadRow(1) },
    { command: 'previous-unread-row', run: unreadRow(-1) },
    { command: 'next-unread', run: nextUnread },
  ];
}
