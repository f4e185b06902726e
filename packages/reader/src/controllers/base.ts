import type { CommandId } from '../commands/table.js';
import { loadedEdition } from '../data/cache.js';
import { allNews, firstView, sections } from '../view/sections.js';
import { canEscape } from '../view/state.js';
import { sameView } from '../view/view.js';
import type { Controller, ReaderContext } from './controller.js';
import type { Dispatch } from './dispatch.js';
import { goTo } from './navigate.js';
import { playController } from './play.js';
import { searchController } from './search.js';

/** Those that also work while something lies over the view, so that nothing happens to a story nobody sees. */
export const OVERLAY_COMMANDS: readonly CommandId[] = ['back', 'theme', 'larger', 'smaller', 'redraw', 'quit'];

/**
 * The commands that do the same in every view.
 * @param dispatch carries out a command that was chosen by its name
 */
export function baseController(context: ReaderContext, dispatch: Pick<Dispatch, 'perform' | 'settling'>): Controller {
  const { client, shell, state, change, actions, say } = context;
  return [
    ...sections.map(({ command, view }) => ({ command, run: () => goTo(context, view, 'section') })),
    ...searchController(context),
    {
      command: 'add',
      async run() {
        const { addQuestion } = await import('./add.js');
        context.shell.ask(addQuestion(context));
      },
    },
    {
      command: 'well-known',
      async run() {
        const { wellKnownQuestion } = await import('./well-known.js');
        context.shell.ask(wellKnownQuestion(context));
      },
    },
    {
      command: 'back',
      run: () => {
        if (canEscape(state.get(), shell.view())) return change({ type: 'escape' });
        const isEmpty = loadedEdition(client)?.stories.length === 0;
        if (sameView(shell.view(), shell.home ?? (isEmpty ? allNews : firstView))) return false;
        change({ type: 'leave-article' });
        return shell.back();
      },
    },
    ...playController(context),
    { command: 'undo', run: () => actions.undo() },
    { command: 'refresh', run: () => actions.refresh() },
    { command: 'refresh-all', run: () => actions.refresh({ force: true }) },
    {
      command: 'command-line',
      run: async () => {
        const { commandLineQuestion } = await import('./command-line.js');
        shell.ask(commandLineQuestion(context, dispatch));
      },
    },
    {
      command: 'palette',
      run: async () => {
        // A browser shows the entries while a person types.
        if (context.frontEnd === 'web') return change({ type: 'overlay', overlay: 'palette' });
        const { paletteQuestion } = await import('./palette.js');
        return shell.ask(paletteQuestion(context, dispatch.perform));
      },
    },
    {
      command: 'sources',
      run: () => change({ type: 'overlay', overlay: state.get().overlay === 'sources' ? undefined : 'sources' }),
    },
    { command: 'help', run: () => change({ type: 'overlay', overlay: 'help' }) },
    { command: 'theme', run: () => say(shell.nextTheme()) },
    { command: 'larger', run: () => shell.resizeText(1) },
    { command: 'smaller', run: () => shell.resizeText(-1) },
    { command: 'pictures', run: () => (shell.togglePictures ? say(shell.togglePictures()) : false) },
    { command: 'redraw', run: () => shell.redraw?.() },
    {
      command: 'quit',
      // As in a pager, q leaves the help first.
      run: (key) =>
        key === 'q' && state.get().overlay === 'help' ? change({ type: 'overlay', overlay: undefined }) : shell.quit(),
    },
  ];
}
