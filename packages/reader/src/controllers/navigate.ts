import { type Article, isSafeLink } from '@dateline/core';
import type { OpenedFrom } from '../data/beside.js';
import { dayView } from '../edition/day-view.js';
import type { Step } from '../view/stack.js';
import { sameView, type View } from '../view/view.js';
import type { ReaderContext } from './controller.js';

/** Shows a view; a section is asked for again: what was read since leaves the unread, what has come is in the edition. */
export function goTo({ shell, actions, change }: ReaderContext, view: View, step: Step): void {
  if (step === 'section' && view.name === 'list') actions.renew(view.query);
  if (step === 'section' && view.name === 'diary') actions.renewDiary();
  if (step === 'section' && view.name === 'edition') actions.renewEdition(view.day);
  change({ type: 'leave-article' });
  shell.show(view, step);
}

/** Opens a story, and selects it in the list it is opened from. */
export function openStory(context: ReaderContext, id: string, from: OpenedFrom, step: Step): void {
  const { edition, query = '' } = from;
  const list: View = edition === undefined ? { name: 'list', query } : dayView(edition);
  context.change({ type: 'select', view: list, id });
  goTo(context, { name: 'article', id, ...from }, step);
}

/**
 * Begins to wait for what may take long. @returns whether the person still does: who gave another command meanwhile, or went
 * elsewhere, is not taken away from there
 */
export function stillWaiting({ commands, shell }: ReaderContext): () => boolean {
  const [given, view] = [commands.get(), shell.view()];
  return () => commands.get() === given && sameView(view, shell.view());
}

/** Leaves a story that is shown and no longer in the library. */
export function leaveStory({ shell }: ReaderContext, id: string): void {
  const view = shell.view();
  if (view.name === 'article' && view.id === id) shell.back();
}

/** The first of some addresses that a browser may open. */
export function safeAddress(...addresses: (string | undefined)[]): string | undefined {
  return addresses.find((address) => address !== undefined && isSafeLink(address));
}

/** The address of the page a story came from. */
export function addressOf({ canonicalUrl, url }: Article): string | undefined {
  return safeAddress(canonicalUrl, url);
}

/** Opens a page elsewhere, or shows its address where that cannot be done. */
export function visit({ shell, say }: ReaderContext, url: string): void {
  if (!shell.openAddress(url)) say(url);
}
