import { loadedRedline } from '../data/loaded-views.js';
import { stepRow } from '../view/rows.js';
import type { Controller, ReaderContext } from './controller.js';
import { goTo } from './navigate.js';
import { selectedRow, selectRow } from './rows.js';

/** How a story changed; its rows are what is meant otherwise, by their numbers. */
export function changesController(context: ReaderContext): Controller {
  const { client, shell } = context;
  const current = () => {
    const view = shell.view();
    return view.name === 'changes' ? view : { id: '' };
  };
  const ids = () => (loadedRedline(client, current().id)?.changes ?? []).map((_, number) => String(number));
  const step = (direction: 1 | -1) => () => {
    const rows = ids();
    if (rows.length === 0) return shell.scroll({ to: 'lines', direction });
    return selectRow(context, stepRow(rows, selectedRow(context, rows), direction));
  };
  const page = (direction: 1 | -1) => (key: string) =>
    shell.scrollsWith(key) ? false : shell.scroll({ to: 'page', direction });
  const halfPage = (direction: 1 | -1) => () => shell.scroll({ to: 'page', direction, half: true });
  const end = (to: 'top' | 'end') => (key: string) => (shell.scrollsWith(key) ? false : shell.scroll({ to }));
  return [
    { command: 'next', run: step(1) },
    { command: 'previous', run: step(-1) },
    { command: 'page-down', run: page(1) },
    { command: 'page-up', run: page(-1) },
    { command: 'half-page-down', run: halfPage(1) },
    { command: 'half-page-up', run: halfPage(-1) },
    { command: 'to-middle', run: () => shell.scroll({ to: 'middle' }) },
    { command: 'first', run: end('top') },
    { command: 'last', run: end('end') },
    { command: 'open', run: () => goTo(context, { ...current(), name: 'article' }, 'replace') },
  ];
}
