import { dayView } from '../edition/day-view.js';
import type { ReaderContext } from './controller.js';
import { goTo } from './navigate.js';

/** Shows the edition of another day: past days take each other's place, so that `back` leads to where they were begun. */
export function goToDay(context: ReaderContext, day: string): void {
  const view = dayView(day);
  const shown = context.shell.view();
  if (view.name === 'edition' && view.day === undefined) goTo(context, view, 'section');
  else goTo(context, view, shown.name === 'edition' && shown.day !== undefined ? 'replace' : 'push');
}
