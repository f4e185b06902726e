import { passagePosition } from '../article/passage.js';
import { loadedPassages, type Passage } from '../data/passages.js';
import type { View } from '../view/view.js';
import type { Controller, ReaderContext } from './controller.js';
import { goTo } from './navigate.js';
import { rowHandlers, selectedRow } from './rows.js';

/** The story of a passage, at the passage where the story still has it. */
export const viewOfPassage = ({ article, span }: Pick<Passage, 'article' | 'span'>): View => ({
  name: 'article',
  id: article,
  ...(span && { at: passagePosition(span) }),
});

/** Every passage that a person marked. */
export function passagesController(context: ReaderContext): Controller {
  const { client, shell } = context;
  const shown = () => {
    const view = shell.view();
    return loadedPassages(client, (view.name === 'passages' && view.query) || '');
  };
  const ids = () => shown().map(({ id }) => id);
  return [
    ...rowHandlers(context, ids),
    {
      command: 'open',
      run: () => {
        const id = selectedRow(context, ids());
        const passage = shown().find((each) => each.id === id);
        return passage !== undefined && goTo(context, viewOfPassage(passage), 'push');
      },
    },
  ];
}
