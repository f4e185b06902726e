import type { Focus } from '@dateline/reader';
import { focusOfToken } from './run.js';

/**
 * Calls back when a person clicks words that have a note. The words are no tab stops, because there are too many: the
 * keyboard has the notes, the panel and the keys [ and ].
 * @returns ends it
 */
export function onWords(root: HTMLElement, choose: (focus: Focus | undefined) => void): () => void {
  const listen = ({ target }: Event) => {
    if (!(target instanceof Element) || target.closest('a, button') || getSelection()?.isCollapsed === false) return;
    const token = target.closest('[data-focus]')?.getAttribute('data-focus');
    if (token) choose(focusOfToken(token));
  };
  root.addEventListener('click', listen);
  return () => root.removeEventListener('click', listen);
}
