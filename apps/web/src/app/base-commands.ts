import { canEscape, useActions, type View, viewOfCommand } from '@dateline/reader';
import { type Handlers, useCommands } from './commands.js';
import { useDesk, useDispatch } from './desk.js';
import { goBack, show } from './navigation.js';
import { choose, nextTheme, settings, sizes } from './settings.js';

export const SEARCH_FIELD = 'search';

function resize(step: 1 | -1): void {
  const at = sizes.indexOf(settings().size) + step;
  const size = sizes[at];
  if (size) choose({ size });
}

/** Goes to a section and asks for it anew: what was read since stays out of the unread. */
export function useSection(): (view: View) => void {
  const actions = useActions();
  return (view) => {
    if (view.name === 'list') actions.renew(view.query);
    show(view);
    scrollTo(0, 0);
  };
}

/** The commands that mean the same wherever a person is. */
export function useBaseCommands(view: View): void {
  const actions = useActions();
  const dispatch = useDispatch();
  const desk = useDesk();
  const section = useSection();
  const go: Handlers = {};
  for (const id of ['go-all', 'go-unread', 'go-saved', 'go-highlighted', 'go-voices', 'go-feeds'] as const) {
    const target = viewOfCommand(id);
    if (target) go[id] = () => section(target);
  }
  const open = (overlay: 'help' | 'add') => () => dispatch({ type: 'overlay', overlay });
  useCommands({
    ...go,
    back: () => {
      if (canEscape(desk)) dispatch({ type: 'escape' });
      else if (view.name !== 'list' || view.query !== '') goBack();
    },
    search: () => document.getElementById(SEARCH_FIELD)?.focus(),
    help: open('help'),
    add: open('add'),
    undo: () => void actions.undo(),
    refresh: () => void actions.refresh(),
    'refresh-all': () => void actions.refresh({ force: true }),
    theme: () => choose({ theme: nextTheme(settings().theme, matchMedia('(prefers-color-scheme: dark)').matches) }),
    larger: () => resize(1),
    smaller: () => resize(-1),
  });
}
