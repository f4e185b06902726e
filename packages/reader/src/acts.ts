import type { ReaderContext } from './controllers/controller.js';
import { type ControllerMakers, createDispatch, type Dispatch } from './controllers/dispatch.js';
import { type Actions, createActions } from './data/actions.js';
import { watch } from './data/watch.js';
import type { ReaderBase } from './reader-base.js';

/** What answers a person and the changes of the library. A view is shown without it. */
export interface Acts {
  actions: Actions;
  dispatch: Dispatch;
  /** Follows the changes of the library. @returns ends it */
  watch(): () => void;
}

/** What acts on a reader: its actions, its dispatch of commands, and how it follows the changes of the library. */
export function createActs(base: ReaderBase, controllers: ControllerMakers): Acts {
  const { library, client, notices, refreshing, open, news, chord } = base;
  const own = new Map<string, number>();
  const actions = createActions({ library, client, notices, refreshing, own });
  const context: ReaderContext = { ...base, actions };
  return {
    actions,
    dispatch: createDispatch(context, controllers, chord),
    watch: () => watch(library, client, own, open, news),
  };
}
