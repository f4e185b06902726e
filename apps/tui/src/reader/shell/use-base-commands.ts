import { parseQuery } from '@dateline/core';
import { canEscape, problemOf, useActions, useSay, type View, viewOfCommand } from '@dateline/reader';
import { type Handlers, useCommands } from './commands.js';
import type { Reader } from './state.js';

interface Way {
  quit(): void;
  nextTheme(): void;
}

/** The commands that mean the same wherever a person is. */
export function useBaseCommands({ view, desk, dispatch, go, ask }: Reader, { quit, nextTheme }: Way): void {
  const actions = useActions();
  const say = useSay();
  const show = (target: View) => {
    // A section is asked for anew: what was read since leaves the unread.
    if (target.name === 'list') actions.renew(target.query);
    dispatch({ type: 'turn' });
    go({ type: 'go', view: target });
  };
  const sections: Handlers = {};
  for (const id of ['go-all', 'go-unread', 'go-saved', 'go-highlighted', 'go-voices', 'go-feeds'] as const) {
    const target = viewOfCommand(id);
    if (target) sections[id] = () => show(target);
  }
  const search = (typed: string) => {
    if (!typed) return;
    if (view.name === 'voices') return go({ type: 'replace', view: { name: 'voices', query: typed } });
    for (const problem of parseQuery(typed).problems) say(problem, 'problem');
    dispatch({ type: 'turn' });
    go({ type: 'push', view: { name: 'list', query: typed } });
  };
  const add = async (typed: string) => {
    if (!typed) return;
    say(`Asking ${typed}`);
    try {
      await actions.add(typed);
    } catch (error) {
      say(problemOf(error).message, 'problem');
    }
  };
  useCommands({
    ...sections,
    back: () => {
      if (canEscape(desk)) return dispatch({ type: 'escape' });
      dispatch({ type: 'turn' });
      go({ type: 'back' });
    },
    search: () => ask({ kind: 'line', label: view.name === 'voices' ? 'Find a voice:' : 'Search:', submit: search }),
    add: () => ask({ kind: 'line', label: 'Add the address:', submit: (typed) => void add(typed) }),
    help: () => dispatch({ type: 'overlay', overlay: 'help' }),
    undo: () => void actions.undo(),
    refresh: () => void actions.refresh(),
    'refresh-all': () => void actions.refresh({ force: true }),
    theme: nextTheme,
    quit,
  });
}
