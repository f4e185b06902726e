import type { Library } from '@dateline/core/library';
import type { QueryClient } from '@tanstack/react-query';
import type { FrontEnd } from './commands/command.js';
import type { ReaderContext } from './controllers/controller.js';
import { type ControllerMakers, createDispatch, type Dispatch } from './controllers/dispatch.js';
import type { Shell } from './controllers/shell.js';
import { createActions } from './data/actions.js';
import { createClient } from './data/client.js';
import { createNotices } from './data/notices.js';
import type { RefreshState } from './data/refresh.js';
import { createStore, type Store } from './data/store.js';
import { watch } from './data/watch.js';
import { initialState, stateReducer } from './view/state.js';

/** A reader of one library, without what draws it. */
export interface Reader extends ReaderContext {
  /** Whether a refresh runs, and what the last one brought. */
  refreshing: Store<RefreshState>;
  /** Counts up when articles came or changed. */
  news: Store<number>;
  /** Ids of the articles that are open. */
  open: Set<string>;
  dispatch: Dispatch;
  /** Follows the changes of the library. @returns ends it */
  watch(): () => void;
}

export interface ReaderOptions {
  library: Library;
  shell: Shell;
  frontEnd: FrontEnd;
  controllers: ControllerMakers;
  client?: QueryClient;
}

export function createReader(options: ReaderOptions): Reader {
  const { library, shell, frontEnd, controllers, client = createClient() } = options;
  const notices = createNotices();
  const refreshing = createStore<RefreshState>({ running: false });
  const news = createStore(0);
  const own = new Map<string, number>();
  const open = new Set<string>();
  const state = createStore(initialState);
  const context: ReaderContext = {
    frontEnd,
    library,
    client,
    actions: createActions({ library, client, notices, refreshing, own }),
    notices,
    say: notices.say,
    state,
    change: (action) => state.set((previous) => stateReducer(previous, action)),
    shell,
  };
  return {
    ...context,
    refreshing,
    news,
    open,
    dispatch: createDispatch(context, controllers),
    watch: () => watch(library, client, own, open, news),
  };
}
