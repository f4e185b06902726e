import type { Controller, Handler, ReaderContext } from './controller.js';

/** Help that lies over the view and is longer than the screen. */
export function helpController({ shell, change }: ReaderContext): Controller {
  const lines = (direction: 1 | -1) => () => shell.scroll({ to: 'lines', direction });
  const page = (direction: 1 | -1) => () => shell.scroll({ to: 'page', direction });
  const handlers: Handler[] = [
    { command: 'next', run: lines(1) },
    { command: 'previous', run: lines(-1) },
    // In an article the keys of the rows go through its list.
    { command: 'next-article', run: lines(1) },
    { command: 'previous-article', run: lines(-1) },
    { command: 'scroll-down', run: lines(1) },
    { command: 'scroll-up', run: lines(-1) },
    { command: 'page-down', run: page(1) },
    { command: 'page-up', run: page(-1) },
    { command: 'half-page-down', run: () => shell.scroll({ to: 'page', direction: 1, half: true }) },
    { command: 'half-page-up', run: () => shell.scroll({ to: 'page', direction: -1, half: true }) },
    { command: 'first', run: () => shell.scroll({ to: 'top' }) },
    { command: 'last', run: () => shell.scroll({ to: 'end' }) },
    { command: 'help', run: () => change({ type: 'escape' }) },
  ];
  return handlers;
}
